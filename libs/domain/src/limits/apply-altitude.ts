import type { Reason } from '../judgement/verdict.js';
import { roundGbt8170 } from '../units/round-gbt8170.js';
import type { Limit } from './limit-set.js';

export interface AdjustedLimit {
  readonly limit: Limit;
  /** `limits.altitude` with the numbers when the limit was raised, else null */
  readonly reason: Reason | null;
}

/**
 * The limit at the height of the station. GB 3847-2018 allows lug-down smoke +0.25 m⁻¹ for every 1000 m above 1500 m,
 * 0.75 m⁻¹ in all [recalled]; the numbers are parameters of the limit. The rise is proportional within a step.
 * @param altitudeM height above sea level, m; null = not known, no rise
 */
export function applyAltitude(limit: Limit, altitudeM: number | null): AdjustedLimit {
  const term = limit.altitude;
  if (term === undefined || altitudeM === null || limit.bound.kind !== 'max' || altitudeM <= term.aboveM) {
    return { limit, reason: null };
  }
  const rise = roundGbt8170(Math.min(term.max, (term.perStep * (altitudeM - term.aboveM)) / term.stepM), term.decimals);
  if (rise <= 0) return { limit, reason: null };
  const value = roundGbt8170(limit.bound.value + rise, term.decimals);
  const decimals = Math.max(limit.decimals, term.decimals);
  return {
    limit: { ...limit, decimals, bound: { kind: 'max', value } },
    reason: {
      code: 'limits.altitude',
      data: { altitudeM, rise, from: limit.bound.value, to: value, source: term.source },
    },
  };
}
