import type { Plate, PlateColour } from '../plates/plate.js';
import { vinLast6 } from '../vehicles/vin.js';
import type { LookupQuery } from './classify-query.js';
import { matchPlate } from './match-plate.js';
import type { PlateDifference } from './match-plate.js';

/** How a vehicle was found, best first. `exact` also stands for the whole VIN. */
export const MATCH_KINDS = ['exact', 'former_plate', 'vin_last6', 'tolerant'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A vehicle that the indexes brought up, with what it can be recognised by. */
export interface LookupCandidate {
  readonly vehicleId: string;
  readonly vin: string | null;
  /** carried now */
  readonly plate: Plate | null;
  readonly formerPlates: readonly Plate[];
}

export interface RankedMatch<C extends LookupCandidate = LookupCandidate> {
  readonly candidate: C;
  readonly kind: MatchKind;
  readonly matchedOn: 'plate' | 'vin';
  /** the plate that matched; null when the VIN did */
  readonly plate: Plate | null;
  readonly distance: number;
  readonly differences: readonly PlateDifference[];
  /** null when the colour was not asked for or is not known */
  readonly colourAgrees: boolean | null;
}

type Match = Omit<RankedMatch, 'candidate'>;

/** Remote sensing knows one green only: small and large new-energy plates are not told apart by it. */
const family = (colour: PlateColour): string => (colour === 'yellow_green' ? 'green' : colour);

function agrees(asked: PlateColour | null, known: PlateColour | null): boolean | null {
  return asked === null || known === null ? null : family(asked) === family(known);
}

/** The same characters in another colour are another vehicle's plate: no more than a tolerant match. */
function plateMatch(
  text: string,
  colour: PlateColour | null,
  plate: Plate,
  sure: 'exact' | 'former_plate',
): Match | null {
  const match = matchPlate(text, plate.text);
  if (!match) return null;
  const colourAgrees = agrees(colour, plate.colour);
  const same = match.distance === 0 && colourAgrees !== false;
  if (!same && sure === 'former_plate') return null;
  return { kind: same ? sure : 'tolerant', matchedOn: 'plate', plate, ...match, colourAgrees };
}

function plateMatches(text: string, colour: PlateColour | null, candidate: LookupCandidate): readonly (Match | null)[] {
  return [
    candidate.plate && plateMatch(text, colour, candidate.plate, 'exact'),
    ...candidate.formerPlates.map((plate) => plateMatch(text, colour, plate, 'former_plate')),
  ];
}

function matchesOf(
  query: LookupQuery,
  colour: PlateColour | null,
  candidate: LookupCandidate,
): readonly (Match | null)[] {
  const byVin = (kind: MatchKind): Match => ({
    kind,
    matchedOn: 'vin',
    plate: null,
    distance: 0,
    differences: [],
    colourAgrees: agrees(colour, candidate.plate?.colour ?? null),
  });
  switch (query.kind) {
    case 'plate':
      return plateMatches(query.text, colour, candidate);
    case 'vin':
      return candidate.vin === query.check.vin ? [byVin('exact')] : [];
    case 'vin_last6': {
      const found = candidate.vin !== null && vinLast6(candidate.vin) === query.last6 ? [byVin('vin_last6')] : [];
      return query.plateText === null ? found : [...found, ...plateMatches(query.plateText, colour, candidate)];
    }
    default:
      return [];
  }
}

const COLOUR_RANK = (agreed: boolean | null): number => (agreed === null ? 1 : agreed ? 0 : 2);

function better(a: Match, b: Match): number {
  return (
    MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind) ||
    a.distance - b.distance ||
    COLOUR_RANK(a.colourAgrees) - COLOUR_RANK(b.colourAgrees)
  );
}

/**
 * Ranks vehicles by how well they answer a query and says why each matched; those that do not match are left out. The
 * order does not depend on the order of the candidates.
 * @param query from `classifyQuery`
 * @param colour plate colour asked for, null = any
 */
export function rankMatches<C extends LookupCandidate>(
  query: LookupQuery,
  colour: PlateColour | null,
  candidates: readonly C[],
): readonly RankedMatch<C>[] {
  const ranked = candidates.flatMap((candidate) => {
    const [best] = matchesOf(query, colour, candidate)
      .filter((match) => match !== null)
      .sort(better);
    return best ? [{ candidate, ...best }] : [];
  });
  const id = (match: RankedMatch<C>): string => match.candidate.vehicleId;
  return ranked.sort((a, b) => better(a, b) || (id(a) < id(b) ? -1 : 1));
}

/**
 * How many other vehicles answer the query as well as this one or better: while there are any, none of them may be
 * accused (see `lookupVerdict`).
 */
export function countRivals(ranked: readonly RankedMatch[], match: RankedMatch): number {
  const rank = MATCH_KINDS.indexOf(match.kind);
  return ranked.filter(
    (other) => other.candidate.vehicleId !== match.candidate.vehicleId && MATCH_KINDS.indexOf(other.kind) <= rank,
  ).length;
}
