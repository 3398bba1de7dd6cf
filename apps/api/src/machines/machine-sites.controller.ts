import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock, KeepMachineSites, ScanMachine } from '@app/application';
import {
  machineContentHash,
  MachineScanDto,
  MachineSiteDto,
  MachineSitesDto,
  MachineVisitsDto,
  readObject,
  ScannedDto,
} from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import { Database, listMachineSites, listMachineVisits } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError } from '../core/problem.js';
import { notNow, unknownCursor } from './machine-problems.js';
import { readListQuery } from './read-list-query.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'enterprise'] as const;

/** Sites with a gate, and the machines that enter and leave by their QR code. */
@ApiTags('machines')
@Controller('machines')
export class MachineSitesController {
  constructor(
    private readonly db: Database,
    private readonly keeping: KeepMachineSites,
    private readonly scanning: ScanMachine,
    private readonly clock: Clock,
  ) {}

  @Get('sites')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Sites, with how many machines are there and how many too long' })
  @ApiOkResponse({ type: MachineSitesDto })
  async sites(@Caller() caller: Principal): Promise<MachineSitesDto> {
    return { items: await listMachineSites(this.db, scopeOf(caller), this.clock.now()) };
  }

  @Put('sites')
  @HttpCode(200)
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({ summary: 'Add or change a site', description: 'The code in the body names it.' })
  @ApiBody({ type: MachineSiteDto })
  @ApiOkResponse({ type: MachineSitesDto })
  async put(@Body() body: unknown, @Caller() caller: Principal): Promise<MachineSitesDto> {
    const { value, faults } = readObject(MachineSiteDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { code, name, areaCode, lon, lat, enterprise, maxStayHours } = value;
    const wrong = await this.keeping.site(
      {
        code,
        name,
        areaCode,
        lon: lon ?? null,
        lat: lat ?? null,
        enterprise: enterprise ?? null,
        maxStayHours: maxStayHours ?? null,
      },
      caller,
    );
    if (wrong.length > 0) throw faultsAsProblem(wrong);
    return this.sites(caller);
  }

  @Post('visits')
  @HttpCode(200)
  @Access({
    roles: ['supervisor', 'officer', 'enterprise'],
    object: { kind: 'machine_site', from: 'body', name: 'siteCode' },
  })
  @ApiOperation({
    summary: 'A machine enters or leaves a site',
    description:
      'By code or scanned token. Entering another site ends the stay before. `zoneAnswer` says whether it may work there; letting it in all the same raises an alarm. The same scan again changes nothing.',
  })
  @ApiBody({ type: MachineScanDto })
  @ApiOkResponse({ type: ScannedDto })
  async scan(@Body() body: unknown, @Caller() caller: Principal): Promise<ScannedDto> {
    const { value, faults } = readObject(MachineScanDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { scanNo, code, siteCode, direction, at } = value;
    const contentHash = machineContentHash([code, siteCode, direction, at]);
    const result = await this.scanning.run(
      { scanNo, code, siteCode, direction, at: new Date(at), contentHash },
      caller,
    );
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'not_now') throw notNow(result.code);
    if (result.kind === 'conflict') {
      const text = { zh: '此扫码编号已有内容不同的记录。', en: 'This number belongs to another scan.' };
      throw new ProblemError(409, 'machine.scan_number_taken', text);
    }
    return {
      visitId: result.visitId,
      code: result.machine.code,
      enteredAt: result.enteredAt.toISOString(),
      leaveBy: result.leaveBy.toISOString(),
      leftAt: result.leftAt?.toISOString() ?? null,
      zoneAnswer: result.zoneAnswer,
    };
  }

  @Get('visits')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Stays on sites, the latest first' })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260 code' })
  @ApiQuery({
    name: 'show',
    required: false,
    enum: ['present', 'overstay'],
    description: 'Only those still there, or there too long',
  })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiOkResponse({ type: MachineVisitsDto })
  async visits(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<MachineVisitsDto> {
    const read = readListQuery(query, { show: ['present', 'overstay'] });
    const now = this.clock.now();
    const { area, show } = read.values;
    const filter = {
      ...(area === undefined ? {} : { area }),
      ...(show === 'present' ? { open: true } : {}),
      ...(show === 'overstay' ? { overstayAt: now } : {}),
    };
    const page = await listMachineVisits(this.db, scopeOf(caller), filter, read, now);
    if (page === null) throw unknownCursor();
    return page;
  }
}
