import type {
  CompactFinding,
  Gap,
  GeoPoint,
  IsoDate,
  JudgedEntry,
  LevelRise,
  ObdFact,
  PacketTally,
  Segment,
  TruckNature,
  WindowFacts,
} from '@app/domain';
import type { FlagChange, FlagSubject, StoredFlag } from './flag-changes.js';

/** A truck-day that must be judged (again). */
export interface DueDay {
  readonly truckId: number;
  readonly day: IsoDate;
  /** packets of the day that are stored now: the watermark that its judgement will carry */
  readonly stored: number;
}

/** What is known of the truck beside its data. */
export interface JudgedTruck {
  readonly truckId: number;
  readonly nature: TruckNature;
  readonly subject: FlagSubject;
  readonly enterprise: string | null;
  /** last day with data up to the judged one, null = never */
  readonly lastDay: IsoDate | null;
}

/** One hour as it was folded. */
export interface FoldedHour {
  readonly hour: Date;
  /** packets that reach into the hour */
  readonly packets: number;
  readonly windowsVersion: number;
  readonly facts: WindowFacts;
  readonly tally: PacketTally;
}

/** A fence that trucks are watched by. */
export interface TruckFence {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string;
  readonly kind: 'alarm' | 'county';
  readonly ring: readonly GeoPoint[];
  readonly onEnter: boolean;
  readonly onLeave: boolean;
}

/** Everything a rule needs that is not in the hours of the day. */
export interface DaySurroundings {
  readonly before: readonly { readonly day: IsoDate; readonly facts: WindowFacts }[];
  readonly obd: readonly ObdFact[];
  readonly alarms: readonly number[];
  readonly strange: number;
}

/** What the judgement of one truck-day leaves behind, all of it in one transaction. */
export interface TruckDayEffects {
  readonly due: DueDay;
  readonly truck: JudgedTruck;
  readonly at: Date;
  readonly settled: boolean;
  readonly facts: WindowFacts;
  readonly history: WindowFacts;
  readonly packets: { readonly all: number; readonly timely: number };
  readonly hours: readonly FoldedHour[];
  readonly obd: readonly ObdFact[];
  readonly findings: readonly CompactFinding[];
  readonly trips: readonly Segment[];
  readonly gaps: readonly Gap[];
  readonly fillings: readonly LevelRise[];
  readonly crossings: readonly { readonly fenceId: string; readonly at: number; readonly inside: boolean }[];
  readonly flags: readonly FlagChange[];
  /** rule versions that decided, for the record */
  readonly rules: Readonly<Record<string, number>>;
}

/** One truck-day inside the transaction of its effects; the truck is locked against other judgements. */
export abstract class TruckUnit {
  abstract flags(subject: FlagSubject): Promise<readonly StoredFlag[]>;
  /** judged days from a time on, as entries of the flag rules, the day itself left out */
  abstract history(truckId: number, from: Date, without: IsoDate): Promise<readonly JudgedEntry[]>;
}

export abstract class TruckJudgingStore {
  /**
   * Truck-days whose stored packets are more than what their judgement has seen, or whose time for late data is over; trucks
   * that sent nothing on a day that is over are due with nothing stored. Oldest first.
   * @param settleDays days after which a day is judged for the last time
   * @param againMs a running day is not judged more often than that
   */
  abstract due(now: Date, settleDays: number, againMs: number, limit: number): Promise<readonly DueDay[]>;
  abstract trucks(truckIds: readonly number[], day: IsoDate): Promise<ReadonlyMap<number, JudgedTruck>>;
  /** hours of a day with the packets that reach into them */
  abstract hours(
    truckIds: readonly number[],
    day: IsoDate,
  ): Promise<ReadonlyMap<number, readonly { readonly hour: Date; readonly packets: number }[]>>;
  abstract folded(truckIds: readonly number[], day: IsoDate): Promise<ReadonlyMap<number, readonly FoldedHour[]>>;
  abstract surroundings(
    truckIds: readonly number[],
    day: IsoDate,
    historyDays: number,
  ): Promise<ReadonlyMap<number, DaySurroundings>>;
  /** fences in force at any time of the day */
  abstract fences(day: IsoDate): Promise<readonly TruckFence[]>;
  /**
   * Runs `work` in the transaction that also saves what it returns and moves the watermark.
   * @returns `overtaken` when another process has judged the day with more packets meanwhile, `busy` when one is at it
   */
  abstract judge(
    due: DueDay,
    work: (unit: TruckUnit) => Promise<TruckDayEffects>,
  ): Promise<'saved' | 'overtaken' | 'busy'>;
}
