import {
  classifyQuery,
  countRivals,
  rankMatches,
  type LookupQuery,
  type PlateColour,
  type Principal,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { CandidateQuery, FoundCandidates, LookupStore } from '../ports/lookup-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';
import type { UseLimit, UseLimits } from '../ports/use-limits.js';
import { answerOf, factsQueries, type LookupAnswer } from './lookup-answer.js';

export interface LookUp {
  /** plate, VIN, or last six of the VIN, as typed */
  readonly query: string;
  readonly plateColour: PlateColour | null;
  readonly purpose: string;
  readonly photoRef: string | null;
  /** look for similar plates although the exact one is known: the plate in the picture may still be another */
  readonly similar: boolean;
  readonly by: Principal;
}

export type LookUpResult =
  | { readonly kind: 'answered'; readonly answer: LookupAnswer }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'limited'; readonly why: 'too_fast' | 'day_used_up'; readonly waitSeconds: number };

/** A checkpoint sees a vehicle a second at most, a shift some hundred; a register is not read out so. Dated rule `lookup-limits`. */
export const DEFAULT_LOOKUP_LIMITS = { perMinute: 60, perDay: 1_000 } as const;
/** More matches than this help nobody at the roadside. */
const MAX_MATCHES = 20;

/** What an officer is told about a plate: gathered in two statements, decided by the domain, logged before it is answered. */
export class LookUpPlate {
  constructor(
    private readonly store: LookupStore,
    private readonly limits: UseLimits,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: LookUp): Promise<LookUpResult> {
    const query = classifyQuery(command.query);
    const terms = termsOf(query);
    if ('refused' in terms) return { kind: 'refused', code: terms.refused };

    const now = this.clock.now();
    // both at once: what is found for somebody who may not ask is thrown away
    const limit = await this.limitAt(now);
    const [use, exact] = await Promise.all([
      this.limits.consume(command.by.userId, 'lookup', limit, now),
      this.store.findExact(terms),
    ]);
    if (!use.granted) return { kind: 'limited', why: use.why, waitSeconds: use.waitSeconds };

    const found = await this.withSimilar(query, terms, exact, command);
    const ranked = rankMatches(query, command.plateColour, found.candidates).slice(0, MAX_MATCHES);
    const rivals = ranked[0] ? countRivals(ranked, ranked[0]) : 0;
    const { listVersion, facts } = await this.store.facts(factsQueries(ranked, rivals), now);
    const { truncated } = found;
    const remainingToday = use.leftToday;
    const lookupId = this.newId();
    const answer = answerOf({ lookupId, now, ranked, rivals, facts, listVersion, truncated, remainingToday });
    await this.store.log({
      id: answer.lookupId,
      at: now,
      userId: command.by.userId,
      username: command.by.username,
      role: command.by.role,
      areas: command.by.areas,
      purpose: command.purpose,
      photoRef: command.photoRef,
      queryKind: query.kind,
      query: terms.plate ?? terms.vin ?? terms.vinLast6 ?? '',
      plateColour: command.plateColour,
      verdict: answer.verdict,
      nextStep: answer.nextStep,
      matchKind: ranked[0]?.kind ?? null,
      vehicleId: ranked[0]?.candidate.registered ? ranked[0].candidate.vehicleId : null,
      matches: ranked.length,
      listVersion,
    });
    return { kind: 'answered', answer };
  }

  /**
   * Similar plates are looked for when nothing is exactly what was asked, when the officer asks for them, and when six
   * characters could be the end of a VIN as well as a plate without its province.
   */
  private async withSimilar(
    query: LookupQuery,
    terms: CandidateQuery,
    exact: FoundCandidates,
    command: LookUp,
  ): Promise<FoundCandidates> {
    const sure = rankMatches(query, command.plateColour, exact.candidates).some((match) => match.kind !== 'tolerant');
    if (terms.plate === null || (sure && !command.similar && query.kind === 'plate')) return exact;
    const similar = await this.store.findSimilar(terms.plate);
    const known = new Set(exact.candidates.map((one) => one.vehicleId));
    return {
      candidates: [...exact.candidates, ...similar.candidates.filter((one) => !known.has(one.vehicleId))],
      truncated: exact.truncated || similar.truncated,
    };
  }

  private async limitAt(now: Date): Promise<UseLimit> {
    const params = (await this.reference.current()).ruleAt('lookup-limits', now)?.params ?? {};
    const number = (key: keyof typeof DEFAULT_LOOKUP_LIMITS): number => {
      const value = params[key];
      return typeof value === 'number' && value >= 1 ? value : DEFAULT_LOOKUP_LIMITS[key];
    };
    return { perMinute: number('perMinute'), perDay: number('perDay') };
  }
}

function termsOf(query: LookupQuery): CandidateQuery | { readonly refused: string } {
  const none = { plate: null, vin: null, vinLast6: null };
  switch (query.kind) {
    case 'plate':
      return { ...none, plate: query.text };
    case 'vin':
      return { ...none, vin: query.check.vin };
    case 'vin_last6':
      return { ...none, vinLast6: query.last6, plate: query.plateText };
    case 'unreadable':
      return { refused: query.code };
    case 'machine_code':
    case 'report_number':
      return { refused: 'lookup.not_a_vehicle' };
  }
}
