/** What one day brought, for one requirement and area. */
export interface DayTally {
  /** `YYYY-MM-DD`, Asia/Shanghai */
  readonly day: string;
  readonly counted: number;
  readonly valid: number;
  readonly invalid: number;
}

export interface Forecast {
  readonly target: number;
  readonly counted: number;
  readonly remaining: number;
  readonly validShare: number | null;
  readonly daysInField: number;
  /** newly counted a calendar day, over the days looked back */
  readonly pacePerDay: number;
  /** plan to date: the share of the target that the elapsed time asks for */
  readonly planToDate: number;
  /** expected count at the end of the period, with an 80 % range */
  readonly expectedAtEnd: { readonly low: number; readonly likely: number; readonly high: number };
  /** when the target is reached at this pace (`YYYY-MM-DD`); null = never at this pace. `early`/`late` bound the 80 % range */
  readonly reachedOn: { readonly early: string | null; readonly likely: string | null; readonly late: string | null };
}

const DAY_MS = 86_400_000;
/** 80 % of a normal distribution lies within ±1.2816 σ */
const Z80 = 1.2816;
/** The pace of the last four weeks says more about the next weeks than the pace of the whole year. */
export const LOOK_BACK_DAYS = 28;
/** Further than ten years is "never". */
const FAR_DAYS = 3_650;

/**
 * Progress and forecast of one target.
 * Pace is the mean of the calendar days of the last four weeks (days without field work count as zero, so weekends and
 * bad weather are in it); the range comes from the spread between those days.
 * @param input.today the day of asking; tallies after it are ignored
 */
export function forecast(input: {
  readonly target: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly today: string;
  readonly days: readonly DayTally[];
}): Forecast {
  const days = input.days.filter((d) => d.day <= input.today);
  const counted = sum(days.map((d) => d.counted));
  const valid = sum(days.map((d) => d.valid));
  const invalid = sum(days.map((d) => d.invalid));
  const remaining = Math.max(0, input.target - counted);

  const start = toDay(input.startsOn);
  const end = toDay(input.endsOn);
  const today = Math.min(Math.max(toDay(input.today), start), end);
  const lookBack = Math.min(LOOK_BACK_DAYS, today - start + 1);
  const perDay = Array.from({ length: lookBack }, () => 0);
  for (const d of days) {
    const ago = today - toDay(d.day);
    if (ago >= 0 && ago < lookBack) perDay[ago] = (perDay[ago] ?? 0) + d.counted;
  }
  const pace = sum(perDay) / lookBack;
  const spread = lookBack < 2 ? pace : Math.sqrt(sum(perDay.map((x) => (x - pace) ** 2)) / (lookBack - 1));

  const left = Math.max(0, end - toDay(input.today));
  const likely = counted + pace * left;
  const margin = Z80 * spread * Math.sqrt(left);
  const paceError = lookBack === 0 ? 0 : (Z80 * spread) / Math.sqrt(lookBack);

  return {
    target: input.target,
    counted,
    remaining,
    validShare: valid + invalid === 0 ? null : valid / (valid + invalid),
    daysInField: days.filter((d) => d.valid > 0).length,
    pacePerDay: pace,
    planToDate: Math.round(input.target * clamp01((toDay(input.today) - start + 1) / (end - start + 1)) * 10) / 10,
    expectedAtEnd: {
      low: Math.max(counted, Math.round(likely - margin)),
      likely: Math.round(likely),
      high: Math.round(likely + margin),
    },
    reachedOn: {
      early: reached(input.today, remaining, pace + paceError),
      likely: reached(input.today, remaining, pace),
      late: reached(input.today, remaining, pace - paceError),
    },
  };
}

function reached(today: string, remaining: number, pace: number): string | null {
  if (remaining === 0) return today;
  if (pace <= 0) return null;
  const days = Math.ceil(remaining / pace);
  return days > FAR_DAYS ? null : fromDay(toDay(today) + days);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const clamp01 = (x: number): number => Math.min(1, Math.max(0, x));
const toDay = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
const fromDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
