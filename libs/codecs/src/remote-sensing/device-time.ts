import { parseShanghai } from '@app/domain';

const FRACTION = /^(\d{4}[-/]\d{2}[-/]\d{2}) (\d{2}:\d{2}:\d{2})\.(\d{1,9})$/;

function fromEpoch(value: number): Date | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1e12 && value < 1e13) return new Date(value);
  return value >= 1e9 && value < 1e10 ? new Date(value * 1000) : null;
}

/**
 * Device times as they are really sent: everything `parseShanghai` reads, plus a `T` without a zone, a fraction after the
 * seconds, `yyyyMMddHHmmssSSS`, and epoch milliseconds (13 digits) or seconds (10 digits) as a number or as text.
 * @returns null when it is none of these or no calendar time
 */
export function deviceTime(value: unknown): Date | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 40) return null;
  const plain = parseShanghai(value);
  if (plain !== null) return plain;
  const text = value.trim();
  if (/^(?:\d{10}|\d{13})$/.test(text)) return fromEpoch(Number(text));
  if (/^\d{17}$/.test(text)) return withFraction(text.slice(0, 14), text.slice(14));
  const match = FRACTION.exec(text[10] === 'T' ? `${text.slice(0, 10)} ${text.slice(11)}` : text);
  if (match) return withFraction(`${match[1]} ${match[2]}`, match[3] ?? '');
  return text[10] === 'T' ? parseShanghai(`${text.slice(0, 10)} ${text.slice(11)}`) : null;
}

function withFraction(text: string, fraction: string): Date | null {
  const at = parseShanghai(text);
  return at && new Date(at.getTime() + Number(fraction.padEnd(3, '0').slice(0, 3)));
}
