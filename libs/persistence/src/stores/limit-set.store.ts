import { LimitSetStore, type Author, type LimitSetChangePlan } from '@app/application';
import type { LimitSet } from '@app/domain';
import { newId } from '@app/platform';
import type { Database, Sql } from '../database.js';
import { audit } from './reference-audit.js';
import { LIMIT_SETS_JSON } from '../queries/reference-json.js';

/** One publisher at a time: the decision looks at all sets. Shared by limit sets and rules. */
const PUBLISH_LOCK = `SELECT pg_advisory_xact_lock(727003)`;

export class SqlLimitSetStore extends LimitSetStore {
  constructor(private readonly db: Database) {
    super();
  }

  async all(): Promise<readonly LimitSet[]> {
    return allSets(this.db);
  }

  async publish<R>(
    decide: (sets: readonly LimitSet[]) => { readonly plan: LimitSetChangePlan } | { readonly refused: R },
    by: Author,
    reason: string,
  ): Promise<{ readonly stored: LimitSet } | { readonly refused: R }> {
    return this.db.transaction(async (tx) => {
      await tx.query(PUBLISH_LOCK);
      const decision = decide(await allSets(tx));
      if ('refused' in decision) return decision;
      const { add, end } = decision.plan;
      if (end) await tx.query('UPDATE limit_set SET effective_to = $2 WHERE id = $1', [end.id, end.effectiveTo]);
      const stored = { ...add, id: newId() };
      await insertSet(tx, stored, by);
      const { code, version, effectiveFrom } = stored;
      await audit(tx, by, {
        action: 'limit_set.published',
        object: { kind: 'limit_set', id: `${code}@${version}` },
        details: { effectiveFrom, reason, ends: end },
      });
      return { stored };
    });
  }

  async addMissing(sets: readonly Omit<LimitSet, 'id'>[], by: Author): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query(PUBLISH_LOCK);
      let added = 0;
      for (const set of sets) added += await insertSet(tx, { ...set, id: newId() }, by);
      return added;
    });
  }
}

async function allSets(sql: Sql): Promise<readonly LimitSet[]> {
  const [row] = await sql.query<{ sets: LimitSet[] }>(`SELECT (${LIMIT_SETS_JSON}) AS sets`);
  return row?.sets ?? [];
}

/** @returns 1 when the version is new, 0 when its code and number were there */
async function insertSet(sql: Sql, set: LimitSet, by: Author): Promise<number> {
  const { standard, title, scope, limits } = set;
  const rows = await sql.query(
    `INSERT INTO limit_set (id, code, version, area_code, effective_from, effective_to, enabled, body, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (code, version) DO NOTHING RETURNING id`,
    [
      set.id,
      set.code,
      set.version,
      set.areaCode,
      set.effectiveFrom,
      set.effectiveTo,
      set.enabled,
      JSON.stringify({ standard, title, scope, limits }),
      by.at,
      by.name,
    ],
  );
  return rows.length;
}
