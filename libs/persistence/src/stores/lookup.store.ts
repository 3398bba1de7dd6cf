import {
  LookupStore,
  type CandidateQuery,
  type FactsQuery,
  type FoundCandidates,
  type LookupLogEntry,
  type MatchFacts,
} from '@app/application';
import { deletionKeys, skeleton } from '@app/domain';
import { sm3 } from '@app/platform';
import type { Database } from '../database.js';
import { candidatesOf, EXACT_SQL, SIMILAR_SQL, type CandidateRow } from '../queries/lookup-candidates.js';
import { FACTS_SQL } from '../queries/lookup-facts.js';

/** As JSON gives it back: lists are null where there is nothing or nothing was asked. */
type FactsJson = { readonly [K in keyof MatchFacts]: MatchFacts[K] | null };

export class SqlLookupStore extends LookupStore {
  constructor(private readonly db: Database) {
    super();
  }

  async findExact(query: CandidateQuery): Promise<FoundCandidates> {
    const { plate, vin, vinLast6 } = query;
    const [row] = await this.db.prepared<CandidateRow>('lookup-exact', EXACT_SQL, [plate, vin, vinLast6]);
    return candidatesOf(row);
  }

  async findSimilar(plate: string): Promise<FoundCandidates> {
    const own = skeleton(plate);
    const shorter = [...deletionKeys(plate)];
    const params = [own, shorter, [own, ...shorter]];
    const [row] = await this.db.prepared<CandidateRow>('lookup-similar', SIMILAR_SQL, params);
    return candidatesOf(row);
  }

  async facts(asked: readonly FactsQuery[], now: Date): Promise<{ listVersion: string; facts: readonly MatchFacts[] }> {
    const params = [JSON.stringify(asked), now];
    const [row] = await this.db.prepared<{ listVersion: string; facts: FactsJson[] }>(
      'lookup-facts',
      FACTS_SQL,
      params,
    );
    return { listVersion: row?.listVersion ?? '0', facts: (row?.facts ?? []).map(factsOf) };
  }

  async log(entry: LookupLogEntry): Promise<void> {
    await this.db.prepared('lookup-log', LOG_SQL, [
      entry.id,
      entry.at,
      entry.userId,
      entry.username,
      entry.role,
      entry.areas,
      entry.purpose,
      entry.photoRef,
      entry.queryKind,
      Buffer.from(sm3(entry.query), 'hex'),
      entry.query,
      entry.plateColour,
      entry.verdict,
      entry.nextStep,
      entry.matchKind,
      entry.vehicleId,
      entry.matches,
      entry.listVersion,
    ]);
  }
}

const LOG_SQL = `
  INSERT INTO lookup_log (id, at, user_id, username, role, areas, purpose, photo_ref, query_kind, query_hash, query,
    plate_colour, verdict, next_step, match_kind, vehicle_id, matches, list_version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

const factsOf = (json: FactsJson): MatchFacts => ({
  vehicle: json.vehicle,
  plates: json.plates ?? [],
  openFlagCount: json.openFlagCount ?? 0,
  openFlags: json.openFlags ?? [],
  lastTests: json.lastTests ?? [],
  lastReadings: json.lastReadings ?? [],
});
