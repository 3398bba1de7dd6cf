import { type CheckOutcome, type InspectionFault, type InspectionMark, note } from './inspection-mark.js';
import type { InspectionReport } from './inspection-report.js';
import type { InspectionRules } from './inspection-rules.js';
import { quantities, type Quantity } from './quantities.js';
import { readValue } from './values.js';

interface Window {
  /** outside: the number cannot be */
  readonly possible: readonly [number, number];
  /** outside: the number is odd */
  readonly usual: readonly [number, number];
}

/** Start values except where physics decides (share, level, negative absorption). Small negative gases are analyser noise. */
const WINDOWS: Readonly<Record<Exclude<Quantity, 'lambda'>, Window>> = {
  percent: { possible: [-100, 100], usual: [0, 25] },
  ppm: { possible: [-1e6, 1e6], usual: [0, 25_000] },
  g_km: { possible: [-1000, 1000], usual: [0, 100] },
  absorption: { possible: [0, 100], usual: [0, 16] },
  opacity: { possible: [0, 100], usual: [0, 99.9] },
  rpm: { possible: [0, 30_000], usual: [0, 8000] },
  level: { possible: [0, 5], usual: [0, 5] },
  rb: { possible: [0, 10], usual: [0, 10] },
  power: { possible: [0, 5000], usual: [0, 600] },
  oil: { possible: [-60, 300], usual: [0, 150] },
  temperature: { possible: [-60, 70], usual: [-30, 45] },
  humidity: { possible: [0, 100], usual: [0, 100] },
  pressure: { possible: [30, 120], usual: [60, 106] },
  positive: { possible: [0, Number.MAX_SAFE_INTEGER], usual: [0, Number.MAX_SAFE_INTEGER] },
};

const outside = (value: number, [low, high]: readonly [number, number]): boolean => value < low || value > high;

/**
 * Every number of the report against what can be and what is usual. Impossible: fault `inspection.impossible` (negative k,
 * more than 100 %); unusual: mark `inspection.unusual`. Sentinels and absent values are neither.
 */
export function checkQuantities(report: InspectionReport, rules: InspectionRules): CheckOutcome {
  const faults: InspectionFault[] = [];
  const marks: InspectionMark[] = [];
  for (const [path, quantity, sent] of quantities(report)) {
    if (sent !== null && !Number.isFinite(sent)) faults.push({ path, code: 'inspection.not_a_number', data: {} });
    const read = readValue(sent);
    if (read.state !== 'measured') continue;
    const value = read.value;
    const { possible, usual }: Window =
      quantity === 'lambda'
        ? { possible: [0, 100], usual: [rules.physics.lambdaLow, rules.physics.lambdaHigh] }
        : WINDOWS[quantity];
    if (outside(value, possible)) {
      faults.push({ path, code: 'inspection.impossible', data: { value, low: possible[0], high: possible[1] } });
    } else if (outside(value, usual) && !(quantity === 'lambda' && value === 0)) {
      const code = quantity === 'lambda' ? 'inspection.lambda_implausible' : 'inspection.unusual';
      marks.push(note(code, { value, low: usual[0], high: usual[1] }, path));
    }
  }
  return { faults, marks };
}
