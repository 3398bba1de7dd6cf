import {
  checkPhysics,
  DEFAULT_INSPECTION_RULES,
  ignitionOfFuel,
  judgeInspection,
  type LimitSet,
  type Verdict,
} from '@app/domain';
import { reportOf } from './draft-to-check.js';
import type { Draft } from './draft.js';

/**
 * What the platform will say if its limits are those that this device knows, by the same functions. Null without limits.
 * @param altitudeM of the county; null = not known
 */
export function previewVerdict(
  draft: Draft,
  sets: readonly LimitSet[],
  altitudeM: number | null,
  now: Date,
): Verdict | null {
  if (sets.length === 0) return null;
  const report = reportOf(draft);
  const { marks } = checkPhysics(report, { now, skewSeconds: 600, rules: DEFAULT_INSPECTION_RULES });
  return judgeInspection(report, {
    sets,
    areaCode: draft.areaCode,
    areaAltitudeM: altitudeM,
    ignition: report.vehicle.fuel === null ? 'unknown' : ignitionOfFuel(report.vehicle.fuel),
    marks,
  });
}
