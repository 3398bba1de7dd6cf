import {
  lookupVerdict,
  plateKey,
  shanghaiDate,
  type LookupFlag,
  type LookupInspection,
  type MatchKind,
  type NextStep,
  type Plate,
  type PlateColour,
  type PlateDifference,
  type RankedMatch,
  type Reason,
  type TrafficLight,
} from '@app/domain';
import type {
  FactsQuery,
  FoundCandidate,
  LastReading,
  LastTest,
  MatchFacts,
  OpenFlag,
  PlateSpan,
  VehicleBrief,
} from '../ports/lookup-store.js';

/** Why a vehicle is in the answer; `differences` say where the plate asked for and the plate known differ. */
export interface MatchWhy {
  readonly kind: MatchKind;
  readonly matchedOn: 'plate' | 'vin';
  readonly distance: number;
  readonly differences: readonly PlateDifference[];
  readonly colourAgrees: boolean | null;
}

export interface LookupMatch {
  readonly why: MatchWhy;
  /** false: the plate was seen at the roadside and is in no register */
  readonly registered: boolean;
  readonly plate: Plate | null;
  readonly formerPlates: readonly PlateSpan[];
  readonly vehicle: VehicleBrief | null;
  /** how many flags are open; their content is told only of a vehicle that is surely meant */
  readonly openFlagCount: number;
}

export interface LookupAnswer {
  readonly lookupId: string;
  readonly at: string;
  readonly verdict: TrafficLight;
  readonly reasons: readonly Reason[];
  readonly nextStep: NextStep;
  readonly matches: readonly LookupMatch[];
  /** more plates resembled the query than were looked at */
  readonly truncated: boolean;
  readonly openFlags: readonly OpenFlag[];
  readonly lastTests: readonly LastTest[];
  readonly lastReadings: readonly LastReading[];
  readonly listVersion: string;
  /** look-ups left today; null = no daily limit */
  readonly remainingToday: number | null;
}

type Ranked = RankedMatch<FoundCandidate>;

/** Is the first match surely the vehicle that was meant? Only then its record is opened. */
const isSure = (ranked: readonly Ranked[], rivals: number): boolean =>
  ranked[0] !== undefined && ranked[0].kind !== 'tolerant' && rivals === 0;

/** What to read: everything of a vehicle that is surely meant, identities only of the others. */
export function factsQueries(ranked: readonly Ranked[], rivals: number): FactsQuery[] {
  return ranked.map(({ candidate }, i) => ({
    vehicleId: candidate.registered ? candidate.vehicleId : null,
    plateKeys: candidate.plate ? keysOf(candidate.plate, candidate.registered) : [],
    full: i === 0 && isSure(ranked, rivals),
  }));
}

/**
 * Keys that readings of a plate may stand under. The roadside knows one green: a registered yellow-green plate is also
 * sought as green, and a green one as yellow-green.
 */
function keysOf(plate: Plate, registered: boolean): string[] {
  const greens: readonly PlateColour[] = ['green', 'yellow_green'];
  const own = plate.colour;
  const colours = registered && own !== null && greens.includes(own) ? greens : [own];
  return colours.map((colour) => plateKey(plate.text, colour));
}

/** Puts the answer together from what was found; decides nothing that the domain decides. */
export function answerOf(found: {
  readonly lookupId: string;
  readonly now: Date;
  readonly ranked: readonly Ranked[];
  readonly rivals: number;
  readonly facts: readonly MatchFacts[];
  readonly listVersion: string;
  readonly truncated: boolean;
  readonly remainingToday: number | null;
}): LookupAnswer {
  const { lookupId, now, ranked, rivals, facts, listVersion, truncated, remainingToday } = found;
  const best = ranked[0];
  const known = facts[0];
  const verdict = lookupVerdict(
    {
      match: best ? { kind: best.kind, others: rivals } : null,
      flags: known?.openFlags.map(flagOf) ?? [],
      lastInspection: lastInspection(known?.lastTests ?? []),
      listVersion,
    },
    now,
  );
  return {
    lookupId,
    at: now.toISOString(),
    verdict: verdict.verdict,
    reasons: verdict.reasons,
    nextStep: verdict.nextStep,
    matches: ranked.map((match, i) => matchOf(match, facts[i])),
    truncated,
    openFlags: known?.openFlags ?? [],
    lastTests: known?.lastTests ?? [],
    lastReadings: known?.lastReadings ?? [],
    listVersion,
    remainingToday,
  };
}

function matchOf(match: Ranked, facts: MatchFacts | undefined): LookupMatch {
  const { kind, matchedOn, distance, differences, colourAgrees, candidate } = match;
  const now = facts?.plates.find((plate) => plate.until === null);
  return {
    why: { kind, matchedOn, distance, differences, colourAgrees },
    registered: candidate.registered,
    plate: now ? { text: now.text, colour: now.colour } : candidate.plate,
    formerPlates: facts?.plates.filter((plate) => plate.until !== null) ?? [],
    vehicle: facts?.vehicle ?? null,
    openFlagCount: facts?.openFlagCount ?? 0,
  };
}

function flagOf(flag: OpenFlag): LookupFlag {
  const { id, kind, state, deadline, clearsBy, item, evidenceCount, worstRatio } = flag;
  const values = { item, evidenceCount, worstRatio, ...numbersOf(flag.evidence[0]?.body ?? {}) };
  return { id, kind, state, clearsBy, values, deadline: deadline === null ? null : shanghaiDate(new Date(deadline)) };
}

/** What the latest evidence rests on, flat: value, limit, unit, clause, and where the limit comes from. */
function numbersOf(body: Readonly<Record<string, unknown>>): LookupFlag['values'] {
  const bound = body['bound'] as Partial<Record<'value' | 'low' | 'high', number>> | undefined;
  const limits = { limit: bound?.value, limitLow: bound?.low, limitHigh: bound?.high };
  const told = ['measured', 'rounded', 'unit', 'standard', 'clause', 'limitSetCode', 'limitSetVersion'];
  const entries = [...told.map((key) => [key, body[key]] as const), ...Object.entries(limits)];
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string | number | null] =>
        entry[1] === null || typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

/** The latest test that stands: a held report is not one yet, an undetermined check by an officer says nothing. */
function lastInspection(tests: readonly LastTest[]): LookupInspection | null {
  const latest = tests.find((test) => !test.held && (test.kind === 'inspection' || test.result !== 'undetermined'));
  return latest ? { verdict: latest.result, date: shanghaiDate(new Date(latest.at)), validUntil: null } : null;
}
