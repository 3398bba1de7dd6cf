import type { FleetPeriodQueryDto } from '@app/contracts';
import { addCalendarDays, shanghaiDate, type IsoDate } from '@app/domain';
import { faultsAsProblem } from '../core/faults-as-problem.js';

const LONGEST_DAYS = 400;

/** The days asked for, or the last `days` ones. @throws 400 when they are the wrong way round or too many */
export function periodOf(
  query: Pick<FleetPeriodQueryDto, 'from' | 'to'>,
  now: Date,
  days: number,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const to = query.to ?? shanghaiDate(now);
  const from = query.from ?? addCalendarDays(to, 1 - days);
  if (from > to) throw faultsAsProblem([{ path: 'from', code: 'fleet.period_backwards' }]);
  if (from < addCalendarDays(to, -LONGEST_DAYS))
    throw faultsAsProblem([{ path: 'from', code: 'fleet.period_too_long' }]);
  return { from, to };
}
