import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock, ReferenceCache, type Area, type RsSite, type RuleVersion, type Station } from '@app/application';
import { inForce, isIsoDate, mayTouch, type LimitSet, type Principal } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { pageOf, PageParams, type Page } from './page.js';

interface PageQuery {
  readonly cursor?: string;
  readonly limit?: string;
}

/** What is known before anything arrives: areas, stations, sites, limits, rules. */
@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(
    private readonly cache: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  @Get('areas')
  @Access({ roles: 'signed_in' })
  @PageParams()
  @ApiOperation({ summary: 'Prefecture and counties' })
  async areas(@Query() query: PageQuery): Promise<Page<Area>> {
    const { areas } = await this.cache.current();
    return pageOf([...areas.values()], (area) => area.code, query);
  }

  @Get('stations')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer', 'station'], list: 'scoped' })
  @PageParams()
  @ApiOperation({ summary: 'Inspection stations with lines, devices and staff', description: 'A station sees itself.' })
  async stations(@Caller() caller: Principal, @Query() query: PageQuery): Promise<Page<Station>> {
    const { stations } = await this.cache.current();
    const own = [...stations.values()].filter(({ code, areaCode }) =>
      mayTouch(caller, { areaCode, subject: { kind: 'station', id: code } }),
    );
    return pageOf(own, (station) => station.code, query);
  }

  @Get('sites')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer', 'site'], list: 'scoped' })
  @PageParams()
  @ApiOperation({ summary: 'Remote-sensing sites and vans with lines and devices', description: 'A site sees itself.' })
  async sites(@Caller() caller: Principal, @Query() query: PageQuery): Promise<Page<RsSite>> {
    const { sites } = await this.cache.current();
    const own = [...sites.values()].filter(({ code, areaCode }) =>
      mayTouch(caller, { areaCode, subject: { kind: 'site', id: code } }),
    );
    return pageOf(own, (site) => site.code, query);
  }

  @Get('limit-sets')
  @Access({ roles: 'signed_in' })
  @PageParams()
  @ApiOperation({ summary: 'Limit sets, every version, or those in force on a day' })
  @ApiQuery({ name: 'at', required: false, description: 'Day YYYY-MM-DD: only sets in force on it' })
  async limitSets(@Query() query: PageQuery & { at?: string }): Promise<Page<LimitSet>> {
    const { at } = query;
    if (at !== undefined && !isIsoDate(at)) throw faultsAsProblem([{ path: 'at', code: 'field.not_a_date' }]);
    const { limitSets } = await this.cache.current();
    const wanted = at === undefined ? limitSets : limitSets.filter((set) => inForce(set, at));
    const keyOf = (set: LimitSet): string => `${set.code}@${String(set.version).padStart(6, '0')}`;
    return pageOf([...wanted].sort(byKey(keyOf)), keyOf, query);
  }

  @Get('rules')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'] })
  @PageParams()
  @ApiOperation({ summary: 'Rules with their parameters, every version, or the one in force at a time' })
  @ApiQuery({ name: 'at', required: false, description: 'ISO 8601 time, or `now`: only the versions in force then' })
  async rules(@Query() query: PageQuery & { at?: string }): Promise<Page<RuleVersion>> {
    const at = query.at === 'now' ? this.clock.now() : query.at === undefined ? null : new Date(query.at);
    if (at !== null && Number.isNaN(at.getTime())) throw faultsAsProblem([{ path: 'at', code: 'field.not_a_time' }]);
    const reference = await this.cache.current();
    const wanted = reference.ruleNames().flatMap((rule) => {
      if (at === null) return reference.ruleVersions(rule);
      const one = reference.ruleAt(rule, at);
      return one ? [one] : [];
    });
    const keyOf = (one: RuleVersion): string => `${one.rule}@${String(one.version).padStart(6, '0')}`;
    return pageOf([...wanted].sort(byKey(keyOf)), keyOf, query);
  }
}

const byKey =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : 1;
