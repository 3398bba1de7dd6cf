import {
  InspectionUnit,
  type FlagChange,
  type HistoryByPlate,
  type JudgedInspection,
  type JudgingSummary,
  type StoredFlag,
} from '@app/application';
import type { Transaction } from '../database.js';
import { flagsOf } from '../queries/judging-facts.js';
import { inspectionHistory, judgedInspections } from '../queries/judged-inspections.js';
import { saveFlagChanges } from './flag-changes.js';

/** One batch of station tests inside its transaction. */
export class SqlInspectionUnit extends InspectionUnit {
  constructor(
    private readonly tx: Transaction,
    private readonly batch: { readonly record_nos: readonly string[] },
  ) {
    super();
  }

  override async inspections(): Promise<readonly JudgedInspection[]> {
    const tests = await judgedInspections(this.tx, this.batch.record_nos);
    const keys = [...new Set(tests.map((t) => t.plateKey))].sort();
    // The same lock as a batch of readings takes when the plate was seen at the roadside; for all others this one.
    await this.tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(key, 727)) FROM unnest($1::text[]) AS key ORDER BY key`,
      [keys],
    );
    await this.tx.query('SELECT 1 FROM plate_seen WHERE plate_key = ANY($1) ORDER BY plate_key FOR UPDATE', [keys]);
    return tests;
  }

  override history(plateKeys: readonly string[], from: Date): Promise<HistoryByPlate> {
    return inspectionHistory(this.tx, plateKeys, from);
  }

  override flags(plateKeys: readonly string[]): Promise<readonly StoredFlag[]> {
    return flagsOf(this.tx, plateKeys);
  }

  override async save(
    tests: readonly JudgedInspection[],
    changes: readonly FlagChange[],
    at: Date,
  ): Promise<JudgingSummary> {
    const flags = await saveFlagChanges(this.tx, changes, at);
    return {
      records: tests.length,
      usable: tests.length,
      exceed: tests.filter((t) => t.result === 'exceed').length,
      flagsOpened: flags.opened,
      flagsExtended: flags.extended,
      flagsCleared: flags.cleared,
      counted: 0,
    };
  }
}
