import {
  checkReading,
  DEFAULT_READING_CHECK_PARAMS,
  historyFrom,
  ignitionOfFuel,
  isUsable,
  judgeReading,
  wantedCommand,
  type CountableCheck,
  type FlagRule,
  type JudgedEntry,
  type ReadingCheckParams,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import { countablePasses } from '../ports/countable-pass.js';
import { flagChanges, type FlagChange, type StoredFlag } from '../ports/flag-changes.js';
import { flagRulesOf, localRuleOf, readingParamsOf, wantedRuleOf } from '../ports/rules-in-force.js';
import type {
  HistoryByPlate,
  JudgedReading,
  JudgingStore,
  JudgingSummary,
  PlateHolder,
  ReadingUnit,
  TaskResult,
  VanMessage,
  WaitingReading,
} from '../ports/judging-store.js';
import type { Reference, ReferenceCache } from '../ports/reference-cache.js';
import { factsOf } from './reading-facts.js';

/** Judges one stored batch of roadside readings: checks, verdicts, flags, counts and warnings in one transaction. */
export class JudgeReadings {
  constructor(
    private readonly store: JudgingStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(taskId: string): Promise<TaskResult> {
    const reference = await this.reference.current();
    const now = this.clock.now();
    return this.store.judgeReadings(taskId, (unit) => this.judge(unit, reference, now));
  }

  private async judge(unit: ReadingUnit, reference: Reference, now: Date): Promise<JudgingSummary> {
    const waiting = await unit.readings();
    const judged = await this.judgeEach(unit, waiting, reference);
    const plateKeys = [...new Set(judged.flatMap((j) => j.waiting.plateKey ?? []))];
    const flags = await unit.flags(plateKeys);
    const changes = await this.decideFlags(unit, judged, flags, reference, now);
    return unit.save({
      judged,
      flags: changes,
      checks: await this.checks(unit, judged, reference),
      warnings: warnings(judged, flags, changes, wantedRuleOf(reference, now).maxAgeS, now),
      at: now,
    });
  }

  private async judgeEach(
    unit: ReadingUnit,
    waiting: readonly WaitingReading[],
    reference: Reference,
  ): Promise<JudgedReading[]> {
    const holders = groupBy(await unit.holders(distinct(waiting.flatMap((w) => w.plateKey ?? []))), (h) => h.plateKey);
    const times = waiting.map((w) => w.reading.passedAt.getTime());
    const calibrations = groupBy(
      waiting.length === 0
        ? []
        : await unit.calibrations(distinctLines(waiting), new Date(Math.min(...times)), new Date(Math.max(...times))),
      (c) => `${c.siteCode} ${c.lineNo}`,
    );
    return waiting.map((w) => {
      const { reading } = w;
      const site = reference.sites.get(reading.siteCode) ?? null;
      const params = readingParamsOf(reference, reading.passedAt) ?? DEFAULT_READING_CHECK_PARAMS;
      const facts = factsOf(reading, site, calibrations.get(`${reading.siteCode} ${reading.lineNo}`) ?? []);
      const marks = checkReading(reading, facts, params, w.receivedAt);
      const holder = holderAt(holders.get(w.plateKey ?? '') ?? [], reading.passedAt);
      const fuel = holder?.fuel ?? reading.fuel;
      const ignition = fuel === null ? 'unknown' : ignitionOfFuel(fuel);
      const verdict = judgeReading(reading, {
        sets: reference.limitSets,
        areaCode: site?.areaCode ?? '000000',
        ignition,
        category: holder?.category ?? null,
        marks,
      });
      return {
        waiting: w,
        areaCode: site?.areaCode ?? null,
        vehicleId: holder?.vehicleId ?? null,
        ignition,
        usable: isUsable(marks),
        marks,
        verdict: { ...verdict, ruleVersion: `${verdict.ruleVersion}+${ruleName(params)}` },
      };
    });
  }

  /** Only a plate with a new exceedance, or one that is flagged already, can change its flags. */
  private async decideFlags(
    unit: ReadingUnit,
    judged: readonly JudgedReading[],
    flags: readonly StoredFlag[],
    reference: Reference,
    now: Date,
  ): Promise<FlagChange[]> {
    const rules = flagRulesOf(reference).filter((rule) => rule.refKind === 'reading');
    const byPlate = groupBy(
      judged.filter((j) => j.usable && j.waiting.plateKey !== null && j.areaCode !== null),
      (j) => j.waiting.plateKey ?? '',
    );
    const flagsByPlate = groupBy(flags, (f) => f.plateKey);
    const concerned = [...byPlate.keys()]
      .filter((key) => flagsByPlate.has(key) || (byPlate.get(key) ?? []).some((j) => j.verdict.result === 'exceed'))
      .sort();
    const history = await this.historyOf(unit, concerned, byPlate, flags, rules, reference);
    return concerned.flatMap((plateKey) => {
      const batch = byPlate.get(plateKey) ?? [];
      const last = batch.at(-1);
      if (!last || last.areaCode === null) return [];
      return flagChanges({
        subject: { plateKey, vehicleId: last.vehicleId, areaCode: last.areaCode },
        history: [...(history.get(plateKey) ?? []), ...batch.map(entryOf)],
        flags: flagsByPlate.get(plateKey) ?? [],
        rules,
        now,
        newId: this.newId,
      });
    });
  }

  private async historyOf(
    unit: ReadingUnit,
    plateKeys: readonly string[],
    byPlate: ReadonlyMap<string, readonly JudgedReading[]>,
    flags: readonly StoredFlag[],
    rules: readonly FlagRule[],
    reference: Reference,
  ): Promise<HistoryByPlate> {
    const newAt = plateKeys.flatMap((key) => (byPlate.get(key) ?? []).map((j) => j.waiting.reading.passedAt));
    const from = historyFrom(newAt, flags, rules);
    return from === null ? new Map() : unit.history(plateKeys, from, reference.limitSets);
  }

  /** What the readings count for. An out-of-area vehicle counts once it has been here often enough. */
  private async checks(
    unit: ReadingUnit,
    judged: readonly JudgedReading[],
    reference: Reference,
  ): Promise<CountableCheck[]> {
    const first = judged[0];
    if (!first) return [];
    const passes = judged.map((j) => ({
      plateKey: j.waiting.plateKey,
      areaCode: j.areaCode,
      at: j.waiting.reading.passedAt,
      unusable: j.marks.filter((m) => !m.usable).map((m) => m.code),
      recordNo: j.waiting.reading.recordNo,
    }));
    const rule = localRuleOf(reference, first.waiting.reading.passedAt);
    return countablePasses(passes, rule, (asks) => unit.sightings(asks));
  }
}

function entryOf(j: JudgedReading): JudgedEntry {
  return {
    refKind: 'reading',
    ref: j.waiting.reading.recordNo,
    at: j.waiting.reading.passedAt,
    items: j.verdict.items,
  };
}

/** A van is told of flags that were open when the plate passed, and of those that this very pass has opened. */
function warnings(
  judged: readonly JudgedReading[],
  flags: readonly StoredFlag[],
  changes: readonly FlagChange[],
  maxAgeS: number,
  now: Date,
): VanMessage[] {
  const cleared = new Set(changes.filter((c) => c.change === 'clear').map((c) => c.flagId));
  const opened = changes.flatMap((c) =>
    c.change === 'open'
      ? [{ plateKey: c.plateKey, kind: c.kind, item: c.item, state: 'open' as const, openedAt: now }]
      : [],
  );
  const wanted = groupBy([...flags.filter((f) => !cleared.has(f.id)), ...opened], (f) => f.plateKey);
  if (wanted.size === 0) return [];
  return judged.flatMap((j) => {
    const { reading, plateKey } = j.waiting;
    const command = plateKey === null ? null : wantedCommand(reading, wanted.get(plateKey) ?? [], now, maxAgeS);
    if (!command) return [];
    const validUntil = new Date(reading.passedAt.getTime() + maxAgeS * 1_000);
    return [{ cmdId: command.cmdId, siteCode: reading.siteCode, payload: command, validUntil }];
  });
}

function holderAt(holders: readonly PlateHolder[], at: Date): PlateHolder | null {
  return holders.find((h) => h.from <= at && (h.until === null || at < h.until)) ?? null;
}

const ruleName = (params: ReadingCheckParams): string => `${params.id}@${params.version}`;
const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function distinctLines(waiting: readonly WaitingReading[]): { siteCode: string; lineNo: string }[] {
  const lines = new Map<string, { siteCode: string; lineNo: string }>();
  for (const { reading } of waiting) {
    lines.set(`${reading.siteCode} ${reading.lineNo}`, { siteCode: reading.siteCode, lineNo: reading.lineNo });
  }
  return [...lines.values()];
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
