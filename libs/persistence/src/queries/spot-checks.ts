import type { CountedFor } from '@app/application';
import type { Scope, Verdict } from '@app/domain';
import type { Sql } from '../database.js';
import { keysetPage, type Keyset } from './keyset.js';
import { scopeCondition } from './scope-condition.js';

/** A check in a list. */
export interface SpotCheckBrief {
  readonly id: string;
  readonly checkNo: string;
  readonly kind: 'roadside' | 'on_site';
  readonly method: string;
  readonly areaCode: string;
  readonly placeName: string | null;
  readonly checkedAt: string;
  readonly receivedAt: string;
  readonly officer: string | null;
  readonly plate: string | null;
  readonly plateColour: string | null;
  readonly vehicleId: string | null;
  readonly result: 'pass' | 'exceed' | 'undetermined';
  readonly countedFor: readonly CountedFor[];
  /** photos and signatures announced, and those whose bytes have not come */
  readonly media: number;
  readonly mediaMissing: number;
}

export interface CheckMediaView {
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly receivedAt: string | null;
}

/** One check with everything that was sent. */
export interface SpotCheckView extends Omit<SpotCheckBrief, 'media'> {
  readonly verdict: Verdict;
  readonly invalidReasons: readonly string[];
  readonly lookupId: string | null;
  /** as it was sent, without what stands beside it here */
  readonly body: Readonly<Record<string, unknown>>;
  readonly media: readonly CheckMediaView[];
}

export interface SpotCheckFilter {
  readonly officerId?: string;
  readonly result?: string;
  readonly kind?: string;
}

const BRIEF = `
  c.id, c.check_no AS "checkNo", c.kind, c.method, c.area_code AS "areaCode", c.place ->> 'name' AS "placeName",
  to_json(c.checked_at) #>> '{}' AS "checkedAt", to_json(c.received_at) #>> '{}' AS "receivedAt",
  u.username AS officer, split_part(c.plate_key, '|', 1) AS plate, nullif(split_part(c.plate_key, '|', 2), '') AS "plateColour",
  c.vehicle_id AS "vehicleId", c.result, c.counted_for AS "countedFor",
  (SELECT count(*)::int FROM spot_check_media m WHERE m.check_id = c.id AND m.received_at IS NULL) AS "mediaMissing"`;
const FROM = `spot_check c LEFT JOIN user_account u ON u.id::text = c.officer_id`;

/** Orders of the list. */
export const SPOT_CHECK_ORDERS: Keyset = {
  orders: {
    checkedAt: { sql: 'c.checked_at', type: 'timestamptz' },
    receivedAt: { sql: 'c.received_at', type: 'timestamptz' },
    checkNo: { sql: 'c.check_no', type: 'text' },
  },
  id: 'c.id',
  usual: '-checkedAt',
};

/** Checks of a scope, the latest first unless another order is asked for. @throws NotACursor */
export async function listSpotChecks(
  sql: Sql,
  scope: Scope,
  filter: SpotCheckFilter,
  page: { readonly cursor: string | null; readonly limit: number; readonly sort?: string | undefined },
): Promise<{ items: SpotCheckBrief[]; nextCursor: string | null }> {
  const params: unknown[] = [];
  const where = [scopeCondition(scope, { area: 'c.area_code' }, params)];
  const match = (column: string, value: unknown): void => {
    if (value === undefined) return;
    params.push(value);
    where.push(`${column} = $${params.length}`);
  };
  match('c.officer_id', filter.officerId);
  match('c.result', filter.result);
  match('c.kind', filter.kind);
  const keyset = keysetPage(SPOT_CHECK_ORDERS, page, params);
  if (keyset.where !== null) where.push(keyset.where);
  params.push(page.limit + 1);
  const rows = await sql.query<SpotCheckBrief & { sort: string }>(
    `SELECT ${BRIEF}, (SELECT count(*)::int FROM spot_check_media m WHERE m.check_id = c.id) AS media, ${keyset.sort} AS sort
     FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY ${keyset.order} LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ sort: _sort, ...brief }) => brief),
    nextCursor: rows.length > page.limit && last ? keyset.cursorOf(last) : null,
  };
}

/** One check; null when there is none. */
export async function showSpotCheck(sql: Sql, id: string): Promise<SpotCheckView | null> {
  const [row] = await sql.query<SpotCheckView>(
    `SELECT ${BRIEF}, c.verdict, c.invalid_reasons AS "invalidReasons", c.lookup_id AS "lookupId",
       c.body - 'media' AS body,
       coalesce((SELECT json_agg(json_build_object('kind', m.kind, 'sha256', m.sha256, 'size', m.size,
           'receivedAt', m.received_at) ORDER BY m.kind) FROM spot_check_media m WHERE m.check_id = c.id), '[]') AS media
     FROM ${FROM} WHERE c.id = $1`,
    [id],
  );
  return row ?? null;
}
