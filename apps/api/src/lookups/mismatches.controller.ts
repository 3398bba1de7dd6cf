import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { MismatchPageDto } from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import { Database, listMismatches, type MismatchView } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PAGE = 50;

/** Plates that officers saw on another vehicle than the registered one. */
@ApiTags('enforcement')
@Controller('enforcement/mismatches')
export class MismatchesController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({ summary: 'Suspected cloned plates of the caller’s areas, the latest first' })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiOkResponse({ type: MismatchPageDto })
  async list(
    @Caller() caller: Principal,
    @Query('cursor') cursor?: string,
  ): Promise<{ items: MismatchView[]; nextCursor: string | null }> {
    if (cursor !== undefined && !UUID.test(cursor)) {
      throw faultsAsProblem([{ path: 'cursor', code: 'field.wrong_pattern' }]);
    }
    const rows = await listMismatches(this.db, { scope: scopeOf(caller), cursor: cursor ?? null, limit: PAGE });
    const items = rows.slice(0, PAGE);
    return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }
}
