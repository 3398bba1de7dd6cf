const ZONE = 'Asia/Shanghai';
const EXACT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-11-21 09:14:05`, Asia/Shanghai wherever the browser is. */
export const exactText = (at: Date): string => EXACT.format(at);
/** `2026-11-21`, the day in Asia/Shanghai. */
export const dayText = (at: Date): string => DAY.format(at);
/** `09:14:05`, Asia/Shanghai. */
export const clockText = (at: Date): string => CLOCK.format(at);
