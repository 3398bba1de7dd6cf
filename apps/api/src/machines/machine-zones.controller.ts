import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { MachineZoneStore, PublishMachineZone } from '@app/application';
import { MachineAlarmsDto, MachineZoneDto, PublishedZoneDto, readMachineZone, ZonesDto } from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import { Database, listZoneAlarms } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { readListQuery } from './read-list-query.js';

/** Areas where high-emitting machines may not work, and machines that were there. */
@ApiTags('machines')
@Controller('machines')
export class MachineZonesController {
  constructor(
    private readonly db: Database,
    private readonly zones: MachineZoneStore,
    private readonly publishing: PublishMachineZone,
  ) {}

  @Get('zones')
  // what a government has announced to everybody
  @Access({ roles: 'signed_in' })
  @ApiOperation({ summary: 'Every version of every zone' })
  @ApiOkResponse({ type: ZonesDto })
  async list(): Promise<ZonesDto> {
    return { items: (await this.zones.all()) as unknown as ZonesDto['items'] };
  }

  @Post('zones')
  @HttpCode(201)
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({
    summary: 'Publish a version of a zone',
    description: 'Earlier versions stay in force for their days. The same content again answers 200.',
  })
  @ApiBody({ type: MachineZoneDto })
  @ApiOkResponse({ type: PublishedZoneDto })
  async publish(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: { status(code: number): void },
  ): Promise<PublishedZoneDto> {
    const read = readMachineZone(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const result = await this.publishing.run(read.zone, caller);
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'repeated') reply.status(200);
    return { id: result.id, version: result.version };
  }

  @Get('zone-alarms')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({ summary: 'Machines where they may not be, the latest day first' })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260 code' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiOkResponse({ type: MachineAlarmsDto })
  async alarms(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<MachineAlarmsDto> {
    const read = readListQuery(query, {});
    return { items: await listZoneAlarms(this.db, scopeOf(caller), read.values, read.limit) };
  }
}
