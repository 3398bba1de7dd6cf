import type { InspectionMethod } from '../limits/limit-set.js';
import { type CheckOutcome, type InspectionFault, type InspectionMark, note, spoil } from './inspection-mark.js';
import type { InspectionRules } from './inspection-rules.js';
import { PROCESS_LAYOUTS, type ProcessLayout, type ProcessTable } from './process-table.js';

/** An hour: no test is longer, and no sender may fill the disk with one. */
export const MAX_PROCESS_ROWS = 3600;

function shapeFaults(layout: ProcessLayout | null, table: ProcessTable): InspectionFault[] {
  const faults: InspectionFault[] = [];
  const fault = (path: string, code: string, data: InspectionFault['data']): void => {
    faults.push({ path, code, data });
  };
  if (layout === null) {
    if (table.rows.length > 0) fault('process', 'inspection.process.none_for_method', {});
    return faults;
  }
  table.columns.forEach((name, i) => {
    const path = `process.columns[${i}]`;
    if (!layout.columns.some((column) => column.name === name)) {
      fault(path, 'inspection.process.unknown_column', { name });
    } else if (table.columns.indexOf(name) !== i) fault(path, 'inspection.process.column_twice', { name });
  });
  for (const name of ['second', 'phase']) {
    if (!table.columns.includes(name)) fault('process.columns', 'inspection.process.missing_column', { name });
  }
  if (table.rows.length > MAX_PROCESS_ROWS) {
    fault('process.rows', 'inspection.process.too_long', { rows: table.rows.length, max: MAX_PROCESS_ROWS });
    return faults;
  }
  table.rows.forEach((row, i) => {
    const path = `process.rows[${i}]`;
    if (row.length !== table.columns.length) {
      fault(path, 'inspection.process.row_width', { width: row.length, expected: table.columns.length });
    }
    if (row.some((cell) => cell !== null && !Number.isFinite(cell))) fault(path, 'inspection.not_a_number', {});
  });
  return faults;
}

type Column = (name: string) => readonly (number | null)[];

function clockMarks(column: Column): InspectionMark[] {
  const seconds = column('second').filter((second) => second !== null);
  const steps = seconds.slice(1).map((second, i) => second - (seconds[i] ?? 0));
  const gaps = steps.filter((step) => step > 1).length;
  const back = steps.filter((step) => step <= 0).length;
  return gaps + back === 0
    ? []
    : [note('inspection.process.gap', { gaps, repeats: back, rows: seconds.length }, 'process')];
}

function phaseMarks(layout: ProcessLayout, column: Column): InspectionMark[] {
  if (layout.phases.length === 0) return [];
  const known = (phase: number | null): boolean => phase !== null && layout.phases[phase] !== undefined;
  const unknown = column('phase').filter((phase) => !known(phase)).length;
  return unknown === 0 ? [] : [note('inspection.process.unknown_phase', { rows: unknown }, 'process')];
}

/** Exactly 195 seconds of cycle, or the g/km of the cycle are not what they claim to be (tables A20, A22). */
function cycleMarks(method: InspectionMethod, column: Column, rules: InspectionRules): InspectionMark[] {
  if (method !== 'transient' && method !== 'short_transient') return [];
  const rows = column('phase').filter((phase) => phase === 2).length;
  if (rows === rules.transientRows) return [];
  const items = method === 'transient' ? ['co', 'hc_nox'] : ['co', 'hc', 'nox'];
  return [spoil('inspection.process.cycle_rows', items, { rows, expected: rules.transientRows }, 'process')];
}

/** Items that a measuring phase feeds; diluted gas there makes them unusable. */
const FED: Readonly<Partial<Record<InspectionMethod, Readonly<Record<number, readonly string[]>>>>> = {
  two_speed_idle: { 2: ['high_idle_co', 'high_idle_hc', 'lambda'], 4: ['idle_co', 'idle_hc'] },
  asm: { 1: ['co_5025', 'hc_5025', 'no_5025'], 2: ['co_2540', 'hc_2540', 'no_2540'] },
};

function dilutionMarks(method: InspectionMethod, column: Column, rules: InspectionRules): InspectionMark[] {
  const fed = FED[method];
  if (fed === undefined) return [];
  const { dilutionMinPct: min, dilutionMaxShare: maxShare } = rules.physics;
  const co = column('coPct');
  const co2 = column('co2Pct');
  return Object.entries(fed).flatMap(([phase, items]) => {
    const sums = column('phase').flatMap((at, i) => {
      const [a, b] = [co[i] ?? null, co2[i] ?? null];
      return at === Number(phase) && a !== null && b !== null ? [a + b] : [];
    });
    const diluted = sums.filter((sum) => sum < min).length;
    if (sums.length === 0 || diluted / sums.length <= maxShare) return [];
    const data = { phase: Number(phase), diluted, seconds: sums.length, min, maxShare };
    return [spoil('inspection.process.dilution', items, data, 'process')];
  });
}

/**
 * Is the second-by-second table readable (faults), and does it bear out the result (marks)? Columns must be the method's,
 * `second` and `phase` among them; at most 3600 rows.
 */
export function checkProcess(method: InspectionMethod, table: ProcessTable, rules: InspectionRules): CheckOutcome {
  const layout = PROCESS_LAYOUTS[method];
  const faults = shapeFaults(layout, table);
  if (faults.length > 0 || layout === null) return { faults, marks: [] };
  const column: Column = (name) => {
    const at = table.columns.indexOf(name);
    return at < 0 ? [] : table.rows.map((row) => row[at] ?? null);
  };
  return {
    faults,
    marks: [
      ...clockMarks(column),
      ...phaseMarks(layout, column),
      ...cycleMarks(method, column, rules),
      ...dilutionMarks(method, column, rules),
    ],
  };
}
