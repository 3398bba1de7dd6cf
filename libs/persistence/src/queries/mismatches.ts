import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

/** A plate that an officer saw on another vehicle than the registered one. */
export interface MismatchView {
  readonly id: string;
  readonly foundAt: string;
  readonly areaCode: string | null;
  readonly state: string;
  readonly lookupId: string;
  readonly plate: { readonly text: string; readonly colour: string | null };
  /** the vehicle that is registered under the plate */
  readonly vehicleId: string | null;
  readonly officer: string;
  readonly words: string | null;
  /** digests of the photos that have arrived */
  readonly photos: readonly string[];
}

/** Suspected cloned plates of a scope, the latest first; one more than the limit when there is a next page. */
export async function listMismatches(
  sql: Sql,
  filter: { readonly scope: Scope; readonly cursor: string | null; readonly limit: number },
): Promise<MismatchView[]> {
  const params: unknown[] = [filter.cursor];
  const inside = scopeCondition(filter.scope, { area: 'f.area_code' }, params);
  params.push(filter.limit + 1);
  return sql.query<MismatchView>(
    `SELECT f.id, to_json(f.found_at) #>> '{}' AS "foundAt", f.area_code AS "areaCode", f.state, f.ref AS "lookupId",
       f.data -> 'plate' AS plate, f.data ->> 'vehicleId' AS "vehicleId", f.data ->> 'by' AS officer,
       f.data ->> 'words' AS words,
       coalesce((SELECT json_agg(m.sha256 ORDER BY m.announced_at) FROM lookup_media m
         WHERE m.lookup_id = f.ref::uuid AND m.received_at IS NOT NULL), '[]') AS photos
     FROM finding f
     WHERE f.rule = 'lookup.vehicle_mismatch' AND ($1::uuid IS NULL OR f.id < $1) AND ${inside}
     ORDER BY f.id DESC LIMIT $${params.length}`,
    params,
  );
}
