import type { IsoDate } from '../limits/limit-set.js';

/** China Standard Time has been UTC+8 without summer time since 1991-09-15: a fixed offset needs no time-zone data. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const shifted = (at: Date): Date => new Date(at.getTime() + OFFSET_MS);

/**
 * Calendar date in Asia/Shanghai, `YYYY-MM-DD`.
 * @throws RangeError on an invalid Date
 */
export function shanghaiDate(at: Date): IsoDate {
  return shifted(at).toISOString().slice(0, 10);
}

/**
 * Calendar month in Asia/Shanghai, `YYYY-MM`.
 * @throws RangeError on an invalid Date
 */
export function shanghaiMonth(at: Date): string {
  return shanghaiDate(at).slice(0, 7);
}

/** `YYYY-MM-DD HH:mm:ss` in Asia/Shanghai, as national files print it; milliseconds are dropped. */
export function formatShanghai(at: Date): string {
  return shifted(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** Is it a `YYYY-MM-DD` that exists in the calendar? */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/**
 * First moment of a Shanghai date, as an instant.
 * @throws RangeError `units.not_a_date`
 */
export function startOfShanghaiDay(date: IsoDate): Date {
  if (!isIsoDate(date)) throw new RangeError('units.not_a_date');
  return new Date(Date.parse(`${date}T00:00:00Z`) - OFFSET_MS);
}

/** First moment after a Shanghai date: a deadline "on" a date is over from here on. @throws RangeError `units.not_a_date` */
export function endOfShanghaiDay(date: IsoDate): Date {
  return new Date(startOfShanghaiDay(date).getTime() + DAY_MS);
}

/** Adds calendar days to a date; negative goes back. @throws RangeError `units.not_a_date` */
export function addCalendarDays(date: IsoDate, days: number): IsoDate {
  return shanghaiDate(new Date(startOfShanghaiDay(date).getTime() + days * DAY_MS));
}

const monthIndex = (at: Date): number => shifted(at).getUTCFullYear() * 12 + shifted(at).getUTCMonth();

/**
 * Natural (calendar) months from the month of `a` to the month of `b` in Asia/Shanghai: 31 January → 1 February is 1,
 * 1 March → 31 March is 0, negative when `b` is earlier.
 */
export function naturalMonthsBetween(a: Date, b: Date): number {
  return monthIndex(b) - monthIndex(a);
}

/**
 * Start of the window of `months` natural months that ends with the month of `at`. HJ 845-2017, 6: two exceedances
 * within six natural months [recalled] = `startOfNaturalMonthWindow(at, 6)` ≤ earlier reading ≤ `at`.
 * @param months whole number ≥ 1
 * @throws RangeError `units.months_out_of_range`
 */
export function startOfNaturalMonthWindow(at: Date, months: number): Date {
  if (!Number.isInteger(months) || months < 1) throw new RangeError('units.months_out_of_range');
  const first = monthIndex(at) - months + 1;
  return new Date(Date.UTC(Math.floor(first / 12), first - Math.floor(first / 12) * 12, 1) - OFFSET_MS);
}
