import { clearedByTest, historyFrom, type JudgedEntry } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import { clearingChange, flagChanges, type FlagChange, type StoredFlag } from '../ports/flag-changes.js';
import type {
  InspectionUnit,
  JudgedInspection,
  JudgingStore,
  JudgingSummary,
  TaskResult,
} from '../ports/judging-store.js';
import type { Reference, ReferenceCache } from '../ports/reference-cache.js';
import { flagRulesOf } from '../ports/rules-in-force.js';

/** What stored station tests do to flags: a failed one opens, a passed re-test clears what it clears. */
export class JudgeInspections {
  constructor(
    private readonly store: JudgingStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(taskId: string): Promise<TaskResult> {
    const reference = await this.reference.current();
    const now = this.clock.now();
    return this.store.judgeInspections(taskId, (unit) => this.judge(unit, reference, now));
  }

  private async judge(unit: InspectionUnit, reference: Reference, now: Date): Promise<JudgingSummary> {
    const tests = await unit.inspections();
    const plateKeys = [...new Set(tests.map((t) => t.plateKey))].sort();
    const rules = flagRulesOf(reference).filter((rule) => rule.refKind === 'inspection');
    const flags = await unit.flags(plateKeys);
    const from = historyFrom(
      tests.map((t) => t.at),
      flags,
      rules,
    );
    const history = from === null ? new Map<string, JudgedEntry[]>() : await unit.history(plateKeys, from);
    const changes = plateKeys.flatMap((plateKey): FlagChange[] => {
      const mine = tests.filter((t) => t.plateKey === plateKey);
      const last = mine.at(-1);
      if (!last) return [];
      const known = flags.filter((f) => f.plateKey === plateKey);
      const clearings = clear(mine, known);
      const cleared = new Set(clearings.map((c) => c.flagId));
      const decided = flagChanges({
        subject: { plateKey, vehicleId: last.vehicleId, areaCode: last.areaCode },
        history: [...(history.get(plateKey) ?? []), ...mine.map(entryOf)],
        flags: known.filter((f) => f.kind === 'inspection_exceed'),
        rules,
        now,
        newId: this.newId,
      });
      return [...clearings, ...decided.filter((c) => c.change === 'open' || !cleared.has(c.flagId))];
    });
    return unit.save(tests, changes, now);
  }
}

function clear(tests: readonly JudgedInspection[], flags: readonly StoredFlag[]): FlagChange[] {
  const done = new Set<string>();
  return tests.flatMap((test) =>
    clearedByTest({ ref: test.reportNo, at: test.at, result: test.result }, flags).flatMap((clearing) => {
      if (done.has(clearing.flagId)) return [];
      done.add(clearing.flagId);
      return clearingChange(clearing, flags);
    }),
  );
}

function entryOf(test: JudgedInspection): JudgedEntry {
  return { refKind: 'inspection', ref: test.reportNo, at: test.at, items: test.items };
}
