const DAY_MS = 86_400_000;

/** `YYYY-MM` from the month of the first day to that of the last. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

/** Weeks of a month from Monday, each seven days `YYYY-MM-DD`; null = a day of another month. */
export function monthGrid(month: string): readonly (readonly (string | null)[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const count = Math.round((Date.parse(`${nextMonth(month)}-01T00:00:00Z`) - first) / DAY_MS);
  const days = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, i) => {
    const at = i - before;
    return at < 0 || at >= count ? null : new Date(first + at * DAY_MS).toISOString().slice(0, 10);
  });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** 0 = nothing, 1 to 4 = the quarter of the best day. */
export function shadeOf(counted: number, most: number): number {
  return counted <= 0 || most <= 0 ? 0 : Math.min(4, Math.max(1, Math.ceil((counted / most) * 4)));
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
