import type { Forecast } from '@app/domain';

/** Against the plan to date: behind when less than 95 % of it is done, which is more than a day's noise. */
export type Pace = 'done' | 'ahead' | 'on_plan' | 'behind' | 'idle';

export function paceOf({ target, counted, planToDate, pacePerDay }: Forecast): Pace {
  if (counted >= target) return 'done';
  if (counted >= planToDate) return counted > planToDate * 1.05 ? 'ahead' : 'on_plan';
  if (pacePerDay === 0) return 'idle';
  return counted >= planToDate * 0.95 ? 'on_plan' : 'behind';
}
