import { total, unexplained, type Counts, type InspectionTotals, type ReadingTotals } from './counts.js';
import type { PlatformState } from './platform-state.js';
import type { Statement } from './source-statement.js';

/** Everything a replay can tell; `--json` writes exactly this. */
export interface ReplayReport {
  readonly startedAt: string;
  readonly seconds: number;
  readonly shuffled: boolean;
  readonly inspections: InspectionTotals | null;
  readonly remoteSensing: ReadingTotals | null;
  readonly vehicles: Readonly<Record<string, unknown>> | null;
  /** null: no supervisor account, or the pages did not answer */
  readonly platform: PlatformState | null;
  /** by the platform's own statement, what every source sent during the replay (other traffic included) */
  readonly sources: Statement | null;
  /** everything was judged in time */
  readonly settled: boolean;
  /** pauses by cause: how often the platform said "later" or was away */
  readonly waits: Counts;
  /** what should not have happened, in words */
  readonly problems: readonly string[];
}

const WIDTH = 42;
const line = (name: string, value: number | string): string => `  ${name.padEnd(WIDTH)} ${String(value).padStart(9)}`;

function counts(title: string, byName: Counts): string[] {
  const entries = Object.entries(byName).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return entries.length === 0 ? [] : [`  ${title}`, ...entries.map(([name, n]) => line(`  ${name}`, n))];
}

function inspectionLines(totals: InspectionTotals): string[] {
  const verdicts = Object.entries(totals.verdicts).flatMap(([method, byResult]) =>
    Object.entries(byResult).map(([result, n]): [string, number] => [`${method} ${result}`, n]),
  );
  return [
    'Station tests (HTTP)',
    line('read', totals.read),
    line('stored (201)', totals.stored),
    line('repeated (200)', totals.repeated),
    line('conflict (409)', totals.conflict),
    line('refused (4xx)', total(totals.refused)),
    line('held for a reason', totals.held),
    ...counts('refused, by reason', totals.refused),
    ...counts('not sent, by reason', totals.unsendable),
    ...counts('unexpected answers, by status', totals.failed),
    ...counts('verdicts by method and result', Object.fromEntries(verdicts)),
  ];
}

function readingLines(totals: ReadingTotals): string[] {
  return [
    'Roadside records (MQTT)',
    line('read', totals.read),
    line('acknowledged as stored, new or repeated', totals.acknowledged),
    line('refused into quarantine', total(totals.refused)),
    line('sent again without an answer', totals.resent),
    ...counts('quarantined, by reason', totals.refused),
    ...counts('not sent, by reason', totals.unsendable),
  ];
}

function platformLines(state: PlatformState): string[] {
  const campaigns = Object.entries(state.campaigns).flatMap(([name, one]) => [
    line(`${name}: counted of ${one.target}`, one.counted),
    line(`${name}: valid, subject counted before`, one.repeated),
    ...counts(`${name}: not counted, by reason`, one.notCounted),
  ]);
  return ['Platform', ...counts('flags by kind and state', state.flags), ...campaigns];
}

function sourceLines(sources: Statement): string[] {
  const cells = (values: readonly (string | number)[]): string => values.map((one) => String(one).padStart(9)).join('');
  return [
    `  ${'statement of the sources'.padEnd(26)}${cells(['received', 'stored', 'repeated', 'refused', 'judged'])}`,
    ...Object.entries(sources).map(([source, one]) => {
      const values = [one.received, one.stored, one.repeated, one.refused, one.judged];
      return `    ${source.padEnd(24)}${cells(values)}`;
    }),
  ];
}

/** What did not add up; empty = everything is explained. */
export function findProblems(
  inspections: InspectionTotals | null,
  readings: ReadingTotals | null,
  settled: boolean,
): string[] {
  const problems: string[] = [];
  const none = { read: 0, acknowledged: 0, resent: 0, refused: {}, unsendable: {} };
  const noTests = { read: 0, stored: 0, repeated: 0, conflict: 0, held: 0, refused: {}, unsendable: {}, failed: {} };
  const rest = unexplained(inspections ?? { ...noTests, verdicts: {} }, readings ?? none);
  if (rest > 0) problems.push(`${rest} records without an explained end`);
  if (inspections !== null && total(inspections.failed) > 0) problems.push('answers that should not happen');
  if (!settled) problems.push('not everything was judged when time was up, or the platform could not be asked');
  return problems;
}

/** The report for a terminal. */
export function formatReport(report: ReplayReport): string {
  const lines = [
    `Replay${report.shuffled ? ', shuffled' : ''}: ${report.seconds.toFixed(1)} s`,
    ...(report.inspections ? inspectionLines(report.inspections) : []),
    ...(report.remoteSensing ? readingLines(report.remoteSensing) : []),
    ...(report.vehicles ? ['Vehicles', `  ${JSON.stringify(report.vehicles)}`] : []),
    ...(report.platform ? platformLines(report.platform) : []),
    ...(report.sources ? sourceLines(report.sources) : []),
    ...counts('pauses, by cause', report.waits),
    ...(report.problems.length === 0 ? ['Everything is explained.'] : report.problems.map((one) => `PROBLEM: ${one}`)),
  ];
  return lines.join('\n');
}
