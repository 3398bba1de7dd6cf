import { RuleStore, type Author, type RuleVersion } from '@app/application';
import type { Database, Sql } from '../database.js';
import { audit } from './reference-audit.js';
import { ruleOf, type RuleJson } from '../queries/reference-source.js';
import { RULES_JSON } from '../queries/reference-json.js';

export class SqlRuleStore extends RuleStore {
  constructor(private readonly db: Database) {
    super();
  }

  async all(): Promise<readonly RuleVersion[]> {
    return allRules(this.db);
  }

  async publish<R>(
    rule: string,
    decide: (versions: readonly RuleVersion[]) => { readonly plan: RuleVersion } | { readonly refused: R },
    by: Author,
  ): Promise<{ readonly stored: RuleVersion } | { readonly refused: R }> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(727003)');
      const decision = decide((await allRules(tx)).filter((version) => version.rule === rule));
      if ('refused' in decision) return decision;
      await insertRule(tx, decision.plan, by);
      const { version, effectiveFrom, params, reason } = decision.plan;
      await audit(tx, by, {
        action: 'rule.published',
        object: { kind: 'rule', id: `${rule}@${version}` },
        details: { effectiveFrom, params, reason },
      });
      return { stored: decision.plan };
    });
  }

  async addMissing(versions: readonly RuleVersion[], by: Author): Promise<number> {
    return this.db.transaction(async (tx) => {
      let added = 0;
      for (const version of versions) added += await insertRule(tx, version, by);
      return added;
    });
  }
}

async function allRules(sql: Sql): Promise<readonly RuleVersion[]> {
  const [row] = await sql.query<{ rules: RuleJson[] }>(`SELECT (${RULES_JSON}) AS rules`);
  return (row?.rules ?? []).map(ruleOf);
}

/** @returns 1 when the version is new, 0 when its number was there */
async function insertRule(sql: Sql, version: RuleVersion, by: Author): Promise<number> {
  const rows = await sql.query(
    `INSERT INTO rule_version (rule, version, effective_from, params, created_at, created_by, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (rule, version) DO NOTHING RETURNING rule`,
    [
      version.rule,
      version.version,
      version.effectiveFrom,
      JSON.stringify(version.params),
      by.at,
      by.name,
      version.reason,
    ],
  );
  return rows.length;
}
