import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { addCalendarDays, isIsoDate, scopeOf, shanghaiDate, type Principal } from '@app/domain';
import { Database, sourceDays, sumBySource, type SourceDayView } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';

const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;

/** The statement of account for data: what every source sent, day by day, and what became of it. */
@ApiTags('data in')
@Controller('data-quality')
export class QualityController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({
    roles: ['administrator', 'auditor', 'supervisor', 'officer', 'station', 'site'],
    list: 'scoped',
  })
  @ApiOperation({
    summary: 'Received, stored, repeated, refused, usable per source and day',
    description:
      'valid share = usable ÷ judged. score = 100 × valid share × (1 − refused share) × (1 − gap share ÷ 2) × (1 − repeated share ÷ 10). `by=source` sums the period: the published valid share of each site.',
  })
  @ApiQuery({ name: 'from', required: false, description: 'First day, YYYY-MM-DD; default 30 days ago' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day, YYYY-MM-DD; default today' })
  @ApiQuery({ name: 'channel', required: false, enum: ['remote-sensing', 'inspection'] })
  @ApiQuery({ name: 'source', required: false, description: 'Site or station code' })
  @ApiQuery({ name: 'by', required: false, enum: ['day', 'source'] })
  async list(
    @Caller() caller: Principal,
    @Query('from') from?: string,
    @Query('to') to?: string,
    @Query('channel') channel?: string,
    @Query('source') source?: string,
    @Query('by') by?: string,
  ): Promise<{ items: SourceDayView[]; from: string; to: string; nextCursor: null }> {
    const last = to ?? shanghaiDate(this.clock.now());
    const faults: { path: string; code: string }[] = [];
    if (!isIsoDate(last)) faults.push({ path: 'to', code: 'field.not_a_date' });
    if (from !== undefined && !isIsoDate(from)) faults.push({ path: 'from', code: 'field.not_a_date' });
    if (by !== undefined && by !== 'day' && by !== 'source') faults.push({ path: 'by', code: 'field.not_in_list' });
    if (faults.length > 0) throw faultsAsProblem(faults);
    const first = from ?? addCalendarDays(last, -DEFAULT_DAYS);
    if (first > last || addCalendarDays(first, MAX_DAYS) < last) {
      throw faultsAsProblem([{ path: 'from', code: 'field.out_of_range' }]);
    }
    const days = await sourceDays(this.db, scopeOf(caller), {
      from: first,
      to: last,
      ...(channel === undefined ? {} : { channel }),
      ...(source === undefined ? {} : { source }),
    });
    return { items: by === 'source' ? sumBySource(days) : days, from: first, to: last, nextCursor: null };
  }
}
