import { isLineNo, isSiteCode } from '@app/codecs';
import { parseRecordNo } from '@app/domain';

/** A line of a remote-sensing file: which topic it goes to, and by which code its ack will name it. */
export interface RecordLine {
  readonly siteCode: string;
  readonly lineNo: string;
  /** null = the record has no readable code: its ack can only be told by waiting for it alone */
  readonly recordNo: string | null;
  /** the JSON exactly as it stands in the file */
  readonly text: string;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * @returns a reason when nobody can tell whose record it is: no JSON object, no site
 */
export function readRecordLine(text: string): RecordLine | { readonly unsendable: string } {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return { unsendable: 'not JSON' };
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return { unsendable: 'not an object' };
  const fields = record as Record<string, unknown>;
  const code = textOf(fields['jlbh']);
  const siteCode = textOf(fields['dwbh']) ?? code?.slice(0, 10) ?? '';
  if (!isSiteCode(siteCode)) return { unsendable: 'no site code' };
  const lineNo = (textOf(fields['ycxbh']) ?? code?.slice(10, 12) ?? '').padStart(2, '0');
  return {
    siteCode,
    lineNo: isLineNo(lineNo) ? lineNo : '01',
    recordNo: code !== null && parseRecordNo(code.trim()) !== null ? code.trim() : null,
    text,
  };
}
