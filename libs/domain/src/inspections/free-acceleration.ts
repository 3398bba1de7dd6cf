import type { FreeAccelerationResult } from './result-blocks.js';
import { exact } from './exact.js';
import { readValue } from './values.js';

/** Accelerations that make the result (GB 3847-2018 appendix A): the last three. */
export const COUNTED_ACCELERATIONS = 3;

type Mean =
  | { readonly state: 'measured'; readonly value: number }
  | { readonly state: 'below_detection' }
  | { readonly state: 'not_measured'; readonly reason: string };

export interface FreeAccelerationMean {
  readonly value: Mean;
  /** false when only the station's own mean could be used */
  readonly recomputed: boolean;
  /** the readings that counted, m⁻¹ */
  readonly counted: readonly number[];
}

/** The last three readings as numbers (below detection counts as 0), or null when one of them is missing. */
function lastThree(result: FreeAccelerationResult): readonly number[] | null {
  const last = result.readings.slice(-COUNTED_ACCELERATIONS).map(readValue);
  if (last.length < COUNTED_ACCELERATIONS) return null;
  const numbers = last.flatMap((read) => {
    if (read.state === 'measured') return [read.value];
    return read.state === 'below_detection' ? [0] : [];
  });
  return numbers.length === COUNTED_ACCELERATIONS ? numbers : null;
}

/**
 * The smoke result of a free-acceleration test, m⁻¹, not rounded: mean of the last three accelerations computed here; the
 * declared mean when no single readings were sent. k 0 at engine speed 0 was not measured.
 */
export function freeAccelerationMean(result: FreeAccelerationResult): FreeAccelerationMean {
  const counted = lastThree(result);
  const engineOff = (value: number): boolean => value === 0 && result.maxRpm === 0;
  if (counted !== null) {
    const mean = exact(counted.reduce((sum, k) => sum + k, 0) / counted.length);
    if (engineOff(mean)) {
      return { value: { state: 'not_measured', reason: 'inspection.rpm_zero' }, recomputed: true, counted };
    }
    return { value: { state: 'measured', value: mean }, recomputed: true, counted };
  }
  if (result.readings.length > 0) {
    return { value: { state: 'not_measured', reason: 'inspection.too_few_readings' }, recomputed: false, counted: [] };
  }
  const declared = readValue(result.declaredMean);
  if (declared.state === 'below_detection') return { value: declared, recomputed: false, counted: [] };
  if (declared.state !== 'measured') {
    const reason = declared.state === 'missing' ? 'inspection.value_missing' : 'inspection.value_not_tested';
    return { value: { state: 'not_measured', reason }, recomputed: false, counted: [] };
  }
  if (engineOff(declared.value)) {
    return { value: { state: 'not_measured', reason: 'inspection.rpm_zero' }, recomputed: false, counted: [] };
  }
  return { value: declared, recomputed: false, counted: [] };
}
