import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, fillingParamsOf, FleetStore, KeepFences, RecordTruckMeasure, ReferenceCache } from '@app/application';
import {
  CrossingPageDto,
  CrossingQueryDto,
  ExemptionListDto,
  ExemptionQueryDto,
  FenceListDto,
  FillingPlaceListDto,
  FleetPeriodQueryDto,
  NewFenceDto,
  NewTruckMeasureDto,
  StoredIdDto,
  TruckMeasureListDto,
} from '@app/contracts';
import { judgeFillingPlaces, scopeOf, type Principal } from '@app/domain';
import { Database, listCrossings, listExemptions, listFences, listMeasures } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';
import { authorOf } from '../reference/author.js';
import { FLEET_KEEPERS, FLEET_READERS } from './fleet-readers.js';
import { periodOf } from './period.js';

const PAGE = 50;
const MONTH_DAYS = 30;
const YEAR_DAYS = 365;

/** What supervision of the fleet keeps: fences, exemptions, filling places, repairs. */
@ApiTags('fleet')
@Controller('fleet')
export class FleetDeskController {
  constructor(
    private readonly db: Database,
    private readonly store: FleetStore,
    private readonly fences: KeepFences,
    private readonly recordMeasure: RecordTruckMeasure,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  @Get('fences')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Fences of the caller’s areas, those in force first' })
  @ApiOkResponse({ type: FenceListDto })
  async listFences(@Caller() caller: Principal): Promise<FenceListDto> {
    return { items: await listFences(this.db, scopeOf(caller)) };
  }

  @Post('fences')
  @HttpCode(201)
  @Access({ roles: FLEET_KEEPERS, object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({
    summary: 'Draw a fence: trucks that cross it are told of as soon as their data are judged',
    description: 'A fence is never changed: end it and draw another. `kind: county` enters the border of a county.',
  })
  @ApiBody({ type: NewFenceDto })
  async addFence(@Body() body: NewFenceDto, @Caller() caller: Principal): Promise<StoredIdDto> {
    const { name, areaCode, kind, ring, tells } = body;
    const fence = {
      name,
      areaCode,
      kind,
      ring,
      onEnter: tells === 'enter' || tells === 'both',
      onLeave: tells === 'leave' || tells === 'both',
    };
    const kept = await this.fences.add(fence, authorOf(caller));
    if ('faults' in kept) {
      throw faultsAsProblem(kept.faults.map(({ code, path, data }) => ({ code, path: path ?? 'ring', data })));
    }
    return kept;
  }

  @Post('fences/:id/end')
  @HttpCode(204)
  @Access({ roles: FLEET_KEEPERS, object: { kind: 'truck_fence', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'End a fence; what it told stays', description: 'Ending an ended one is a success.' })
  async endFence(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: Principal): Promise<void> {
    await this.fences.end(id, authorOf(caller));
  }

  @Get('crossings')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Trucks that entered or left a fence, the latest first' })
  @ApiOkResponse({ type: CrossingPageDto })
  async crossings(@Caller() caller: Principal, @Query() query: CrossingQueryDto): Promise<CrossingPageDto> {
    const period = periodOf(query, this.clock.now(), MONTH_DAYS);
    const filter = { ...period, fenceId: query.fenceId, truckId: query.truckId };
    const page = { cursor: query.cursor ?? null, limit: query.limit ?? PAGE };
    const found = await listCrossings(this.db, scopeOf(caller), filter, page);
    if (found === null) throw faultsAsProblem([{ path: 'cursor', code: 'cursor.invalid' }]);
    return found;
  }

  @Get('exemptions')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Trucks that are spared the OBD part of the periodic test after long good data',
    description: 'Granted and ended once a day by the dated rule truck-exemption, never by hand.',
  })
  @ApiOkResponse({ type: ExemptionListDto })
  async exemptions(@Caller() caller: Principal, @Query() query: ExemptionQueryDto): Promise<ExemptionListDto> {
    return { items: await listExemptions(this.db, scopeOf(caller), query.state !== 'all') };
  }

  @Get('filling-places')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Places where trucks filled fuel or reagent, and whether their emissions got worse after it',
    description:
      'A suspicion for a sample of the fuel or reagent, by the dated rule truck-filling-places; never against a truck.',
  })
  @ApiOkResponse({ type: FillingPlaceListDto })
  async fillingPlaces(@Caller() caller: Principal, @Query() query: FleetPeriodQueryDto): Promise<FillingPlaceListDto> {
    const now = this.clock.now();
    const { from, to } = periodOf(query, now, MONTH_DAYS);
    const { params } = fillingParamsOf(await this.reference.current(), now);
    const places = judgeFillingPlaces(await this.store.fillings(scopeOf(caller), from, to, params), params);
    const items = places.map((place) => ({
      ...place,
      evidence: place.evidence.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    }));
    return { from, to, items };
  }

  @Get('measures')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Repairs and retrofits of trucks, the latest first' })
  @ApiOkResponse({ type: TruckMeasureListDto })
  async measures(@Caller() caller: Principal, @Query() query: FleetPeriodQueryDto): Promise<TruckMeasureListDto> {
    const { from, to } = periodOf(query, this.clock.now(), YEAR_DAYS);
    return { items: await listMeasures(this.db, scopeOf(caller), from, to) };
  }

  @Post('trucks/:truckId/measures')
  @HttpCode(200)
  @Access({
    roles: ['administrator', 'supervisor', 'officer'],
    object: { kind: 'truck', from: 'param', name: 'truckId' },
  })
  @ApiOperation({
    summary: 'Record that a truck was repaired or retrofitted',
    description: 'The same kind on the same day again changes nothing and is a success.',
  })
  @ApiBody({ type: NewTruckMeasureDto })
  @ApiOkResponse({ type: StoredIdDto })
  async addMeasure(
    @Param('truckId', ParseIntPipe) truckId: number,
    @Body() body: NewTruckMeasureDto,
    @Caller() caller: Principal,
  ): Promise<StoredIdDto> {
    const { kind, doneOn, note = null } = body;
    const result = await this.recordMeasure.run({ truckId, kind, doneOn, note }, authorOf(caller));
    if (result.kind === 'missing') throw notFound();
    if (result.kind === 'in_the_future') throw faultsAsProblem([{ path: 'doneOn', code: 'fleet.in_the_future' }]);
    return { id: result.id };
  }
}
