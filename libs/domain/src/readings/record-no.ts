/** A record code jlbh taken apart. */
export interface RecordNo {
  readonly siteCode: string;
  readonly lineNo: string;
  /** the time inside the code, UTC: part of the natural key and what decides the partition */
  readonly recordTime: Date;
}

const SHAPE = /^[A-Z]\d{25}(?:\d{2,3})?$/;
const SHANGHAI_MS = 8 * 3_600_000;

/** Digits only have been checked; read by hand because every incoming record passes here. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/**
 * jlbh = dwbh(10) + ycxbh(2) + yyyyMMddHHmmss(14), optionally + 2 digits (serial) or + 3 (milliseconds): 26, 28 or 29
 * characters. Source: docs/device-protocols.md 3.2 [seen]. The 3-digit suffix is not added to the time: the code's second
 * is what every sender agrees on. The time is Asia/Shanghai.
 * @returns null when the shape or the calendar time is wrong, and before 1900
 */
export function parseRecordNo(text: string): RecordNo | null {
  if (!SHAPE.test(text)) return null;
  const year = digits(text, 12, 16);
  const month = digits(text, 16, 18);
  const day = digits(text, 18, 20);
  const hour = digits(text, 20, 22);
  const minute = digits(text, 22, 24);
  const second = digits(text, 24, 26);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  // JavaScript rolls 30 February over to March; a record must not
  if (new Date(wall).getUTCDate() !== day) return null;
  return { siteCode: text.slice(0, 10), lineNo: text.slice(10, 12), recordTime: new Date(wall - SHANGHAI_MS) };
}
