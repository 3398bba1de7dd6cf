import { countCheck, shanghaiDate, type Campaign, type CountableCheck, type CountingDecision } from '@app/domain';
import type { Sql } from '../database.js';
import { openCampaigns } from '../queries/open-campaigns.js';
import { saveMissed, type Missed } from './campaign-missed.js';

/** What became of one check for one requirement. */
export interface CountOutcome {
  readonly campaignId: string;
  readonly requirementId: string;
  /** `counted`: a new subject; `repeated`: valid, but this subject is counted already in this window */
  readonly outcome: 'counted' | 'repeated' | 'invalid';
  readonly reasons: readonly string[];
}

/** Key of the advisory lock under which checks are counted. */
const COUNTING_LOCK = 7_270_001;

/** Many count at the same time; a campaign is counted anew only while nobody else does. Held until the transaction ends. */
export async function lockCounting(sql: Sql, how: 'together' | 'alone'): Promise<void> {
  await sql.query(`SELECT pg_advisory_xact_lock${how === 'alone' ? '' : '_shared'}(${COUNTING_LOCK})`);
}

/**
 * Counts checks in the caller's transaction. The unique key of campaign_entry decides, so parallel writers, repeats and
 * retries cannot count a subject twice; the caller makes sure that a check itself is only given once.
 * @returns outcomes by `ref`
 */
export async function countChecks(sql: Sql, checks: readonly CountableCheck[]): Promise<Map<string, CountOutcome[]>> {
  if (checks.length === 0) return new Map();
  // a statement of its own, before the campaigns are read: one that was counted anew meanwhile is seen
  await lockCounting(sql, 'together');
  const campaigns = await openCampaigns(
    sql,
    checks.map((c) => shanghaiDate(c.at)),
  );
  return countFor(sql, checks, campaigns);
}

/** As `countChecks`, for these campaigns only; the caller holds the lock. */
export async function countFor(
  sql: Sql,
  checks: readonly CountableCheck[],
  campaigns: readonly Campaign[],
): Promise<Map<string, CountOutcome[]>> {
  const outcomes = new Map<string, CountOutcome[]>();
  const candidates = decideAll(checks, campaigns);
  if (candidates.length === 0) return outcomes;
  const entered = await enter(
    sql,
    candidates.filter((c) => c.decision.reasons.length === 0),
  );

  const tallies = new Tallies();
  const missed: Missed[] = [];
  for (const candidate of candidates) {
    const { decision, check } = candidate;
    const outcome =
      decision.reasons.length > 0 ? 'invalid' : entered.delete(entryKey(decision, check)) ? 'counted' : 'repeated';
    tallies.add(decision, outcome);
    if (outcome === 'invalid') missed.push({ decision, check, reasons: decision.reasons });
    // every other reading is a repeat: those are counted only
    else if (outcome === 'repeated' && check.refKind !== 'reading')
      missed.push({ decision, check, reasons: ['check.counted_before'] });
    const list = outcomes.get(check.ref) ?? [];
    list.push({
      campaignId: decision.campaignId,
      requirementId: decision.requirementId,
      outcome,
      reasons: decision.reasons,
    });
    outcomes.set(check.ref, list);
  }
  await tallies.save(sql);
  await saveMissed(sql, missed);
  return outcomes;
}

interface Candidate {
  readonly check: CountableCheck;
  readonly decision: CountingDecision;
}

function decideAll(checks: readonly CountableCheck[], campaigns: readonly Campaign[]): Candidate[] {
  return checks.flatMap((check) =>
    countCheck(check, shanghaiDate(check.at), campaigns).map((decision) => ({ check, decision })),
  );
}

const entryKey = (d: CountingDecision, c: CountableCheck): string =>
  `${d.requirementId}\u0001${d.subjectKey ?? ''}\u0001${d.windowKey}\u0001${c.refKind}\u0001${c.ref}`;

/** Inserts in key order: two transactions that want the same keys then wait for each other instead of deadlocking. */
async function enter(sql: Sql, candidates: readonly Candidate[]): Promise<Set<string>> {
  if (candidates.length === 0) return new Set();
  const column = <T>(pick: (c: Candidate) => T): T[] => candidates.map(pick);
  const rows = await sql.query<{
    requirement_id: string;
    subject_key: string;
    window_key: string;
    ref_kind: string;
    ref: string;
  }>(
    `INSERT INTO campaign_entry (requirement_id, subject_key, window_key, area_code, day, ref_kind, ref, at)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[], $8::timestamptz[])
       AS t(requirement_id, subject_key, window_key, area_code, day, ref_kind, ref, at)
     ORDER BY requirement_id, subject_key, window_key, at, ref
     ON CONFLICT DO NOTHING
     RETURNING requirement_id, subject_key, window_key, ref_kind, ref`,
    [
      column((c) => c.decision.requirementId),
      column((c) => c.decision.subjectKey),
      column((c) => c.decision.windowKey),
      column((c) => c.decision.areaCode),
      column((c) => c.decision.day),
      column((c) => c.check.refKind),
      column((c) => c.check.ref),
      column((c) => c.check.at),
    ],
  );
  return new Set(rows.map((r) => [r.requirement_id, r.subject_key, r.window_key, r.ref_kind, r.ref].join('\u0001')));
}

/** Sums a batch before it touches the counters, so that a batch writes each counter once and in one order. */
class Tallies {
  private readonly days = new Map<
    string,
    { key: readonly [string, string, string]; counted: number; repeated: number; invalid: number }
  >();
  private readonly refusals = new Map<string, { key: readonly [string, string, string, string]; records: number }>();

  add(decision: CountingDecision, outcome: CountOutcome['outcome']): void {
    const key = [decision.requirementId, decision.areaCode, decision.day] as const;
    const day = this.days.get(key.join(' ')) ?? { key, counted: 0, repeated: 0, invalid: 0 };
    day[outcome]++;
    this.days.set(key.join(' '), day);
    for (const reason of decision.reasons) {
      const refusalKey = [...key, reason] as const;
      const refusal = this.refusals.get(refusalKey.join(' ')) ?? { key: refusalKey, records: 0 };
      refusal.records++;
      this.refusals.set(refusalKey.join(' '), refusal);
    }
  }

  async save(sql: Sql): Promise<void> {
    const days = [...this.days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, d]) => d);
    await sql.query(
      `INSERT INTO campaign_day (requirement_id, area_code, day, counted, repeated, invalid)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[], $4::int[], $5::int[], $6::int[])
       ON CONFLICT (requirement_id, area_code, day) DO UPDATE SET
         counted = campaign_day.counted + excluded.counted,
         repeated = campaign_day.repeated + excluded.repeated,
         invalid = campaign_day.invalid + excluded.invalid`,
      [
        days.map((d) => d.key[0]),
        days.map((d) => d.key[1]),
        days.map((d) => d.key[2]),
        days.map((d) => d.counted),
        days.map((d) => d.repeated),
        days.map((d) => d.invalid),
      ],
    );
    const refusals = [...this.refusals.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r);
    if (refusals.length === 0) return;
    await sql.query(
      `INSERT INTO campaign_refusal (requirement_id, area_code, day, reason, records)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::int[])
       ON CONFLICT (requirement_id, area_code, day, reason) DO UPDATE SET
         records = campaign_refusal.records + excluded.records`,
      [
        refusals.map((r) => r.key[0]),
        refusals.map((r) => r.key[1]),
        refusals.map((r) => r.key[2]),
        refusals.map((r) => r.key[3]),
        refusals.map((r) => r.records),
      ],
    );
  }
}
