import { addCalendarDays, endOfShanghaiDay, shanghaiDate, startOfNaturalMonthWindow } from '../units/shanghai.js';
import { OPEN_FLAG_STATES } from './flag.js';
import type { FlagKind, FlagState } from './flag.js';
import { entriesOf, evidenceKey, pointsOf } from './flag-evidence.js';
import type { FlagEvidence, JudgedEntry, Point } from './flag-evidence.js';
import type { ClearingEvent, FlagRule } from './flag-rule.js';
import { breakingValues, findSupport } from './find-support.js';

/** The item of a flag that speaks of a whole test. */
export const ANY_ITEM = 'any';

/** A flag the vehicle has or had. */
export interface KnownFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly item: string;
  readonly state: FlagState;
  readonly evidence: readonly FlagEvidence[];
  /** null while it is open, and for rejected and expired ones */
  readonly clearedBy: ClearingEvent | null;
  readonly closedAt: Date | null;
}

/** `nothing` is an absent decision. */
export type FlagDecision =
  | {
      readonly decision: 'open';
      readonly kind: FlagKind;
      readonly item: string;
      readonly evidence: readonly FlagEvidence[];
      readonly ruleVersion: number;
      readonly deadline: Date;
      readonly expiresAt: Date | null;
      readonly clearsBy: ClearingEvent;
    }
  | {
      readonly decision: 'extend';
      readonly flagId: string;
      readonly kind: FlagKind;
      readonly item: string;
      /** values to add; those within limits say why an older value no longer counts */
      readonly evidence: readonly FlagEvidence[];
      readonly ruleVersion: number;
    }
  | {
      /** a late value has shown that the row never was one: cleared by `withdrawn_by_rule` */
      readonly decision: 'withdraw';
      readonly flagId: string;
      readonly kind: FlagKind;
      readonly item: string;
      readonly evidence: readonly FlagEvidence[];
    };

export interface FlagInput {
  /** usable judged readings and tests of ONE vehicle, new ones included, in any order, repeats allowed; see `historyFrom` */
  readonly history: readonly JudgedEntry[];
  /** its open flags, and the closed ones whose evidence or closing lies within the history */
  readonly flags: readonly KnownFlag[];
  readonly rules: readonly FlagRule[];
  readonly now: Date;
}

const isLive = (flag: KnownFlag): boolean => OPEN_FLAG_STATES.includes(flag.state);
/** The end of a Shanghai day so many days on. */
const dayEnd = (from: Date, days: number): Date => endOfShanghaiDay(addCalendarDays(shanghaiDate(from), days));

/** Every kind and item that any version of a rule speaks of. */
function subjects(rules: readonly FlagRule[]): { kind: FlagKind; item: string; refKind: string }[] {
  const all = new Map<string, { kind: FlagKind; item: string; refKind: string }>();
  for (const { kind, items, refKind } of rules) {
    for (const item of items ?? [ANY_ITEM]) all.set(`${kind}|${item}`, { kind, item, refKind });
  }
  return [...all.values()];
}

/**
 * Points that may still carry a flag: what a reviewed or cleared flag has used is spent, and a passed re-test closes the
 * book on everything before it. A withdrawn flag used nothing: its values may count in another row.
 */
function unspent(points: readonly Point[], closed: readonly KnownFlag[]): Point[] {
  const spent = new Set<string>();
  let bookClosed = Number.NEGATIVE_INFINITY;
  for (const flag of closed) {
    if (flag.clearedBy === 'withdrawn_by_rule') continue;
    for (const value of flag.evidence) spent.add(evidenceKey(value));
    if (flag.clearedBy !== null && flag.closedAt !== null) bookClosed = Math.max(bookClosed, flag.closedAt.getTime());
  }
  return points.filter((point) => !spent.has(point.key) && point.at.getTime() > bookClosed);
}

function decideOne(input: FlagInput, kind: FlagKind, item: string, refKind: string): FlagDecision | null {
  const mine = input.flags.filter((flag) => flag.kind === kind && flag.item === item);
  const live = mine.find(isLive);
  const stored = live?.evidence ?? [];
  // what is in the history wins over its stored copy: an amended test may no longer exceed
  const entries = [...entriesOf(stored), ...input.history];
  const points = unspent(
    pointsOf(entries, refKind, item === ANY_ITEM ? null : item),
    mine.filter((flag) => !isLive(flag)),
  );
  const { keys, evidence, rule } = findSupport(points, kind, input.rules);
  const known = new Set(stored.map((value) => `${evidenceKey(value)}|${value.item}`));
  const fresh = (values: readonly FlagEvidence[]): FlagEvidence[] =>
    values.filter((value) => !known.has(`${evidenceKey(value)}|${value.item}`));

  if (live === undefined) {
    const last = points.at(-1);
    const settled = refKind === 'inspection' && last !== undefined && !keys.has(last.key);
    if (rule === null || settled) return null;
    return {
      decision: 'open',
      kind,
      item,
      evidence,
      ruleVersion: rule.version,
      deadline: dayEnd(input.now, rule.deadlineDays),
      expiresAt: rule.expireDays === null ? null : dayEnd(input.now, rule.expireDays),
      clearsBy: rule.clearsBy,
    };
  }
  const orphaned = new Set(stored.filter((value) => !keys.has(evidenceKey(value))).map(evidenceKey));
  const reach = Math.max(1, ...input.rules.filter((r) => r.kind === kind).map((r) => r.consecutive - 1));
  const breaking = breakingValues(points, orphaned, reach);
  if (rule === null) return { decision: 'withdraw', flagId: live.id, kind, item, evidence: breaking };
  const added = [...fresh(evidence), ...fresh(breaking)];
  return added.length === 0
    ? null
    : { decision: 'extend', flagId: live.id, kind, item, evidence: added, ruleVersion: rule.version };
}

/**
 * What the rules say of one vehicle: at most one decision per kind and item, in the order of the rules. It looks at the full
 * ordered history, so the order of arrival, repeats and late values do not change the outcome; a later value within limits
 * opens nothing and lifts nothing.
 */
export function decideFlags(input: FlagInput): FlagDecision[] {
  const over = new Set<string>();
  for (const entry of input.history) {
    for (const value of entry.items)
      if (value.result === 'exceed') over.add(`${entry.refKind}|${value.item}`).add(`${entry.refKind}|${ANY_ITEM}`);
  }
  return subjects(input.rules).flatMap(({ kind, item, refKind }) => {
    // the ordinary vehicle: nothing over the limit, no flag
    const flagged = input.flags.some((flag) => flag.kind === kind && flag.item === item && isLive(flag));
    if (!flagged && !over.has(`${refKind}|${item}`)) return [];
    const decision = decideOne(input, kind, item, refKind);
    return decision === null ? [] : [decision];
  });
}

/**
 * How far back the history for `decideFlags` must reach (up to now it must be complete): the natural months before the
 * earliest of the new values and of the evidence of open flags.
 * @returns null when there is nothing to decide
 */
export function historyFrom(
  newAt: readonly Date[],
  flags: readonly KnownFlag[],
  rules: readonly FlagRule[],
): Date | null {
  const times = [...newAt, ...flags.filter(isLive).flatMap((flag) => flag.evidence.map((value) => value.at))];
  const [first] = times.toSorted((a, b) => a.getTime() - b.getTime());
  const months = Math.max(1, ...rules.map((rule) => rule.windowMonths));
  return first === undefined ? null : startOfNaturalMonthWindow(first, months);
}
