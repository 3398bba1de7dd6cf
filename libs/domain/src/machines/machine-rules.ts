import type { HolidayCalendar } from '../units/working-days.js';
import type { IsoDate } from '../limits/limit-set.js';

/** Numbers that the bureau sets; each is a dated rule. Values are start values unless a source is named. */
export interface MachineRules {
  /** pre-review must be done within this many working days */
  readonly reviewWorkingDays: number;
  /** what an exported coverage asks for: 80 % plates fitted, in every county of the prefecture (performance sheets) */
  readonly fittingTarget: number;
  readonly counties: number;
  /** share of the registered machines to be smoke-tested each year (Urumqi reached 4.7 % in 2025) */
  readonly testedShareTarget: number;
  /** how long a machine may stay on a site whose own limit is not set, h */
  readonly maxStayHours: number;
}
export const DEFAULT_MACHINE_RULES: MachineRules = {
  reviewWorkingDays: 5,
  fittingTarget: 0.8,
  counties: 7,
  testedShareTarget: 0.05,
  maxStayHours: 30 * 24,
};
export const MACHINE_RULES_NAME = 'machine-registry';

/** Days off and weekends worked in exchange, as stored: the State Council's notice of each year. */
export interface StoredCalendar {
  readonly holidays: readonly IsoDate[];
  readonly workedWeekends: readonly IsoDate[];
}
export const WORKING_CALENDAR_RULE = 'working-calendar';

/** 2026: notice of the General Office of the State Council of November 2025 [recalled]; the bureau adds each year's. */
export const DEFAULT_CALENDAR: StoredCalendar = {
  holidays: [
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
    ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`),
    '2026-04-04',
    '2026-04-05',
    '2026-04-06',
    ...['01', '02', '03', '04', '05'].map((day) => `2026-05-${day}`),
    '2026-06-19',
    '2026-06-20',
    '2026-06-21',
    '2026-09-25',
    '2026-09-26',
    '2026-09-27',
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`),
  ],
  workedWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

export const calendarOf = (stored: StoredCalendar): HolidayCalendar => ({
  holidays: new Set(stored.holidays),
  workedWeekends: new Set(stored.workedWeekends),
});
