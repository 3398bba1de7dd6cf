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
import { GroupCommit } from '../bulk/group-commit.js';
import type { Database } from '../database.js';
import { candidatesOf, EXACT_SQL, SIMILAR_SQL, type CandidateRow } from '../queries/lookup-candidates.js';
import { FACTS_SQL } from '../queries/lookup-facts.js';
import { isUnavailable } from '../unavailable.js';

/** As JSON gives it back: lists are null where there is nothing or nothing was asked. */
type FactsJson = { readonly [K in keyof MatchFacts]: MatchFacts[K] | null };

export class SqlLookupStore extends LookupStore {
  /** Officers do not wait for each other's commit: what is asked at the same moment is logged by one. */
  private readonly entries = new GroupCommit<LookupLogEntry, void>((entries) => this.insertLog(entries), {
    max: 100,
    lanes: 2,
    retryAlone: (error) => !isUnavailable(error),
  });

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

  log(entry: LookupLogEntry): Promise<void> {
    return this.entries.run(entry);
  }

  private async insertLog(entries: readonly LookupLogEntry[]): Promise<readonly void[]> {
    const rows = entries.map((entry) => ({ ...entry, queryHash: sm3(entry.query) }));
    await this.db.prepared('lookup-log', LOG_SQL, [JSON.stringify(rows)]);
    return entries.map(() => undefined);
  }
}

const LOG_SQL = `
  INSERT INTO lookup_log (id, at, user_id, username, role, areas, purpose, photo_ref, query_kind, query_hash, query,
    plate_colour, verdict, next_step, match_kind, vehicle_id, matches, list_version)
  SELECT id, at, "userId", username, role, areas, purpose, "photoRef", "queryKind", decode("queryHash", 'hex'), query,
    "plateColour", verdict, "nextStep", "matchKind", "vehicleId", matches, "listVersion"
  FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, at timestamptz, "userId" text, username text, role text, areas text[],
    purpose text, "photoRef" text, "queryKind" text, "queryHash" text, query text, "plateColour" text, verdict text,
    "nextStep" text, "matchKind" text, "vehicleId" uuid, matches integer, "listVersion" text)`;

const factsOf = (json: FactsJson): MatchFacts => ({
  vehicle: json.vehicle,
  plates: json.plates ?? [],
  openFlagCount: json.openFlagCount ?? 0,
  openFlags: json.openFlags ?? [],
  lastTests: json.lastTests ?? [],
  lastReadings: json.lastReadings ?? [],
});
