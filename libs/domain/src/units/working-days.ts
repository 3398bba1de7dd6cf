import type { IsoDate } from '../limits/limit-set.js';
import { addCalendarDays, startOfShanghaiDay } from './shanghai.js';

/** The State Council's yearly notice: days off, and the weekends that are worked in exchange (调休). */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  readonly workedWeekends: ReadonlySet<IsoDate>;
}

/** Weekends only: what is left when no notice has been loaded for a year. */
export const WEEKENDS_ONLY: HolidayCalendar = { holidays: new Set(), workedWeekends: new Set() };

/** 0 = Sunday … 6 = Saturday. Shanghai midnight is 16:00 UTC of the day before, hence the next UTC weekday. */
const weekday = (date: IsoDate): number => (startOfShanghaiDay(date).getUTCDay() + 1) % 7;

/**
 * A made-up working day counts even when it is also listed as a holiday: the exchange is the later, special entry.
 * @throws RangeError `units.not_a_date`
 */
export function isWorkingDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  if (calendar.workedWeekends.has(date)) return true;
  const day = weekday(date);
  return day !== 0 && day !== 6 && !calendar.holidays.has(date);
}

/**
 * The `days`-th working day after `date`; the day of the event itself is not counted (行政处罚法 85: "日" means working
 * days; the starting day is left out by general practice [recalled]). 0 gives `date` back, working or not.
 * @param days whole number 0 … 1000
 * @throws RangeError `units.not_a_date`, `units.days_out_of_range`
 */
export function addWorkingDays(date: IsoDate, days: number, calendar: HolidayCalendar): IsoDate {
  if (!Number.isInteger(days) || days < 0 || days > 1000) throw new RangeError('units.days_out_of_range');
  let at = date;
  for (let left = days; left > 0;) {
    at = addCalendarDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days in (`from`, `to`]; negative when `to` is earlier. @throws RangeError `units.not_a_date` */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: HolidayCalendar): number {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar);
    return back === 0 ? 0 : -back;
  }
  let count = 0;
  for (let at = from; at < to;) {
    at = addCalendarDays(at, 1);
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return count;
}
