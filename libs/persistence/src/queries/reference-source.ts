import { ReferenceSource, type ReferenceData, type RuleVersion } from '@app/application';
import type { Database } from '../database.js';
import { AREAS_JSON, LIMIT_SETS_JSON, RULES_JSON, sitesJson, stationsJson } from './reference-json.js';

/** Rules as JSON carries them: the moment is text there. */
export type RuleJson = Omit<RuleVersion, 'effectiveFrom'> & { readonly effectiveFrom: string };
export const ruleOf = (json: RuleJson): RuleVersion => ({ ...json, effectiveFrom: new Date(json.effectiveFrom) });

type ReferenceRow = Omit<ReferenceData, 'rules'> & { readonly version: string; readonly rules: readonly RuleJson[] };

/** All reference data in one statement, hence one snapshot. */
export class SqlReferenceSource extends ReferenceSource {
  constructor(private readonly db: Database) {
    super();
  }

  async version(): Promise<string> {
    const [row] = await this.db.query<{ version: string }>('SELECT version::text FROM reference_version');
    if (!row) throw new Error('reference.version_missing: the schema has no reference version');
    return row.version;
  }

  async load(): Promise<{ version: string; data: ReferenceData }> {
    const [row] = await this.db.query<ReferenceRow>(`
      SELECT version::text, (${AREAS_JSON}) AS areas, (${LIMIT_SETS_JSON}) AS "limitSets", (${RULES_JSON}) AS rules,
        (${stationsJson()}) AS stations, (${sitesJson()}) AS sites
      FROM reference_version`);
    if (!row) throw new Error('reference.version_missing: the schema has no reference version');
    const { version, rules, ...rest } = row;
    return { version, data: { ...rest, rules: rules.map(ruleOf) } };
  }
}
