import {
  clearedByCleanDays,
  compactFinding,
  endOfShanghaiDay,
  historyFrom,
  judgeTruckDay,
  mergeFacts,
  mergePackets,
  shortFacts,
  startOfShanghaiDay,
  type JudgedEntry,
  type ObdFact,
  type TruckDayInput,
  type TruckFinding,
  type WindowFacts,
  type WindowParams,
} from '@app/domain';
import { clearingChange, flagChanges, type FlagChange } from '../ports/flag-changes.js';
import type { Reference } from '../ports/reference-cache.js';
import { flagRulesOf, truckRulesOf } from '../ports/rules-in-force.js';
import type {
  DaySurroundings,
  DueDay,
  JudgedTruck,
  TruckDayEffects,
  TruckFence,
  TruckUnit,
} from '../ports/truck-judging-store.js';
import type { FoldedDay } from './fold-hours.js';

const DAY_MS = 86_400_000;
/** A stretch of running shorter than this is no trip, s. */
const SHORTEST_TRIP_S = 60;

export interface Gathered {
  readonly due: DueDay;
  readonly truck: JudgedTruck;
  readonly around: DaySurroundings;
  readonly hours: FoldedDay;
  readonly fences: readonly TruckFence[];
  readonly params: WindowParams;
}
export interface Deciding {
  readonly reference: Reference;
  readonly now: Date;
  readonly newId: () => string;
}

/** Everything that follows from what was gathered of one truck-day. */
export async function decideDay(gathered: Gathered, unit: TruckUnit, deciding: Deciding): Promise<TruckDayEffects> {
  const { due, truck, around, hours, params } = gathered;
  const { reference, now } = deciding;
  const facts = mergeFacts(
    hours.hours.map((hour) => hour.facts),
    params,
  );
  const packets = mergePackets(
    hours.hours.map((hour) => hour.tally),
    around.strange,
  );
  const settled = now.getTime() >= endOfShanghaiDay(due.day).getTime() + params.settleDays * DAY_MS;
  const day: TruckDayInput = {
    day: due.day,
    truck: truck.nature,
    facts,
    packets,
    obd: mergeObd(around.obd, hours.obd),
    alarms: around.alarms,
    before: around.before,
    settled,
    silentDays: silentDays(truck, facts, due, now),
  };
  const rules = truckRulesOf(reference, startOfShanghaiDay(due.day));
  const findings = judgeTruckDay(day, rules);
  return {
    due,
    truck,
    at: now,
    settled,
    facts,
    history: shortFacts(facts),
    packets: { all: packets.live + packets.late, timely: packets.timely },
    hours: hours.fresh,
    obd: hours.obd,
    findings: findings.flatMap((finding) => compactFinding(finding) ?? []),
    trips: facts.segments.filter((segment) => segment.engineS >= SHORTEST_TRIP_S),
    gaps: facts.gaps,
    fillings: facts.rises,
    crossings: crossings(facts, gathered.fences),
    flags: await decideFlagsOf(findings, gathered, unit, deciding),
    rules: Object.fromEntries(rules.map((rule) => [rule.kind, rule.version])),
  };
}

function mergeObd(known: readonly ObdFact[], fresh: readonly ObdFact[]): ObdFact[] {
  const byTime = new Map([...known, ...fresh].map((fact) => [fact.at, fact]));
  return [...byTime.values()].toSorted((a, b) => a.at - b.at);
}

/** Whole days without data up to the end of the day, or up to now while it runs. */
function silentDays(truck: JudgedTruck, facts: WindowFacts, due: DueDay, now: Date): number {
  if (facts.samples > 0 || due.stored > 0 || truck.lastDay === null) return 0;
  const until = Math.min(endOfShanghaiDay(due.day).getTime(), now.getTime());
  return Math.floor((until - endOfShanghaiDay(truck.lastDay).getTime()) / DAY_MS);
}

function crossings(facts: WindowFacts, fences: readonly TruckFence[]): TruckDayEffects['crossings'] {
  return fences.flatMap((fence) =>
    (facts.fences[fence.id]?.moves ?? [])
      .filter((move) => (move.inside ? fence.onEnter : fence.onLeave))
      .map((move) => ({ fenceId: fence.id, at: move.at, inside: move.inside })),
  );
}

/** The day as the flag rules see it: it stands at its beginning, so that judging it again does not move it. */
function entryOf({ truckId, day }: DueDay, findings: readonly TruckFinding[]): JudgedEntry {
  return { refKind: 'truck_day', ref: `${truckId}:${day}`, at: startOfShanghaiDay(day), items: findings };
}

async function decideFlagsOf(
  findings: readonly TruckFinding[],
  { due, truck }: Gathered,
  unit: TruckUnit,
  { reference, now, newId }: Deciding,
): Promise<FlagChange[]> {
  const flags = await unit.flags(truck.subject);
  if (flags.length === 0 && findings.every((finding) => finding.result !== 'exceed')) return [];
  const rules = flagRulesOf(reference).filter((rule) => rule.refKind === 'truck_day');
  const today = entryOf(due, findings);
  const from = historyFrom([today.at], flags, rules) ?? today.at;
  const history = [...(await unit.history(due.truckId, from, due.day)), today];
  const changes = flagChanges({ subject: truck.subject, history, flags, rules, now, newId });
  const touched = new Set(changes.flatMap((change) => (change.change === 'clear' ? [change.flagId] : [])));
  const cleared = clearedByCleanDays(
    history,
    flags.filter((flag) => !touched.has(flag.id)),
    rules,
  );
  return [...changes, ...cleared.flatMap((clearing) => clearingChange(clearing, flags))];
}
