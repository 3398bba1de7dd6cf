import { deviceTime } from './device-time.js';
import { isRecord, MAX_SIDE_DEPTH, isShallow, isStorable, parsePayload } from './json-payload.js';

/** Why a message of a side topic was refused; the caller quarantines the payload with it. */
export interface SideReject {
  readonly code: string;
  readonly path: string;
}
export type SideResult<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & SideReject);

/** Thrown inside a side decoder and caught by `decodeSide`; never leaves this folder. */
class SideFault extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(code);
  }
}

/** Typed access to one untrusted object of a side topic; these topics are rare, so clarity goes before speed. */
export class SideReader {
  constructor(
    private readonly raw: Readonly<Record<string, unknown>>,
    private readonly at = '',
  ) {}

  fail(code: string, name: string): never {
    throw new SideFault(code, this.at + name);
  }

  value(name: string): unknown {
    return Object.hasOwn(this.raw, name) ? (this.raw[name] ?? null) : null;
  }

  text(name: string, max: number): string | null {
    const value = this.value(name);
    if (value === null || value === '') return null;
    if (typeof value !== 'string' && typeof value !== 'number') this.fail('side.not_text', name);
    const text = String(value).trim();
    return text.length > max ? this.fail('side.too_long', name) : text || null;
  }

  needText(name: string, max: number): string {
    return this.text(name, max) ?? this.fail('side.missing', name);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const text = this.needText(name, 40);
    return allowed.find((value) => value === text) ?? this.fail('side.not_allowed', name);
  }

  number(name: string, min: number, max: number): number | null {
    const value = this.value(name);
    if (value === null || value === '') return null;
    const n = typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
    if (typeof n !== 'number' || !Number.isFinite(n)) this.fail('side.not_a_number', name);
    return n >= min && n <= max ? n : this.fail('side.out_of_range', name);
  }

  needNumber(name: string, min: number, max: number): number {
    return this.number(name, min, max) ?? this.fail('side.missing', name);
  }

  boolean(name: string): boolean {
    const value = this.value(name);
    return typeof value === 'boolean' ? value : this.fail('side.not_a_boolean', name);
  }

  time(name: string): Date | null {
    const value = this.value(name);
    if (value === null || value === '') return null;
    const at = deviceTime(value);
    const year = at?.getUTCFullYear() ?? 0;
    return at && year >= 2000 && year <= 2100 ? at : this.fail('side.time_invalid', name);
  }

  needTime(name: string): Date {
    return this.time(name) ?? this.fail('side.missing', name);
  }

  /** The elements of an array of objects; absent = empty. */
  list(name: string, max: number): SideReader[] {
    const value = this.value(name);
    if (value === null) return [];
    if (!Array.isArray(value)) this.fail('side.not_a_list', name);
    if (value.length > max) this.fail('side.too_many', name);
    return value.map((item: unknown, i) =>
      isRecord(item)
        ? new SideReader(item, `${this.at}${name}[${i}].`)
        : this.fail('side.not_an_object', `${name}[${i}]`),
    );
  }
}

/**
 * Runs a decoder over one JSON object, turning every fault into a result. Codes: those of `parsePayload`,
 * `payload.not_an_object`, `payload.too_deep`, `payload.unstorable_text`, and `side.*` with the path of the field.
 */
export function decodeSide<T>(payload: Uint8Array, decode: (reader: SideReader) => T): SideResult<T> {
  const parsed = parsePayload(payload);
  if (!parsed.ok) return { ok: false, code: parsed.code, path: '' };
  if (!isRecord(parsed.value)) return { ok: false, code: 'payload.not_an_object', path: '' };
  if (!isShallow(parsed.value, MAX_SIDE_DEPTH)) return { ok: false, code: 'payload.too_deep', path: '' };
  if (parsed.suspect && !isStorable(parsed.value)) return { ok: false, code: 'payload.unstorable_text', path: '' };
  try {
    return { ok: true, value: decode(new SideReader(parsed.value)) };
  } catch (fault) {
    if (fault instanceof SideFault) return { ok: false, code: fault.code, path: fault.path };
    throw fault;
  }
}
