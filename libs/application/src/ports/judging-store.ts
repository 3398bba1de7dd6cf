import type {
  CountableCheck,
  Ignition,
  ItemVerdict,
  JudgedEntry,
  LimitSet,
  Mark,
  Reading,
  Verdict,
  VerdictResult,
} from '@app/domain';
import type { FlagChange, StoredFlag } from './flag-changes.js';
import type { SightingAsk } from './countable-pass.js';

/** A stored reading waiting to be judged. */
export interface WaitingReading {
  readonly reading: Reading;
  /** time inside the record code: with the code it is the key */
  readonly recordTime: Date;
  readonly receivedAt: Date;
  readonly plateKey: string | null;
}

/** Which vehicle carried a plate, and from when to when. */
export interface PlateHolder {
  readonly plateKey: string;
  readonly vehicleId: string;
  readonly from: Date;
  readonly until: Date | null;
  /** GA 24.9 letter(s) of the register */
  readonly fuel: string | null;
  readonly category: string | null;
}

export interface LineCalibration {
  readonly siteCode: string;
  readonly lineNo: string;
  readonly at: Date;
  readonly passed: boolean;
}

export interface JudgedReading {
  readonly waiting: WaitingReading;
  readonly areaCode: string | null;
  readonly vehicleId: string | null;
  readonly ignition: Ignition;
  readonly usable: boolean;
  readonly marks: readonly Mark[];
  readonly verdict: Verdict;
}

/** A message for a van, kept until the broker has taken it. */
export interface VanMessage {
  readonly cmdId: string;
  readonly siteCode: string;
  readonly payload: unknown;
  /** after this nobody needs it any more */
  readonly validUntil: Date;
}

/** Usable judged readings or tests by the plate key they belong to. */
export type HistoryByPlate = ReadonlyMap<string, readonly JudgedEntry[]>;

export interface ReadingEffects {
  readonly judged: readonly JudgedReading[];
  readonly flags: readonly FlagChange[];
  readonly checks: readonly CountableCheck[];
  readonly warnings: readonly VanMessage[];
  readonly at: Date;
}

/** A station test whose verdict may open or clear flags. */
export interface JudgedInspection {
  readonly reportNo: string;
  readonly at: Date;
  readonly plateKey: string;
  readonly vehicleId: string;
  readonly areaCode: string;
  readonly result: VerdictResult;
  readonly items: readonly ItemVerdict[];
}

export interface JudgingSummary {
  readonly records: number;
  readonly usable: number;
  readonly exceed: number;
  readonly flagsOpened: number;
  readonly flagsExtended: number;
  readonly flagsCleared: number;
  readonly counted: number;
}

/** What both kinds of batch read of flags. */
export abstract class FlagUnit {
  /** every flag of the plates with its evidence: the open ones, and the closed ones the rules must know */
  abstract flags(plateKeys: readonly string[]): Promise<readonly StoredFlag[]>;
}

/** One batch of readings inside its transaction: what is read here is stable until the effects are saved. */
export abstract class ReadingUnit extends FlagUnit {
  /** the batch's readings; their plates are locked against other batches until the end of the transaction */
  abstract readings(): Promise<readonly WaitingReading[]>;
  abstract holders(plateKeys: readonly string[]): Promise<readonly PlateHolder[]>;
  /** calibrations of the lines in [from, until], and for each line its last one before `from`; oldest first */
  abstract calibrations(
    lines: readonly { readonly siteCode: string; readonly lineNo: string }[],
    from: Date,
    until: Date,
  ): Promise<readonly LineCalibration[]>;
  /** usable judged readings of the plates passed at `from` or later */
  abstract history(plateKeys: readonly string[], from: Date, sets: readonly LimitSet[]): Promise<HistoryByPlate>;
  /** days on which plates were seen at the roadside, by `sightingKey` */
  abstract sightings(asks: readonly SightingAsk[]): Promise<ReadonlyMap<string, number>>;
  abstract save(effects: ReadingEffects): Promise<JudgingSummary>;
}

/** One batch of station tests inside its transaction. */
export abstract class InspectionUnit extends FlagUnit {
  /** the tests in their current version; their plates are locked as in ReadingUnit */
  abstract inspections(): Promise<readonly JudgedInspection[]>;
  abstract history(plateKeys: readonly string[], from: Date): Promise<HistoryByPlate>;
  abstract save(records: readonly JudgedInspection[], flags: readonly FlagChange[], at: Date): Promise<JudgingSummary>;
}

/** `done` = was done before, `busy` = another worker holds it, `missing` = no such task of this kind */
export type TaskResult = JudgingSummary | 'done' | 'busy' | 'missing';

export abstract class JudgingStore {
  /**
   * Runs `work` in the one transaction that also marks the task done: its effects happen exactly once however often the
   * job runs.
   */
  abstract judgeReadings(taskId: string, work: (unit: ReadingUnit) => Promise<JudgingSummary>): Promise<TaskResult>;
  abstract judgeInspections(
    taskId: string,
    work: (unit: InspectionUnit) => Promise<JudgingSummary>,
  ): Promise<TaskResult>;
  /** remembers why a task could not be judged; it stays open and is tried again later */
  abstract fail(taskId: string, failure: string, at: Date): Promise<void>;
  /** tasks that should have been judged by now, oldest first */
  abstract overdue(now: Date, limit: number): Promise<readonly { readonly id: string; readonly kind: string }[]>;
}
