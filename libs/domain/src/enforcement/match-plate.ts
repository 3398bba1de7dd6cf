import { representative } from './confusion.js';

/**
 * `confusable` and `province`: look-alikes (the latter in first place). `missing`: the stored plate has a character that
 * the query lacks; `extra`: the other way round. `substituted`: a different character for no known reason.
 */
export type DifferenceReason = 'confusable' | 'province' | 'missing' | 'extra' | 'substituted';

/** `position` counts from 0 in the stored plate, for `extra` in the query. */
export interface PlateDifference {
  readonly position: number;
  readonly queried: string | null;
  readonly stored: string | null;
  readonly why: DifferenceReason;
}

/** `distance` 0 = the same text; it only ranks, the differences explain. */
export interface PlateMatch {
  readonly distance: number;
  readonly differences: readonly PlateDifference[];
}

/** A lost character is more likely than a wrong one for no reason, a look-alike more likely than both. */
const COST: Readonly<Record<DifferenceReason, number>> = {
  confusable: 1,
  province: 1,
  missing: 2,
  extra: 2,
  substituted: 3,
};
/** Below this an edit leaves so little that it would match half the register. */
const MIN_LENGTH = 5;

type Signs = readonly string[];

function lookAlike(queried: string, stored: string, position: number, first: boolean): PlateDifference | null {
  if (representative(queried) !== representative(stored)) return null;
  return { position, queried, stored, why: first && /\p{Script=Han}/u.test(stored) ? 'province' : 'confusable' };
}

/** Character by character; one position at most may differ for no reason. */
function compareSameLength(query: Signs, stored: Signs): readonly PlateDifference[] | null {
  const differences: PlateDifference[] = [];
  for (const [position, character] of stored.entries()) {
    const queried = query[position] ?? '';
    if (queried === character) continue;
    differences.push(
      lookAlike(queried, character, position, position === 0) ?? {
        position,
        queried,
        stored: character,
        why: 'substituted',
      },
    );
  }
  return differences.filter((one) => one.why === 'substituted').length > 1 ? null : differences;
}

/** The alignment with one character of `longer` left out that needs the fewest look-alikes. */
function compareWithGap(query: Signs, stored: Signs): readonly PlateDifference[] | null {
  const missing = stored.length > query.length;
  const longer = missing ? stored : query;
  let best: readonly PlateDifference[] | null = null;
  for (const [gap, character] of longer.entries()) {
    const rest = compareSameLength(
      ...(missing ? ([query, without(stored, gap)] as const) : ([without(query, gap), stored] as const)),
    );
    if (!rest || rest.some((one) => one.why === 'substituted') || (best && best.length <= rest.length + 1)) continue;
    const own: PlateDifference = missing
      ? { position: gap, queried: null, stored: character, why: 'missing' }
      : { position: gap, queried: character, stored: null, why: 'extra' };
    best = [...rest.map((one) => (missing && one.position >= gap ? { ...one, position: one.position + 1 } : one)), own];
  }
  return best?.toSorted((a, b) => a.position - b.position) ?? null;
}

const without = (signs: Signs, gap: number): Signs => signs.filter((_, at) => at !== gap);

/**
 * Could `stored` be what was meant by `query`? Any number of look-alikes, and at most one other edit: a missing, an extra
 * or a substituted character. Never proof of identity.
 * @param query normalised plate characters, as asked
 * @param stored normalised plate characters, as registered
 * @returns the differences in order of position, or null when they are too far apart or shorter than five characters
 */
export function matchPlate(query: string, stored: string): PlateMatch | null {
  const asked = Array.from(query);
  const known = Array.from(stored);
  if (query === stored) return { distance: 0, differences: [] };
  if (Math.min(asked.length, known.length) < MIN_LENGTH || Math.abs(asked.length - known.length) > 1) return null;
  const differences = asked.length === known.length ? compareSameLength(asked, known) : compareWithGap(asked, known);
  return differences && { distance: differences.reduce((sum, one) => sum + COST[one.why], 0), differences };
}
