import type { Faults } from '@app/domain';
import { dword, word } from './bytes.js';
import { LARGEST_RAW, faultOfFirstByte } from './scales.js';
import type { Scale } from './scales.js';

/** One byte as a value, null beyond FA. */
export function byteValue(bytes: Uint8Array, at: number, div: number, sub = 0, num = 1): number | null {
  const raw = bytes[at] ?? 0xff;
  return raw > LARGEST_RAW[1] ? null : (raw * num - sub) / div;
}

/** Two bytes as a value, null beyond FAFF. FEFF in a temperature is a fault, not 1766.97 C. */
export function wordValue(bytes: Uint8Array, at: number, div: number, sub = 0, num = 1): number | null {
  const raw = word(bytes, at);
  return raw > LARGEST_RAW[2] ? null : (raw * num - sub) / div;
}

/** Four bytes as a value, null beyond FAFFFFFF. */
export function dwordValue(bytes: Uint8Array, at: number, div: number): number | null {
  const raw = dword(bytes, at);
  return raw > LARGEST_RAW[4] ? null : raw / div;
}

/** The fields of a body that are in error or reserved; undefined when there are none. */
export function readFaults<F extends string>(
  scales: readonly Scale<F>[],
  bytes: Uint8Array,
  body: number,
): Faults<F> | undefined {
  let faults: { [K in F]?: 'error' | 'reserved' } | undefined;
  for (const scale of scales) {
    const first = bytes[body + scale.at] ?? 0xff;
    if (first <= 0xfa) continue;
    const fault = faultOfFirstByte(first);
    if (fault === null) continue;
    faults ??= {};
    faults[scale.field] = fault;
  }
  return faults;
}
