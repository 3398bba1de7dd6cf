import type { StationVerdict } from '../inspections/inspection-report.js';
import type { VerdictResult } from './verdict.js';

/** A difference between the station and the platform is a finding against the station, not the vehicle. */
export interface VerdictFinding {
  readonly code: 'inspection.verdict_differs';
  readonly data: {
    readonly station: StationVerdict;
    readonly platform: VerdictResult;
    readonly direction: 'station_lenient' | 'station_strict' | 'station_certain';
  };
}

/**
 * Compares what the station said with what the platform says. Null = they agree, or there is nothing to compare (no station
 * verdict, exempt, aborted or invalid tests).
 */
export function compareVerdicts(station: StationVerdict | null, platform: VerdictResult): VerdictFinding | null {
  if (station !== 'pass' && station !== 'fail') return null;
  const agrees = station === 'pass' ? platform === 'pass' : platform === 'exceed';
  if (agrees) return null;
  const direction =
    platform === 'undetermined' ? 'station_certain' : station === 'pass' ? 'station_lenient' : 'station_strict';
  return { code: 'inspection.verdict_differs', data: { station, platform, direction } };
}
