import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { readObject, SaveTableViewDto, TableViewDto, TableViewsDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, listTableViews, removeTableView, saveTableView } from '@app/persistence';
import { newId } from '@app/platform';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';

/** Views of tables that a person keeps: columns, order, filters. Everybody has his own. */
@ApiTags('exports')
@Controller('table-views')
export class TableViewsController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: 'signed_in', list: 'scoped' })
  @ApiOperation({ summary: 'Your own views of a table' })
  @ApiQuery({ name: 'table', required: true })
  @ApiOkResponse({ type: TableViewsDto })
  async list(@Caller() caller: Principal, @Query('table') table?: string): Promise<{ items: TableViewDto[] }> {
    if (table === undefined) throw faultsAsProblem([{ path: 'table', code: 'field.missing' }]);
    return { items: await listTableViews(this.db, caller.userId, table) };
  }

  @Post()
  @HttpCode(200)
  @Access({ roles: 'signed_in', list: 'scoped' })
  @ApiOperation({ summary: 'Keep a view', description: 'The same name again replaces the view.' })
  @ApiBody({ type: SaveTableViewDto })
  @ApiOkResponse({ type: TableViewDto })
  async save(@Caller() caller: Principal, @Body() body: unknown): Promise<TableViewDto> {
    const { value, faults } = readObject(SaveTableViewDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { table, name, columns, sort, filters } = value;
    const view: TableViewDto = {
      id: newId(),
      table,
      name,
      columns: columns.map((column) => column.key),
      sort: sort ?? null,
      filters: (filters ?? []).map((filter) => ({ name: filter.name, value: filter.value })),
    };
    return saveTableView(this.db, caller.userId, view, this.clock.now());
  }

  @Delete(':id')
  @HttpCode(204)
  @Access({ roles: 'signed_in' })
  @ApiOperation({ summary: 'Remove one of your own views' })
  async remove(@Caller() caller: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await removeTableView(this.db, caller.userId, id);
  }
}
