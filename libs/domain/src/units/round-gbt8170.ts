/** A finite decimal taken apart: value = (negative ? -1 : 1) * digits * 10^exponent, digits without sign or point. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/** Beyond every double (1e-324 … 1e308), and small enough that a hostile `1e999999999` cannot fill the memory. */
const MAX_POWER = 330;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/**
 * Text is read as sent; a number through its shortest round-trip text, which is what a JSON sender wrote: the double
 * nearest to 1.005 lies below it, but the instrument said 1.005.
 */
function decimalOf(value: number | string): Decimal {
  const match = DECIMAL.exec(typeof value === 'number' ? String(value) : value.trim());
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  const power = Number(match?.[4] ?? 0);
  if (!match || whole + fraction === '' || Math.abs(power) > MAX_POWER) throw new RangeError('units.not_a_decimal');
  return { negative: match[1] === '-', digits: whole + fraction, exponent: power - fraction.length };
}

/** Up when the dropped part is over one half, or is exactly one half and the last kept digit is odd. */
function roundsUp(lastKept: string, dropped: string): boolean {
  const first = dropped[0] ?? '0';
  if (first !== '5') return first > '5';
  return /[1-9]/.test(dropped.slice(1)) || Number(lastKept) % 2 === 1;
}

/** The rounded magnitude as an integer count of 10^-decimals. */
function unitsOf({ digits, exponent }: Decimal, decimals: number): string {
  const drop = -decimals - exponent;
  if (drop <= 0) return digits + '0'.repeat(-drop);
  if (drop > digits.length) return '0';
  const kept = digits.slice(0, digits.length - drop) || '0';
  const up = roundsUp(kept[kept.length - 1] ?? '0', digits.slice(digits.length - drop));
  return up ? (BigInt(kept) + 1n).toString() : kept;
}

function checkDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || Math.abs(decimals) > 30) throw new RangeError('units.decimals_out_of_range');
}

/**
 * Rounds by GB/T 8170-2008, 3.2 (四舍六入五成双) [recalled]: less than half down, more than half up, exactly half to the
 * even last digit, negative numbers by their magnitude. It works on the decimal representation, not on the binary one:
 * 0.15 → 0.2, 0.25 → 0.2, 1.005 → 1.00 at 1, 1 and 2 decimals.
 * @param value finite number, or its text as sent, any exponent
 * @param decimals −30 … 30; negative rounds to tens, hundreds …
 * @returns the nearest double of the rounded decimal; never −0
 * @throws RangeError `units.not_a_decimal` (NaN, infinity, other text, powers beyond ±330), `units.decimals_out_of_range`
 */
export function roundGbt8170(value: number | string, decimals: number): number {
  checkDecimals(decimals);
  // most instruments print no more digits than the limit has
  if (decimals >= 0 && Number.isSafeInteger(value)) return value === 0 ? 0 : Number(value);
  const decimal = decimalOf(value);
  const rounded = Number(`${unitsOf(decimal, decimals)}e${-decimals}`);
  return decimal.negative && rounded !== 0 ? -rounded : rounded;
}

/**
 * The same rounding as printed text, with the trailing zeros that a report shows (1.005 → `1.00`).
 * @param value finite number, or its text as sent
 * @param decimals 0 … 30
 * @throws RangeError as {@link roundGbt8170}
 */
export function formatGbt8170(value: number | string, decimals: number): string {
  checkDecimals(decimals);
  if (decimals < 0) throw new RangeError('units.decimals_out_of_range');
  const decimal = decimalOf(value);
  const units = BigInt(unitsOf(decimal, decimals))
    .toString()
    .padStart(decimals + 1, '0');
  const text = decimals === 0 ? units : `${units.slice(0, -decimals)}.${units.slice(-decimals)}`;
  return decimal.negative && /[1-9]/.test(text) ? `-${text}` : text;
}
