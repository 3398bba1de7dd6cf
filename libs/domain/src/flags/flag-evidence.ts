import type { ItemVerdict } from '../judgement/verdict.js';

/** What can carry a flag: a roadside reading, a station test, a judged day of truck data. */
export type EvidenceKind = 'reading' | 'inspection' | 'truck_day';

/** One usable judged reading or station test of a vehicle, as the rules see it. */
export interface JudgedEntry {
  readonly refKind: EvidenceKind;
  /** record code or inspection id; unique within its kind */
  readonly ref: string;
  /** pass or test time, UTC: never the time of receipt */
  readonly at: Date;
  readonly items: readonly ItemVerdict[];
}

/** One measured value behind a flag, complete enough to decide again from it alone. */
export interface FlagEvidence extends ItemVerdict {
  readonly refKind: EvidenceKind;
  readonly ref: string;
  readonly at: Date;
}

/** One usable test of a vehicle in the view of one rule: over the limit or not, with the values that say so. */
export interface Point {
  readonly key: string;
  readonly at: Date;
  readonly evidence: readonly FlagEvidence[];
}

export const evidenceKey = (e: Pick<FlagEvidence, 'refKind' | 'ref'>): string => `${e.refKind}:${e.ref}`;

const isMeasured = (item: ItemVerdict): boolean => item.result === 'within' || item.result === 'exceed';

/**
 * The points of an item in time order; simultaneous ones by key, so that the order of arrival cannot matter. Entries that did
 * not measure the item (or could not use it) are no points. Repeats of a key count once.
 * @param item null = the test as a whole
 */
export function pointsOf(entries: readonly JudgedEntry[], refKind: string, item: string | null): Point[] {
  const points = new Map<string, Point>();
  for (const entry of entries) {
    if (entry.refKind !== refKind) continue;
    const evidence = entry.items
      .filter((verdict) => isMeasured(verdict) && (item === null || verdict.item === item))
      .map((verdict) => ({ ...verdict, refKind: entry.refKind, ref: entry.ref, at: entry.at }));
    if (evidence.length > 0) points.set(evidenceKey(entry), { key: evidenceKey(entry), at: entry.at, evidence });
  }
  return [...points.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}

/** The stored evidence of a flag as entries again. */
export function entriesOf(evidence: readonly FlagEvidence[]): JudgedEntry[] {
  const entries = new Map<string, { refKind: EvidenceKind; ref: string; at: Date; items: FlagEvidence[] }>();
  for (const value of evidence) {
    const key = evidenceKey(value);
    const entry = entries.get(key) ?? { refKind: value.refKind, ref: value.ref, at: value.at, items: [] };
    entry.items.push(value);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** How far over: 1 = at the limit. Below a minimum it is limit / value; a value of 0 there counts as 1,000. */
export function exceedanceRatio({ rounded, bound }: Pick<ItemVerdict, 'rounded' | 'bound'>): number | null {
  if (rounded === null) return null;
  if (bound.kind === 'max') return bound.value > 0 ? rounded / bound.value : null;
  if (bound.kind === 'min') return rounded > 0 ? Math.min(bound.value / rounded, 1000) : 1000;
  if (rounded > bound.high) return bound.high > 0 ? rounded / bound.high : null;
  return rounded < bound.low ? Math.min(rounded > 0 ? bound.low / rounded : 1000, 1000) : 1;
}

/** Does a value break its limit by more than the factor? */
export function exceedsBy(evidence: ItemVerdict, factor: number): boolean {
  if (evidence.result !== 'exceed') return false;
  const ratio = exceedanceRatio(evidence);
  return factor === 1 || (ratio !== null && ratio > factor);
}

/** The largest multiple of its limit among the evidence; null when there is none over a limit. */
export function worstRatio(evidence: readonly FlagEvidence[]): number | null {
  let worst: number | null = null;
  for (const value of evidence) {
    const ratio = value.result === 'exceed' ? exceedanceRatio(value) : null;
    if (ratio !== null && (worst === null || ratio > worst)) worst = ratio;
  }
  return worst;
}
