import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, TruckSampleReader } from '@app/application';
import {
  TruckDayDetailDto,
  TruckDayListDto,
  TruckDaysQueryDto,
  TruckSeriesDto,
  TruckSeriesQueryDto,
} from '@app/contracts';
import { endOfShanghaiDay, isIsoDate, seriesOf, startOfShanghaiDay, type IsoDate } from '@app/domain';
import { Database, truckDay, truckDays } from '@app/persistence';
import { Access } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';
import { FLEET_READERS } from './fleet-readers.js';
import { periodOf } from './period.js';

const DAYS = 30;
const ONE_TRUCK = { kind: 'truck', from: 'param', name: 'truckId' } as const;

/** One truck's judged days, and one day on one time axis. */
@ApiTags('fleet')
@Controller('fleet/trucks/:truckId/days')
export class TruckDaysController {
  constructor(
    private readonly db: Database,
    private readonly samples: TruckSampleReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: FLEET_READERS, object: ONE_TRUCK })
  @ApiOperation({ summary: 'Judged days of one truck: data quality, distance, fuel, NOx, number of findings' })
  @ApiOkResponse({ type: TruckDayListDto })
  async list(
    @Param('truckId', ParseIntPipe) truckId: number,
    @Query() query: TruckDaysQueryDto,
  ): Promise<TruckDayListDto> {
    const { from, to } = periodOf(query, this.clock.now(), DAYS);
    return { items: await truckDays(this.db, truckId, from, to) };
  }

  @Get(':day')
  @Access({ roles: FLEET_READERS, object: ONE_TRUCK })
  @ApiOperation({ summary: 'One judged day: every value, gaps, trips, fillings, diagnostics, fences, counties' })
  @ApiOkResponse({ type: TruckDayDetailDto })
  async one(@Param('truckId', ParseIntPipe) truckId: number, @Param('day') day: string): Promise<TruckDayDetailDto> {
    const view = await truckDay(this.db, truckId, dayOf(day));
    if (view === null) throw notFound();
    return view;
  }

  @Get(':day/series')
  @Access({ roles: FLEET_READERS, object: ONE_TRUCK })
  @ApiOperation({
    summary: 'The data of one day in columns, from the stored packets',
    description:
      'Means of `stepS` seconds; `stepS=1` gives every second. Errors of sensors are told apart from values.',
  })
  @ApiOkResponse({ type: TruckSeriesDto })
  async series(
    @Param('truckId', ParseIntPipe) truckId: number,
    @Param('day') day: string,
    @Query() query: TruckSeriesQueryDto,
  ): Promise<TruckSeriesDto> {
    const start = startOfShanghaiDay(dayOf(day));
    const { samples } = await this.samples.samples(truckId, start, endOfShanghaiDay(day));
    return { truckId, day, ...seriesOf(samples, start, query.stepS ?? null) };
  }
}

function dayOf(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw faultsAsProblem([{ path: 'day', code: 'field.wrong_pattern' }]);
}
