import { shanghaiDate, startOfNaturalMonthWindow } from '../units/shanghai.js';
import type { FlagKind } from './flag.js';
import { exceedsBy } from './flag-evidence.js';
import type { FlagEvidence, Point } from './flag-evidence.js';
import { flagRuleOn } from './flag-rule.js';
import type { FlagRule } from './flag-rule.js';

/** What carries a flag: the points of every row of exceedances that satisfies the rule, and the rule of the last one. */
export interface Support {
  readonly keys: ReadonlySet<string>;
  readonly evidence: readonly FlagEvidence[];
  /** null = nothing carries it */
  readonly rule: FlagRule | null;
}

const isOver = (point: Point, factor: number): boolean => point.evidence.some((value) => exceedsBy(value, factor));

/**
 * Looks at the whole ordered series, not at the newest value: for each point as the last of a row, are it and the ones
 * directly before it all over the limit and within the natural months of the rule of that day?
 * @param points of `pointsOf`
 */
export function findSupport(points: readonly Point[], kind: FlagKind, rules: readonly FlagRule[]): Support {
  const keys = new Set<string>();
  const evidence: FlagEvidence[] = [];
  let last: FlagRule | null = null;
  for (const [i, point] of points.entries()) {
    // most points are within limits; no rule has to be looked up for them
    if (!isOver(point, 1)) continue;
    const rule = flagRuleOn(rules, kind, shanghaiDate(point.at));
    if (rule === null || i + 1 < rule.consecutive) continue;
    const row = points.slice(i + 1 - rule.consecutive, i + 1);
    const start = startOfNaturalMonthWindow(point.at, rule.windowMonths);
    if (!row.every((member) => member.at >= start && isOver(member, rule.factor))) continue;
    last = rule;
    for (const member of row) {
      if (keys.has(member.key)) continue;
      keys.add(member.key);
      evidence.push(...member.evidence.filter((value) => exceedsBy(value, rule.factor)));
    }
  }
  return { keys, evidence, rule: last };
}

/**
 * The values within limits that stand beside exceedances which carry nothing (any more): why a row is broken.
 * @param reach points to look at on either side
 */
export function breakingValues(points: readonly Point[], orphaned: ReadonlySet<string>, reach: number): FlagEvidence[] {
  const near = new Set<Point>();
  for (const [i, point] of points.entries()) {
    if (!orphaned.has(point.key)) continue;
    for (const other of points.slice(Math.max(0, i - reach), i + reach + 1)) near.add(other);
  }
  return points.filter((point) => near.has(point) && !isOver(point, 1)).flatMap((point) => point.evidence);
}
