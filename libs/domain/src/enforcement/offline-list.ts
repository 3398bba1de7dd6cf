import type { FlagKind, FlagState } from '../flags/flag.js';
import type { IsoDate } from '../limits/limit-set.js';
import { PLATE_COLOURS, plateKey, type PlateColour } from '../plates/plate.js';
import { confusableWith } from './confusion.js';
import type { TrafficLight } from './lookup-verdict.js';

/** How long a list may be asked; an older one is deleted from the phone. */
export const OFFLINE_LIST_HOURS = 72;

/** An open flag as the list has it: `[hash of the plate key, kind, state, deadline, what clears it]`. */
export type OfflineEntry = readonly [
  hash: string,
  kind: FlagKind,
  state: FlagState,
  deadline: IsoDate | null,
  clearsBy: string,
];

/** The flagged plates of some areas, for a phone without a signal. Plates are hashed with a key of this list alone. */
export interface OfflineList {
  readonly format: 1;
  /** version of the flag list that it was read from */
  readonly listVersion: string;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  readonly validUntil: string;
  /** GB/T 2260 */
  readonly areas: readonly string[];
  /** SHA-256 of the key that goes with it, base64url: a wrong key would make every plate unknown */
  readonly keyDigest: string;
  readonly entries: readonly OfflineEntry[];
}

/** Fields of the text, in their order: what is signed is this text, byte for byte. */
export function offlineListText(list: OfflineList): string {
  const { format, listVersion, madeAt, validUntil, areas, keyDigest, entries } = list;
  const sorted = [...entries].sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return JSON.stringify({ format, listVersion, madeAt, validUntil, areas, keyDigest, entries: sorted });
}

/** Colours that one plate may stand under: the roadside knows one green. */
function coloursOf(colour: PlateColour | null): readonly (PlateColour | null)[] {
  if (colour === null) return [null, ...PLATE_COLOURS];
  return colour === 'green' || colour === 'yellow_green' ? ['green', 'yellow_green', null] : [colour, null];
}

/**
 * The keys under which a plate as typed may be in a list: `exact` as it stands, `similar` with one character taken for one
 * that looks alike. Without a list in clear nothing more can be looked for.
 * @param text normalised plate characters
 */
export function offlineKeys(
  text: string,
  colour: PlateColour | null,
): { readonly exact: readonly string[]; readonly similar: readonly string[] } {
  const colours = coloursOf(colour);
  const keysOf = (plate: string): string[] => colours.map((one) => plateKey(plate, one));
  const characters = Array.from(text);
  const similar = characters.flatMap((character, at) =>
    confusableWith(character).map((other) => characters.with(at, other).join('')),
  );
  return { exact: keysOf(text), similar: [...new Set(similar)].flatMap(keysOf) };
}

export interface OfflineAnswer {
  /** red: a confirmed flag; amber: a flag that waits, a look-alike that is flagged, or nothing known. Never green. */
  readonly verdict: Exclude<TrafficLight, 'green'>;
  readonly found: 'listed' | 'similar' | 'unlisted';
  readonly entries: readonly OfflineEntry[];
}

/**
 * What a list says of a plate. A plate that is not on it is not a clean one: the list knows some areas, is some hours old,
 * and tests are not on it; so nothing is ever green.
 */
export function offlineAnswer(exact: readonly OfflineEntry[], similar: readonly OfflineEntry[]): OfflineAnswer {
  if (exact.length > 0) {
    const confirmed = exact.some(([, , state]) => state === 'confirmed');
    return { verdict: confirmed ? 'red' : 'amber', found: 'listed', entries: exact };
  }
  return similar.length > 0
    ? { verdict: 'amber', found: 'similar', entries: similar }
    : { verdict: 'amber', found: 'unlisted', entries: [] };
}

/** May a list still be asked? */
export function offlineListGood(list: Pick<OfflineList, 'validUntil' | 'format'>, now: Date): boolean {
  return list.format === 1 && now.getTime() < Date.parse(list.validUntil);
}
