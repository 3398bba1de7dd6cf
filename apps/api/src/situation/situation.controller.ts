import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { MapSettingsDto, SituationDto, SituationQueryDto } from '@app/contracts';
import { addCalendarDays, shanghaiDate, startOfShanghaiDay, type Principal, type Scope } from '@app/domain';
import { Database, situationBacklog, situationCounters, situationPlaces } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { narrowScope } from '../access/narrow-scope.js';
import { MAP_SETTINGS } from './map-settings.token.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
/** A wall asks every few seconds and there may be several: one answer serves a scope for so long, ms. */
const KEEP_MS = 3_000;
const KEPT_MAX = 200;
const WEEK = 7;

/** The live situation: places with their data, counters of today, what is not worked off. */
@ApiTags('situation')
@Controller()
export class SituationController {
  private readonly kept = new Map<string, { readonly until: number; readonly answer: Promise<SituationDto> }>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(MAP_SETTINGS) private readonly mapSettings: MapSettingsDto,
  ) {}

  @Get('situation')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Today up to now against the same weekday, every station and site with its state, the backlog',
    description: 'At most three seconds old. Live changes come as events: `readings.judged`, `flag.…`, `site.…`.',
  })
  @ApiResponse({ status: 200, type: SituationDto })
  situation(@Query() query: SituationQueryDto, @Caller() caller: Principal): Promise<SituationDto> {
    const scope = narrowScope(caller, query.area);
    const now = this.clock.now();
    const key = scope.areaPrefixes === null ? '*' : [...scope.areaPrefixes].sort().join(' ');
    const known = this.kept.get(key);
    if (known && known.until > now.getTime()) return known.answer;
    const answer = this.read(scope, now);
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    this.kept.set(key, { until: now.getTime() + KEEP_MS, answer });
    answer.catch(() => this.kept.delete(key));
    return answer;
  }

  @Get('map')
  @Access({ roles: 'signed_in' })
  @ApiOperation({
    summary: 'Outlines, their datum and the number of the approved base map, as the installation has them',
  })
  @ApiResponse({ status: 200, type: MapSettingsDto })
  map(): MapSettingsDto {
    return this.mapSettings;
  }

  private async read(scope: Scope, now: Date): Promise<SituationDto> {
    const day = shanghaiDate(now);
    const beforeDay = addCalendarDays(day, -WEEK);
    const start = startOfShanghaiDay(day);
    const startBefore = startOfShanghaiDay(beforeDay);
    const sameTime = new Date(startBefore.getTime() + (now.getTime() - start.getTime()));
    const [counters, before, places, backlog] = await Promise.all([
      situationCounters(this.db, scope, start, now),
      situationCounters(this.db, scope, startBefore, sameTime),
      situationPlaces(this.db, scope, day, now),
      situationBacklog(this.db, scope),
    ]);
    return { at: now.toISOString(), day, counters, beforeDay, before, places, backlog };
  }
}
