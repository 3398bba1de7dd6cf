import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { Clock, TruckHistory, TruckSampleReader } from '@app/application';
import {
  SamplesQueryDto,
  TruckDetailDto,
  TruckListQueryDto,
  TruckPageDto,
  TruckSamplesDto,
  TruckSearchDto,
  type TruckDto,
} from '@app/contracts';
import { addCalendarDays, scopeOf, shanghaiDate, type Principal } from '@app/domain';
import { Database, listTrucks, type TruckRow } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { cursorOf, pageOf } from '../core/page.js';
import { notFound } from '../core/problem.js';
import { latestView, SAMPLE_CSV_HEAD, sampleCsvLine, sampleView } from './sample-views.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'enterprise'] as const;
const ONE_TRUCK = { kind: 'truck', from: 'param', name: 'truckId' } as const;
const PAGE = 100;
const ONLINE_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
const DAYS_TOLD = 31;

/** Trucks and machines with remote terminals: who they are, what they told last, and every second they sent. */
@ApiTags('trucks')
@Controller('trucks')
export class TrucksController {
  constructor(
    private readonly db: Database,
    private readonly history: TruckHistory,
    private readonly reader: TruckSampleReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Trucks with the newest second each sent; `state=waiting` is the waiting list' })
  @ApiOkResponse({ type: TruckPageDto })
  list(@Caller() caller: Principal, @Query() query: TruckListQueryDto): Promise<TruckPageDto> {
    return this.page(caller, query);
  }

  @Post('search')
  @HttpCode(200)
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Trucks by VIN or its last six characters',
    description: 'A VIN travels in a body, never in a URL.',
  })
  @ApiBody({ type: TruckSearchDto })
  @ApiOkResponse({ type: TruckPageDto })
  search(@Caller() caller: Principal, @Body() query: TruckSearchDto): Promise<TruckPageDto> {
    return this.page(caller, query);
  }

  @Get(':truckId')
  @Access({ roles: READERS, object: ONE_TRUCK })
  @ApiOperation({ summary: 'One truck, and what came of it on each day of the last month' })
  @ApiOkResponse({ type: TruckDetailDto })
  async one(@Caller() caller: Principal, @Param('truckId', ParseIntPipe) truckId: number): Promise<TruckDetailDto> {
    const [row] = await listTrucks(this.db, scopeOf(caller), { truckId }, { after: 0, limit: 1 });
    if (row === undefined) throw notFound();
    const today = shanghaiDate(this.clock.now());
    const days = await this.history.days([truckId], addCalendarDays(today, 1 - DAYS_TOLD), today);
    const [truck] = await this.withLatest([row]);
    if (truck === undefined) throw notFound();
    return {
      truck,
      days: days.map(({ day, received, stored, repeated, late, skewed, rejected, samples }) => {
        return { day, received, stored, repeated, late, skewed, rejected, samples };
      }),
    };
  }

  @Get(':truckId/samples')
  @Access({ roles: READERS, object: ONE_TRUCK })
  @ApiOperation({ summary: 'Every second of a period of at most a day, in order, each once' })
  @ApiOkResponse({ type: TruckSamplesDto })
  async samples(
    @Param('truckId', ParseIntPipe) truckId: number,
    @Query() query: SamplesQueryDto,
  ): Promise<TruckSamplesDto> {
    const { from, to } = periodOf(query);
    const { samples } = await this.reader.samples(truckId, from, to);
    return { truckId, items: samples.map(sampleView) };
  }

  @Get(':truckId/samples.csv')
  @Access({ roles: READERS, object: ONE_TRUCK })
  @ApiOperation({ summary: 'The same as CSV, streamed hour by hour' })
  @ApiProduces('text/csv')
  csv(@Param('truckId', ParseIntPipe) truckId: number, @Query() query: SamplesQueryDto): StreamableFile {
    const { from, to } = periodOf(query);
    return new StreamableFile(Readable.from(this.csvLines(truckId, from, to), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="truck-${truckId}.csv"`,
    });
  }

  private async *csvLines(truckId: number, from: Date, to: Date): AsyncIterable<Buffer> {
    yield Buffer.from(SAMPLE_CSV_HEAD);
    for (let at = from.getTime(); at < to.getTime(); at += DAY_MS / 24) {
      const end = new Date(Math.min(to.getTime(), at + DAY_MS / 24));
      const { samples } = await this.reader.samples(truckId, new Date(at), end);
      if (samples.length > 0) yield Buffer.from(samples.map(sampleCsvLine).join(''));
    }
  }

  private async page(caller: Principal, query: TruckSearchDto): Promise<TruckPageDto> {
    const { state, area, enterprise, hearing, vin, limit = PAGE } = query;
    const now = this.clock.now().getTime();
    const rows = await listTrucks(
      this.db,
      scopeOf(caller),
      {
        ...(state === undefined ? {} : { state }),
        ...(area === undefined ? {} : { areaCode: area }),
        ...(enterprise === undefined ? {} : { enterprise }),
        ...(vin === undefined ? {} : { vin: vin.toUpperCase() }),
        ...(hearing === 'online' ? { heardSince: new Date(now - ONLINE_MS) } : {}),
        ...(hearing === 'silent' ? { silentSince: new Date(now - DAY_MS) } : {}),
      },
      { after: Number(cursorOf(query.cursor, /^\d{1,9}$/) ?? 0), limit: limit + 1 },
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => String(last.id));
    return { items: await this.withLatest(items), nextCursor };
  }

  /** The newest packet of each is decoded here: nothing of it is kept twice. */
  private async withLatest(rows: readonly TruckRow[]): Promise<TruckDto[]> {
    const heard = rows.filter((row) => row.lastReceivedAt !== null).map((row) => row.id);
    const latest = await this.reader.newest(heard, shanghaiDate(this.clock.now()));
    return rows.map((row) => {
      const sample = latest.get(row.id);
      return { ...row, latest: sample === undefined ? null : latestView(sample) };
    });
  }
}

function periodOf({ from, to }: SamplesQueryDto): { readonly from: Date; readonly to: Date } {
  const period = { from: new Date(from), to: new Date(to) };
  const length = period.to.getTime() - period.from.getTime();
  if (length <= 0 || length > DAY_MS) throw faultsAsProblem([{ path: 'to', code: 'field.out_of_range' }]);
  return period;
}
