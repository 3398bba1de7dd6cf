import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InspectionListQueryDto, InspectionSearchDto } from '@app/contracts';
import { normalisePlate, normaliseVin, scopeOf, type Principal } from '@app/domain';
import {
  Database,
  listInspections,
  NotACursor,
  listVersions,
  searchVehicles,
  showInspection,
  showProcess,
  type InspectionBrief,
  type InspectionFilter,
  type InspectionVersionView,
  type InspectionView,
  type Page,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { notFound, ProblemError } from '../core/problem.js';
import { processCsv } from './process-csv.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'station'] as const;
const ONE = { roles: READERS, object: { kind: 'inspection', from: 'param', name: 'id' } } as const;
const PAGE = 50;

interface Reply {
  headers(values: Record<string, string>): void;
}

/** What stations and the bureau read. */
@ApiTags('inspections')
@Controller('inspections')
export class ReadInspectionsController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Tests inside your scope, the latest first' })
  async list(@Query() query: InspectionListQueryDto, @Caller() caller: Principal): Promise<Page<InspectionBrief>> {
    return this.page(query, caller, filterOf(query));
  }

  @Post('search')
  @HttpCode(200)
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Tests of a vehicle, by plate (present or former) or VIN' })
  async search(@Body() body: InspectionSearchDto, @Caller() caller: Principal): Promise<Page<InspectionBrief>> {
    const filter = { ...filterOf(body), ...(body.reportNo ? { reportNo: body.reportNo.trim() } : {}) };
    const found: string[][] = [];
    if (body.plate) {
      const plate = normalisePlate(body.plate).text;
      const hits = await searchVehicles(this.db, { by: 'plate', plate, colour: body.plateColor ?? null });
      found.push(hits.map((hit) => hit.id));
    }
    if (body.vin) {
      const vin = normaliseVin(body.vin);
      const hits = await searchVehicles(
        this.db,
        vin.length === 6 ? { by: 'vin_last6', last6: vin } : { by: 'vin', vin },
      );
      found.push(hits.map((hit) => hit.id));
    }
    const [first, ...others] = found;
    const vehicleIds = first?.filter((id) => others.every((ids) => ids.includes(id)));
    return this.page(body, caller, { ...filter, ...(vehicleIds ? { vehicleIds } : {}) });
  }

  @Get(':id')
  @Access(ONE)
  @ApiOperation({ summary: 'One test: report, verdict, hold, marks, media' })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<InspectionView> {
    const view = await showInspection(this.db, id);
    if (view === null) throw notFound();
    return view;
  }

  @Get(':id/process')
  @Access(ONE)
  @ApiOperation({ summary: 'Its second-by-second data, exactly as sent' })
  async process(@Param('id', ParseUUIDPipe) id: string): Promise<{ columns: readonly string[]; rows: unknown }> {
    const table = await showProcess(this.db, id);
    if (table === null) throw notFound('inspection.no_process_data');
    return table;
  }

  @Get(':id/process.csv')
  @Access(ONE)
  @ApiOperation({ summary: 'The same as CSV' })
  async processFile(@Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    const table = await showProcess(this.db, id);
    if (table === null) throw notFound('inspection.no_process_data');
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="process-${id}.csv"`,
    });
    return processCsv(table);
  }

  @Get(':id/versions')
  @Access(ONE)
  @ApiOperation({ summary: 'Its versions: who changed what, when and why' })
  async versions(@Param('id', ParseUUIDPipe) id: string): Promise<{ items: InspectionVersionView[] }> {
    return { items: await listVersions(this.db, id) };
  }

  private async page(
    query: { cursor?: string; limit?: number; sort?: string },
    caller: Principal,
    filter: InspectionFilter,
  ): Promise<Page<InspectionBrief>> {
    const page = { cursor: query.cursor ?? null, limit: query.limit ?? PAGE, sort: query.sort };
    try {
      return await listInspections(this.db, scopeOf(caller), filter, page);
    } catch (error) {
      if (!(error instanceof NotACursor)) throw error;
      throw new ProblemError(400, 'request.cursor', { zh: '翻页标记无效。', en: 'This is no page cursor.' });
    }
  }
}

function filterOf(query: InspectionListQueryDto): InspectionFilter {
  return {
    ...(query.stationCode ? { stationCode: query.stationCode } : {}),
    ...(query.method ? { method: query.method } : {}),
    ...(query.result ? { result: query.result } : {}),
    ...(query.held ? { held: query.held === 'true' } : {}),
    ...(query.from ? { from: new Date(query.from) } : {}),
    ...(query.to ? { to: new Date(query.to) } : {}),
  };
}
