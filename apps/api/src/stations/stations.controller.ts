import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { CardQueryDto, DayQueryDto, ReportCardDto, StationDayDto, StationDaysDto } from '@app/contracts';
import {
  addCalendarDays,
  CARD_MEASURES,
  CARD_MIN_SAMPLE,
  cardMeasure,
  endOfShanghaiDay,
  scopeOf,
  shanghaiDate,
  startOfShanghaiDay,
  validityOn,
  type Principal,
} from '@app/domain';
import {
  cardTallies,
  countOpenRefusals,
  Database,
  stationDays,
  stationLines,
  stationTests,
  type DayRange,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'station'] as const;
const ONE = { roles: READERS, object: { kind: 'station', from: 'param', name: 'code' } } as const;
const CARD_DAYS = 30;
const CARD_DAYS_MAX = 366;

/** What a station sees of itself, and the bureau of its stations. */
@ApiTags('stations')
@Controller()
export class StationsController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Get('station-days')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Stations inside your scope with what the day brought' })
  @ApiResponse({ status: 200, type: StationDaysDto })
  async days(@Query() query: DayQueryDto, @Caller() caller: Principal): Promise<StationDaysDto> {
    const range = this.range(query.day);
    const stations = await stationDays(this.db, scopeOf(caller), range);
    return { day: range.day, items: stations.map(({ authorisedUntil: _, ...brief }) => brief) };
  }

  @Get('stations/:code/day')
  @Access(ONE)
  @ApiOperation({
    summary: 'A day of a station: tests with verdict, hold and the one thing to do, lines and their validity',
  })
  @ApiResponse({ status: 200, type: StationDayDto })
  async day(
    @Param('code') code: string,
    @Query() query: DayQueryDto,
    @Caller() caller: Principal,
  ): Promise<StationDayDto> {
    const range = this.range(query.day);
    const [stations, lines, tests, openRefusals] = await Promise.all([
      stationDays(this.db, scopeOf(caller), range, code),
      stationLines(this.db, code, range.day),
      stationTests(this.db, code, range),
      countOpenRefusals(this.db, code),
    ]);
    const [station] = stations;
    if (!station) throw notFound();
    const { authorisedUntil, ...brief } = station;
    return {
      day: range.day,
      station: brief,
      authorisation: validityOn(authorisedUntil, range.day),
      lines,
      tests,
      openRefusals,
    };
  }

  @Get('stations/:code/report-card')
  @Access(ONE)
  @ApiOperation({
    summary: 'Report card: shares of the station beside those of its prefecture',
    description:
      'A share of fewer tests than `minSample` is held back (`small_sample`), an average of fewer than three stations too. `before` is the period of the same length before.',
  })
  @ApiResponse({ status: 200, type: ReportCardDto })
  async card(@Param('code') code: string, @Query() query: CardQueryDto): Promise<ReportCardDto> {
    const to = query.to ?? shanghaiDate(this.clock.now());
    const from = query.from ?? addCalendarDays(to, 1 - CARD_DAYS);
    const days = (startOfShanghaiDay(to).getTime() - startOfShanghaiDay(from).getTime()) / 86_400_000 + 1;
    if (days < 1 || days > CARD_DAYS_MAX) throw faultsAsProblem([{ path: 'from', code: 'field.out_of_range' }]);
    const tallies = await cardTallies(this.db, code, { beforeFrom: addCalendarDays(from, -days), from, to });
    return {
      stationCode: code,
      from,
      to,
      stations: tallies.stations,
      minSample: CARD_MIN_SAMPLE,
      measures: CARD_MEASURES.map((key) =>
        cardMeasure(key, tallies.own[key], tallies.before[key], tallies.all[key], tallies.stations),
      ),
    };
  }

  private range(day: string | undefined): DayRange {
    const asked = day ?? shanghaiDate(this.clock.now());
    return { day: asked, from: startOfShanghaiDay(asked), to: endOfShanghaiDay(asked) };
  }
}
