import type { Faults } from '@app/domain';
import { LARGEST_RAW } from './scales.js';
import type { Scale } from './scales.js';

/** Sent for a fault or for "not available": its first byte; the rest is FF for "not available", else 00. */
const FIRST = { error: 0xfe, reserved: 0xfb, not_available: 0xff } as const;

/**
 * Writes the fields of a body: a number rounded to the nearest step, null as "not available" or as the fault noted for it.
 * @throws RangeError `obd.out_of_range {field}` for a number that the field cannot carry
 */
export function writeFields<F extends string>(
  scales: readonly Scale<F>[],
  values: Readonly<Record<F, number | null>>,
  faults: Faults<F> | undefined,
  target: Buffer,
  body: number,
): void {
  for (const { field, at, size, num, sub, div } of scales) {
    const value = values[field];
    if (value === null) {
      const fault = faults?.[field] ?? 'not_available';
      target.fill(fault === 'not_available' ? 0xff : 0, body + at, body + at + size);
      target[body + at] = FIRST[fault];
      continue;
    }
    const raw = Math.round((value * div + sub) / num);
    if (!(raw >= 0 && raw <= LARGEST_RAW[size])) throw new RangeError(`obd.out_of_range ${field}`);
    target.writeUIntBE(raw, body + at, size);
  }
}
