import {
  ReadingUnit,
  type HistoryByPlate,
  type JudgingSummary,
  type LineCalibration,
  type PlateHolder,
  type ReadingEffects,
  type StoredFlag,
  type WaitingReading,
  type SightingAsk,
} from '@app/application';
import type { LimitSet } from '@app/domain';
import type { Transaction } from '../database.js';
import { calibrationsOf, flagsOf, holdersOf, readingHistory, sightingDays } from '../queries/judging-facts.js';
import { waitingReadings } from '../queries/waiting-readings.js';
import { countChecks } from './campaign-counting.js';
import { saveFlagChanges } from './flag-changes.js';
import { saveJudgements } from './judgements.js';
import { savePassingEvents } from './passing-events.js';
import { lockPlates } from './plate-lock.js';
import { saveVanMessages } from './van-outbox.js';

interface Batch {
  readonly record_nos: readonly string[];
  readonly first_at: Date;
  readonly last_at: Date;
}

/** One batch of readings inside its transaction. */
export class SqlReadingUnit extends ReadingUnit {
  constructor(
    private readonly tx: Transaction,
    private readonly batch: Batch,
  ) {
    super();
  }

  override async readings(): Promise<readonly WaitingReading[]> {
    const readings = await waitingReadings(this.tx, this.batch.record_nos, this.batch.first_at, this.batch.last_at);
    await lockPlates(this.tx, readings);
    return readings;
  }

  override holders(plateKeys: readonly string[]): Promise<readonly PlateHolder[]> {
    return holdersOf(this.tx, plateKeys);
  }

  override calibrations(
    lines: readonly { siteCode: string; lineNo: string }[],
    from: Date,
    until: Date,
  ): Promise<readonly LineCalibration[]> {
    return calibrationsOf(this.tx, lines, from, until);
  }

  override history(plateKeys: readonly string[], from: Date, sets: readonly LimitSet[]): Promise<HistoryByPlate> {
    return readingHistory(this.tx, plateKeys, from, sets);
  }

  override flags(plateKeys: readonly string[]): Promise<readonly StoredFlag[]> {
    return flagsOf(this.tx, plateKeys);
  }

  override sightings(asks: readonly SightingAsk[]): Promise<ReadonlyMap<string, number>> {
    return sightingDays(this.tx, asks);
  }

  /** Shared rows (flags, counters) last and in one order: batches then wait for each other instead of deadlocking. */
  override async save(effects: ReadingEffects): Promise<JudgingSummary> {
    await saveJudgements(this.tx, effects);
    const flags = await saveFlagChanges(this.tx, effects.flags, effects.at);
    await saveVanMessages(this.tx, effects.warnings, effects.at);
    const outcomes = await countChecks(this.tx, effects.checks);
    await savePassingEvents(this.tx, effects.judged, effects.at);
    return {
      records: effects.judged.length,
      usable: effects.judged.filter((j) => j.usable).length,
      exceed: effects.judged.filter((j) => j.verdict.result === 'exceed').length,
      flagsOpened: flags.opened,
      flagsExtended: flags.extended,
      flagsCleared: flags.cleared,
      counted: [...outcomes.values()].flat().filter((o) => o.outcome === 'counted').length,
    };
  }
}
