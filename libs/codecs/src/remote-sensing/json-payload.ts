import { isUtf8 } from 'node:buffer';

/** Largest payload read: 200 records of 5 KiB. */
export const MAX_PAYLOAD_BYTES = 1024 * 1024;
const MAX_DEPTH = 4;
/** `birth` nests lines and devices. */
export const MAX_SIDE_DEPTH = 8;
const MAX_NODES = 500;
/** What PostgreSQL's jsonb and text refuse: NUL and lone surrogates, as `JSON.stringify` spells them. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

export type ParsedPayload =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** escapes seen: records must be searched for NUL */ readonly suspect: boolean;
    }
  | { readonly ok: false; readonly code: string; readonly data: Readonly<Record<string, string | number>> };

/**
 * Bytes to JSON without throwing. Codes: `payload.empty`, `payload.too_large`, `payload.not_utf8`, `payload.not_json`.
 */
export function parsePayload(payload: Uint8Array): ParsedPayload {
  const size = payload.byteLength;
  if (size === 0) return { ok: false, code: 'payload.empty', data: {} };
  if (size > MAX_PAYLOAD_BYTES) {
    return { ok: false, code: 'payload.too_large', data: { bytes: size, max: MAX_PAYLOAD_BYTES } };
  }
  if (!isUtf8(payload)) return { ok: false, code: 'payload.not_utf8', data: { bytes: size } };
  const view = Buffer.from(payload.buffer, payload.byteOffset, size);
  const hasMark = view[0] === 0xef && view[1] === 0xbb && view[2] === 0xbf;
  const text = view.toString('utf8', hasMark ? 3 : 0);
  try {
    return { ok: true, value: JSON.parse(text), suspect: text.includes('\\u') };
  } catch {
    return { ok: false, code: 'payload.not_json', data: { bytes: size } };
  }
}

/** A JSON object that is no array and no null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is the value at most `maxDepth` levels deep and 500 nodes large? Recursion is bounded by the depth. */
export function isShallow(value: unknown, maxDepth = MAX_DEPTH): boolean {
  let nodes = 0;
  const walk = (item: unknown, depth: number): boolean => {
    nodes += 1;
    if (nodes > MAX_NODES) return false;
    if (typeof item !== 'object' || item === null) return true;
    if (depth >= maxDepth) return false;
    for (const child of Object.values(item)) if (!walk(child, depth + 1)) return false;
    return true;
  };
  return walk(value, 0);
}

/** Can a shallow value be stored as jsonb: no NUL, no lone surrogate anywhere, keys included? */
export function isStorable(value: unknown): boolean {
  return !UNSTORABLE.test(JSON.stringify(value));
}

/** A record's own bytes for the quarantine; the whole message when the record is too deep to be written alone. */
export function bytesOf(value: unknown, whole: Uint8Array): Uint8Array {
  try {
    return Buffer.from(JSON.stringify(value) ?? 'null');
  } catch {
    return whole;
  }
}
