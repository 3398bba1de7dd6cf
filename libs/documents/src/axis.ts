/** Ticks of an axis of values, rising, evenly spaced, with round numbers; the first and last enclose every value. */
export interface Axis {
  readonly ticks: readonly number[];
  /** digits after the point that tell the ticks apart */
  readonly decimals: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * An axis for values of any size. It begins at 0 unless a value is negative.
 * @param about number of intervals wanted, 2 to 10
 */
export function axisFor(values: readonly number[], about = 5): Axis {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const most = Math.max(0, ...finite);
  const high = most === low ? 1 : most;
  const raw = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find((one) => one * power >= raw * 0.999_999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const decimals = Math.max(0, Math.min(20, -Math.floor(Math.log10(step) + 1e-9) + (isQuarter(step) ? 1 : 0)));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)));
  return { ticks, decimals };
}

function isQuarter(step: number): boolean {
  return Math.abs(step / 10 ** Math.floor(Math.log10(step) + 1e-9) - 2.5) < 0.01;
}
