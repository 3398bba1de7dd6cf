import { checkPlausibility } from './check-plausibility.js';
import { checkQuantities } from './check-quantities.js';
import { checkTime } from './check-time.js';
import type { CheckOutcome } from './inspection-mark.js';
import type { InspectionReport } from './inspection-report.js';
import type { InspectionRules } from './inspection-rules.js';

export interface PhysicsContext {
  /** time of receipt */
  readonly now: Date;
  /** how far a station's clock may run ahead, s */
  readonly skewSeconds: number;
  readonly rules: InspectionRules;
}

/**
 * Can this report be true? `faults` cannot (the report is refused, every fault listed); `marks` are doubts that are stored
 * with it and never refuse. Nothing is clipped or corrected.
 */
export function checkPhysics(report: InspectionReport, context: PhysicsContext): CheckOutcome {
  const values = checkQuantities(report, context.rules);
  const time = checkTime(report, context.now, context.skewSeconds, context.rules);
  return {
    faults: [...values.faults, ...time.faults],
    marks: [...values.marks, ...time.marks, ...checkPlausibility(report, context.rules)],
  };
}
