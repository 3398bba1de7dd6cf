/** What is wrong with a field; the first fault of a record is the one reported. */
export interface FieldFault {
  readonly code: string;
  readonly path: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

export interface NumberField {
  /** name in the national dictionary */
  readonly name: string;
  /** accepted range, both ends included; outside it is absurd and refused, inside it is stored as sent */
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** values that mean "not measured" for this field besides absent, null and '' */
  readonly sentinels: readonly number[];
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Below this a non-zero number is no measurement, and single-precision columns cannot hold it. */
const SMALLEST = 1e-12;

/** What a fault may show of the offending value: short and printable. */
function show(value: unknown): string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return value.length > 40 ? null : value.replaceAll(/[\p{Cc}\p{Cs}]/gu, '?');
  return typeof value === 'boolean' || value === null ? value : typeof value;
}

/**
 * Reads typed fields out of one untrusted JSON object and remembers the first fault instead of throwing. One reader is
 * made per record; hand-written because this is the hottest code of the ingest process.
 */
export class FieldReader {
  fault: FieldFault | null = null;

  constructor(readonly raw: Readonly<Record<string, unknown>>) {}

  fail(code: string, path: string, data: FieldFault['data'] = {}): null {
    this.fault ??= { code, path, data };
    return null;
  }

  /** `value` as a number or numeric text within the field's range; null = not measured. */
  number(field: NumberField, value: unknown): number | null {
    if (value === undefined || value === null || value === '') return null;
    let n: number;
    if (typeof value === 'number') n = value;
    else if (typeof value === 'string') {
      const text = value.trim();
      if (text === '') return null;
      if (text.length > 40 || !NUMBER.test(text)) {
        return this.fail('reading.not_a_number', field.name, { value: show(value) });
      }
      n = Number(text);
    } else return this.fail('reading.not_a_number', field.name, { value: show(value) });
    for (const sentinel of field.sentinels) if (n === sentinel) return null;
    if (!(n >= field.min && n <= field.max) || (n !== 0 && n < SMALLEST && n > -SMALLEST)) {
      return this.fail('reading.out_of_range', field.name, { value: show(n), min: field.min, max: field.max });
    }
    if (field.integer === true && !Number.isInteger(n)) {
      return this.fail('reading.not_an_integer', field.name, { value: n });
    }
    return n === 0 ? 0 : n;
  }

  /** Trimmed text of at most `max` characters, a number being written out; null = absent or empty. */
  text(name: string, max: number): string | null {
    const value = this.raw[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string' && typeof value !== 'number') {
      return this.fail('reading.not_text', name, { value: show(value) });
    }
    const text = String(value).trim();
    if (text.length > max) return this.fail('reading.too_long', name, { length: text.length, max });
    return text === '' ? null : text;
  }
}
