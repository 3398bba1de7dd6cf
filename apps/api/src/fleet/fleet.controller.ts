import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import {
  FleetEmissionsDto,
  FleetPeriodQueryDto,
  FleetRateListDto,
  FleetRateQueryDto,
  TripPageDto,
  TripQueryDto,
  TruckFindingPageDto,
  TruckFindingQueryDto,
} from '@app/contracts';
import { scopeOf, shanghaiDate, type Principal } from '@app/domain';
import {
  Database,
  fleetEmissions,
  fleetRatesBy,
  listFindings,
  listTrips,
  RATE_GROUPS,
  type FleetFilter,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { FLEET_READERS } from './fleet-readers.js';
import { periodOf } from './period.js';

const PAGE = 50;
const DAYS = 7;

/** What was made of the data of trucks: findings, measures, trips, emissions. */
@ApiTags('fleet')
@Controller('fleet')
export class FleetController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Get('findings')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Values over their bound on truck-days, the latest days first',
    description:
      'A finding is one value of one rule on one day; several days in a row open a flag (`flag`), by a dated rule.',
  })
  @ApiOkResponse({ type: TruckFindingPageDto })
  async findings(@Caller() caller: Principal, @Query() query: TruckFindingQueryDto): Promise<TruckFindingPageDto> {
    const filter = { ...this.filterOf(query), kind: query.kind, truckId: query.truckId };
    const page = await listFindings(this.db, scopeOf(caller), filter, {
      cursor: query.cursor ?? null,
      limit: query.limit ?? PAGE,
    });
    if (page === null) throw faultsAsProblem([{ path: 'cursor', code: 'cursor.invalid' }]);
    return page;
  }

  @Get('trips')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Trips with distance, fuel and NOx, the latest first',
    description: 'A trip is a time of running engine with pauses of at most ten minutes; one over midnight is two.',
  })
  @ApiOkResponse({ type: TripPageDto })
  async trips(@Caller() caller: Principal, @Query() query: TripQueryDto): Promise<TripPageDto> {
    const filter = { ...this.filterOf(query), truckId: query.truckId };
    const page = await listTrips(this.db, scopeOf(caller), filter, {
      cursor: query.cursor ?? null,
      limit: query.limit ?? PAGE,
    });
    if (page === null) throw faultsAsProblem([{ path: 'cursor', code: 'cursor.invalid' }]);
    return page;
  }

  @Get('rates')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Online rate, transmission rate, valid and timely share of the data, with the sums behind them',
    description:
      'By county, enterprise or day. No published text defines these measures; the definitions stand at the fields.',
  })
  @ApiOkResponse({ type: FleetRateListDto })
  async rates(@Caller() caller: Principal, @Query() query: FleetRateQueryDto): Promise<FleetRateListDto> {
    const filter = this.filterOf(query);
    const by = RATE_GROUPS.find((group) => group === query.by) ?? 'all';
    const items = await fleetRatesBy(this.db, scopeOf(caller), filter, by);
    return { from: filter.from, to: filter.to, by, items };
  }

  @Get('emissions')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({ summary: 'NOx of a period by the county in which it was emitted, with each county’s share' })
  @ApiOkResponse({ type: FleetEmissionsDto })
  emissions(@Caller() caller: Principal, @Query() query: FleetPeriodQueryDto): Promise<FleetEmissionsDto> {
    return fleetEmissions(this.db, scopeOf(caller), this.filterOf(query));
  }

  private filterOf(query: FleetPeriodQueryDto): FleetFilter {
    const now = this.clock.now();
    return { ...periodOf(query, now, DAYS), area: query.area, enterprise: query.enterprise, today: shanghaiDate(now) };
  }
}
