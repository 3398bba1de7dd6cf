/** How often each thing happened, by name; printed most frequent first. */
export type Counts = Record<string, number>;

export function count(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}

/** What became of the rows of an inspection file. */
export interface InspectionTotals {
  read: number;
  stored: number;
  repeated: number;
  conflict: number;
  held: number;
  /** by code; a body with several faults counts once for its first code */
  readonly refused: Counts;
  /** rows that could not be sent at all, by reason */
  readonly unsendable: Counts;
  /** answers that should not happen, by status */
  readonly failed: Counts;
  readonly verdicts: Record<string, Counts>;
}

export const noInspections = (): InspectionTotals => ({
  read: 0,
  stored: 0,
  repeated: 0,
  conflict: 0,
  held: 0,
  refused: {},
  unsendable: {},
  failed: {},
  verdicts: {},
});

/** What became of the lines of a remote-sensing file. */
export interface ReadingTotals {
  read: number;
  /** acknowledged as stored; the ack does not tell a repeat from a first time */
  acknowledged: number;
  /** sent again after no answer, `resend: true` */
  resent: number;
  /** refused by ack, their bytes kept in quarantine, by code */
  readonly refused: Counts;
  readonly unsendable: Counts;
}

export const noReadings = (): ReadingTotals => ({ read: 0, acknowledged: 0, resent: 0, refused: {}, unsendable: {} });

/** Rows without an explanation: zero, or something is wrong. */
export function unexplained(inspections: InspectionTotals, readings: ReadingTotals): number {
  const { read, stored, repeated, conflict, refused, unsendable } = inspections;
  const tests = read - stored - repeated - conflict - total(refused) - total(unsendable);
  const records = readings.read - readings.acknowledged - total(readings.refused) - total(readings.unsendable);
  return Math.abs(tests) + Math.abs(records);
}
