import { parseShanghai } from '../units/parse-shanghai.js';

/** A record code jlbh taken apart. */
export interface RecordNo {
  readonly siteCode: string;
  readonly lineNo: string;
  /** the time inside the code, UTC: part of the natural key and what decides the partition */
  readonly recordTime: Date;
}

const SHAPE = /^[A-Z]\d{9}\d{2}\d{14}(?:\d{2,3})?$/;

/**
 * jlbh = dwbh(10) + ycxbh(2) + yyyyMMddHHmmss(14), optionally + 2 digits (serial) or + 3 (milliseconds): 26, 28 or 29
 * characters. Source: docs/device-protocols.md 3.2 [seen]. The 3-digit suffix is not added to the time: the code's second
 * is what every sender agrees on.
 * @returns null when the shape or the calendar time is wrong
 */
export function parseRecordNo(text: string): RecordNo | null {
  if (!SHAPE.test(text)) return null;
  const recordTime = parseShanghai(text.slice(12, 26));
  return recordTime && { siteCode: text.slice(0, 10), lineNo: text.slice(10, 12), recordTime };
}
