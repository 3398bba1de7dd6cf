import { classifyPlate } from '../plates/classify-plate.js';
import type { PlateClassification } from '../plates/classify-plate.js';
import { normalisePlate } from '../plates/normalise-plate.js';
import { checkVin } from '../vehicles/vin.js';
import type { VinCheck } from '../vehicles/vin.js';

/** What an officer typed into the one search field. */
export type LookupQuery =
  | { readonly kind: 'plate'; readonly text: string; readonly classification: PlateClassification }
  | { readonly kind: 'vin'; readonly check: VinCheck }
  /** `plateText`: it could as well be a plate without its province, e.g. B12345 */
  | { readonly kind: 'vin_last6'; readonly last6: string; readonly plateText: string | null }
  | { readonly kind: 'machine_code'; readonly machineCode: string }
  | { readonly kind: 'report_number'; readonly reportNo: string }
  | { readonly kind: 'unreadable'; readonly code: 'lookup.query_empty' | 'lookup.query_unreadable' };

/** Environmental number of a non-road machine: stage, hyphen, eight characters without I and O. */
const MACHINE_CODE = /^[0-4DX]-[A-HJ-NP-Z0-9]{8}$/;

const within = (length: number, low: number, high: number): boolean => length >= low && length <= high;

/** Latin letters and digits only: the length decides. */
function classifyLatin(text: string, written: string): LookupQuery {
  const { length } = text;
  if (/^[A-HJ-NPR-Z0-9]{6}$/.test(text)) {
    return { kind: 'vin_last6', last6: text, plateText: /^[A-Z]/.test(text) ? text : null };
  }
  if (within(length, 5, 10)) return { kind: 'plate', text, classification: classifyPlate(text) };
  if (within(length, 11, 17) && /[A-Z]/.test(text)) return { kind: 'vin', check: checkVin(text) };
  if (within(length, 17, 30) && /\d{8}/.test(text)) return { kind: 'report_number', reportNo: written };
  return { kind: 'unreadable', code: 'lookup.query_unreadable' };
}

/**
 * Tells what a query is: a machine code, a plate (also a misread or incomplete one of 5 to 10 characters), a VIN (17
 * characters, or 11 to 16 of an old vehicle), the last six of a VIN, or a report number (17 to 30 characters).
 * @param raw as typed; case, width, blanks and separators do not matter
 */
export function classifyQuery(raw: string): LookupQuery {
  const written = raw.normalize('NFKC').trim().toUpperCase();
  const compact = written.replaceAll(/[‐‑‒–—―−]/g, '-').replaceAll(/\s+/g, '');
  if (MACHINE_CODE.test(compact)) return { kind: 'machine_code', machineCode: compact };
  const { text } = normalisePlate(raw);
  if (text === '') return { kind: 'unreadable', code: 'lookup.query_empty' };
  if (/^[A-Z0-9]+$/.test(text)) return classifyLatin(text, written);
  if (within(Array.from(text).length, 3, 10)) return { kind: 'plate', text, classification: classifyPlate(text) };
  return { kind: 'unreadable', code: 'lookup.query_unreadable' };
}
