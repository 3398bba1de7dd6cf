import type { TruckFindingDto } from '@app/contracts';
import type { CompactFinding, Scope } from '@app/domain';
import type { Sql } from '../../database.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { fleetConditions, TRUCK_NAME, truckName, type FleetFilter, type TruckNameRow } from './filter.js';

interface Row extends TruckNameRow {
  readonly day: string;
  readonly body: CompactFinding;
  readonly found_at: Date;
  readonly flag_id: string | null;
  readonly flag_state: string | null;
}

/**
 * Findings on truck-days, the latest days first, each with the flag that it is evidence of.
 * @returns null when the cursor is none of this list
 */
export async function listFindings(
  sql: Sql,
  scope: Scope,
  filter: FleetFilter & { readonly kind?: string | undefined },
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<{ items: TruckFindingDto[]; nextCursor: string | null } | null> {
  const params: unknown[] = [];
  const where = fleetConditions(scope, filter, 'f', params);
  if (filter.kind !== undefined) {
    params.push(filter.kind);
    where.push(`f.kind = $${params.length}`);
  }
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 3);
    if (after === null || !isKey(after)) return null;
    params.push(...after);
    const n = params.length;
    where.push(`(f.day, -f.truck_id, f.item) < ($${n - 2}::date, -($${n - 1}::int), $${n})`);
  }
  params.push(page.limit + 1);
  const rows = await sql.query<Row>(
    `SELECT ${TRUCK_NAME}, f.day::text, f.body, f.found_at, g.id AS flag_id, g.state AS flag_state
       FROM truck_finding f JOIN truck t ON t.id = f.truck_id
       LEFT JOIN LATERAL (
         SELECT x.id, x.state FROM flag_evidence e JOIN flag x ON x.id = e.flag_id
          WHERE e.ref_kind = 'truck_day' AND e.ref = f.truck_id || ':' || f.day AND e.item = f.item
          ORDER BY x.opened_at DESC LIMIT 1
       ) g ON true
      WHERE ${where.join(' AND ')} ORDER BY f.day DESC, -f.truck_id DESC, f.item DESC LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return {
    items: shown.map(findingView),
    nextCursor: more ? encodeCursor([last.day, String(last.truck_id), last.body.item]) : null,
  };
}

const isKey = ([day, id]: readonly string[]): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day ?? '') && /^\d{1,9}$/.test(id ?? '');

function findingView(row: Row): TruckFindingDto {
  return {
    ...truckName(row),
    day: row.day,
    foundAt: row.found_at.toISOString(),
    ...findingValues(row.body),
    flag: row.flag_id === null ? null : { id: row.flag_id, state: row.flag_state ?? 'open' },
  };
}

/** The numbers of a finding as the wire carries them. */
export function findingValues(finding: CompactFinding) {
  const { kind, item, result, measured, rounded, bound, unit, decimals, version, window } = finding;
  return { kind, item, result, measured, rounded, bound, unit, decimals, ruleVersion: version, window };
}
