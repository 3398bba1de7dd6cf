import { type CheckOutcome, type InspectionFault, type InspectionMark, note } from './inspection-mark.js';
import type { InspectionReport } from './inspection-report.js';
import type { InspectionRules } from './inspection-rules.js';

/**
 * Start, end and length of the test. A start in the future by more than the skew is impossible; an end before the start
 * and a length outside the method's window (rule F04) are doubts.
 * @param now time of receipt
 * @param skewSeconds how far a station's clock may run ahead
 */
export function checkTime(
  report: InspectionReport,
  now: Date,
  skewSeconds: number,
  rules: InspectionRules,
): CheckOutcome {
  const faults: InspectionFault[] = [];
  const marks: InspectionMark[] = [];
  const { startedAt, endedAt } = report.identity;
  const ahead = (startedAt.getTime() - now.getTime()) / 1000;
  if (ahead > skewSeconds) {
    const data = { aheadSeconds: Math.round(ahead), skewSeconds };
    faults.push({ path: 'identity.startedAt', code: 'inspection.in_the_future', data });
  }
  if (endedAt !== null) {
    const seconds = (endedAt.getTime() - startedAt.getTime()) / 1000;
    const window = rules.durations[report.results.method];
    if (seconds < 0) marks.push(note('inspection.end_before_start', { seconds }, 'identity.endedAt'));
    else if (
      window !== undefined &&
      ((window.min !== null && seconds < window.min) || (window.max !== null && seconds > window.max))
    ) {
      const data = { method: report.results.method, seconds, min: window.min, max: window.max };
      marks.push(note('inspection.duration_implausible', data, 'identity.endedAt'));
    }
  }
  const obd = report.obd;
  if (obd?.startedAt && obd.endedAt) {
    const seconds = (obd.endedAt.getTime() - obd.startedAt.getTime()) / 1000;
    if (seconds < rules.obdMinSeconds) {
      marks.push(note('inspection.obd_duration_implausible', { seconds, min: rules.obdMinSeconds }, 'obd.endedAt'));
    }
  }
  return { faults, marks };
}
