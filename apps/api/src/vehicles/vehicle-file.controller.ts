import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, ReferenceCache } from '@app/application';
import { SeriesQueryDto, TimelinePageDto, TimelineQueryDto, VehicleFileDto, VehicleSeriesDto } from '@app/contracts';
import type { VehicleFacts } from '@app/domain';
import {
  Database,
  showVehicle,
  showVehicleFile,
  timelineSubject,
  TIMELINE_KINDS,
  vehicleSeries,
  vehicleTimeline,
} from '@app/persistence';
import { Access } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';

const ONE = {
  roles: ['administrator', 'auditor', 'supervisor', 'officer'],
  object: { kind: 'vehicle', from: 'param', name: 'id' },
} as const;
const PAGE = 50;
const SERIES_MS = 2 * 365 * 86_400_000;

/** 一车一档: what is known of one vehicle, on one time line. The address carries its id, never a plate or a VIN. */
@ApiTags('vehicles')
@Controller('vehicles/:id')
export class VehicleFileController {
  constructor(
    private readonly db: Database,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  @Get('file')
  @Access(ONE)
  @ApiOperation({
    summary: 'The file of a vehicle: identity, former plates, completeness, fleet, changes, open flags, what there is',
  })
  @ApiOkResponse({ type: VehicleFileDto })
  async file(@Param('id', ParseUUIDPipe) id: string): Promise<VehicleFileDto> {
    const { limitSets } = await this.reference.current();
    const file = await showVehicleFile(this.db, id, limitSets);
    if (file === null) throw notFound();
    return file;
  }

  @Get('timeline')
  @Access(ONE)
  @ApiOperation({
    summary: 'Its time line, the latest first',
    description:
      'Tests, readings, diagnosis, checks, flags, reviews, changes, findings and whatever else `kinds` of the file names; later kinds come without a change of this interface.',
  })
  @ApiOkResponse({ type: TimelinePageDto })
  async timeline(@Param('id', ParseUUIDPipe) id: string, @Query() query: TimelineQueryDto): Promise<TimelinePageDto> {
    const kinds = query.kinds?.split(',') ?? null;
    if (kinds?.some((kind) => !TIMELINE_KINDS.includes(kind))) {
      throw faultsAsProblem([{ path: 'kinds', code: 'field.not_in_list' }]);
    }
    const { limitSets } = await this.reference.current();
    const page = await vehicleTimeline(
      this.db,
      await timelineSubject(this.db, id, limitSets),
      { kinds, from: query.from ? new Date(query.from) : null, to: query.to ? new Date(query.to) : null },
      { cursor: query.cursor ?? null, limit: query.limit ?? PAGE },
    );
    if (page === null) throw faultsAsProblem([{ path: 'cursor', code: 'cursor.invalid' }]);
    return page;
  }

  @Get('series')
  @Access(ONE)
  @ApiOperation({
    summary: 'Each pollutant against the limit of its day',
    description: 'Points by method and item, and the limit in force as steps through the period.',
  })
  @ApiOkResponse({ type: VehicleSeriesDto })
  async series(@Param('id', ParseUUIDPipe) id: string, @Query() query: SeriesQueryDto): Promise<VehicleSeriesDto> {
    const vehicle = await showVehicle(this.db, id);
    if (vehicle === null) throw notFound();
    const { limitSets } = await this.reference.current();
    const to = query.to ? new Date(query.to) : this.clock.now();
    const from = query.from ? new Date(query.from) : new Date(to.getTime() - SERIES_MS);
    if (from >= to) throw faultsAsProblem([{ path: 'from', code: 'field.out_of_range' }]);
    return vehicleSeries(
      this.db,
      await timelineSubject(this.db, id, limitSets),
      { facts: vehicle.facts as Partial<VehicleFacts>, areaCode: vehicle.areaCode },
      { from, to },
    );
  }
}
