import type { CrossingDto, ExemptionDto, FenceDto, TruckMeasureDto } from '@app/contracts';
import type { Scope } from '@app/domain';
import type { Sql } from '../../database.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { scopeCondition } from '../scope-condition.js';
import { enterpriseScope, TRUCK_NAME, truckName, type FleetFilter, type TruckNameRow } from './filter.js';

/** Fences of the caller's areas, those in force first. */
export async function listFences(sql: Sql, scope: Scope): Promise<FenceDto[]> {
  const params: unknown[] = [];
  const where = scopeCondition(scope, { area: 'area_code' }, params);
  const rows = await sql.query<{
    id: string;
    name: string;
    area_code: string;
    kind: 'alarm' | 'county';
    ring: [number, number][];
    on_enter: boolean;
    on_leave: boolean;
    valid_from: Date;
    valid_to: Date | null;
    created_by: string;
  }>(
    `SELECT id, name, area_code, kind, ring, on_enter, on_leave, valid_from, valid_to, created_by FROM truck_fence
      WHERE ${where} ORDER BY valid_to DESC NULLS FIRST, valid_from DESC, id LIMIT 500`,
    params,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    areaCode: row.area_code,
    kind: row.kind,
    ring: row.ring.map(([lon, lat]) => ({ lon, lat })),
    onEnter: row.on_enter,
    onLeave: row.on_leave,
    validFrom: row.valid_from.toISOString(),
    validTo: row.valid_to?.toISOString() ?? null,
    createdBy: row.created_by,
  }));
}

/** Trucks that entered or left a fence, the latest first; null = no cursor of this list. */
export async function listCrossings(
  sql: Sql,
  scope: Scope,
  filter: FleetFilter & { readonly fenceId?: string | undefined },
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<{ items: CrossingDto[]; nextCursor: string | null } | null> {
  const params: unknown[] = [filter.from, filter.to];
  const where = ['c.day BETWEEN $1::date AND $2::date', enterpriseScope(scope, 't', params)];
  const add = (condition: (n: string) => string, value: unknown): void => {
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  if (filter.fenceId !== undefined) add((n) => `c.fence_id = ${n}::uuid`, filter.fenceId);
  if (filter.truckId !== undefined) add((n) => `c.truck_id = ${n}`, filter.truckId);
  if (page.cursor !== null) {
    const after = decodeCursor(page.cursor, 2);
    if (after === null || Number.isNaN(Date.parse(after[0] ?? '')) || !/^\d{1,9}$/.test(after[1] ?? '')) return null;
    params.push(...after);
    where.push(`(c.at, c.truck_id) < ($${params.length - 1}::timestamptz, $${params.length}::int)`);
  }
  params.push(page.limit + 1);
  const rows = await sql.query<TruckNameRow & { at: Date; inside: boolean; fence_id: string; name: string }>(
    `SELECT ${TRUCK_NAME}, c.at, c.inside, c.fence_id, f.name
       FROM truck_crossing c JOIN truck t ON t.id = c.truck_id JOIN truck_fence f ON f.id = c.fence_id
      WHERE ${where.join(' AND ')} ORDER BY c.at DESC, c.truck_id DESC LIMIT $${params.length}`,
    params,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...truckName(row),
      at: row.at.toISOString(),
      inside: row.inside,
      fenceId: row.fence_id,
      fence: row.name,
    })),
    nextCursor:
      rows.length > page.limit && last !== undefined
        ? encodeCursor([last.at.toISOString(), String(last.truck_id)])
        : null,
  };
}

/** Exemptions in force, and those that ended, the latest first. */
export async function listExemptions(sql: Sql, scope: Scope, current: boolean): Promise<ExemptionDto[]> {
  const params: unknown[] = [];
  const where = enterpriseScope(scope, 't', params);
  const rows = await sql.query<
    TruckNameRow & {
      id: string;
      granted_at: Date;
      valid_until: string;
      rule_version: number;
      body: ExemptionDto['facts'];
      ended_at: Date | null;
      end_reason: string | null;
    }
  >(
    `SELECT ${TRUCK_NAME}, e.id, e.granted_at, e.valid_until::text, e.rule_version, e.body, e.ended_at, e.end_reason
       FROM truck_exemption e JOIN truck t ON t.id = e.truck_id
      WHERE ${where} ${current ? 'AND e.ended_at IS NULL' : ''} ORDER BY e.granted_at DESC, e.id LIMIT 1000`,
    params,
  );
  return rows.map((row) => ({
    ...truckName(row),
    id: row.id,
    grantedAt: row.granted_at.toISOString(),
    validUntil: row.valid_until,
    ruleVersion: row.rule_version,
    facts: {
      judgedDays: row.body.judgedDays,
      km: Math.round(row.body.km),
      engineS: Math.round(row.body.engineS),
      usableS: Math.round(row.body.usableS),
      missingS: Math.round(row.body.missingS),
      findingDays: row.body.findingDays,
    },
    endedAt: row.ended_at?.toISOString() ?? null,
    endReason: row.end_reason,
  }));
}

/** Repairs and retrofits, the latest first. */
export async function listMeasures(sql: Sql, scope: Scope, from: string, to: string): Promise<TruckMeasureDto[]> {
  const params: unknown[] = [from, to];
  const where = enterpriseScope(scope, 't', params);
  const rows = await sql.query<
    TruckNameRow & {
      id: string;
      kind: 'repair' | 'retrofit';
      done_on: string;
      note: string | null;
      recorded_by: string;
    }
  >(
    `SELECT ${TRUCK_NAME}, m.id, m.kind, m.done_on::text, m.note, m.recorded_by
       FROM truck_measure m JOIN truck t ON t.id = m.truck_id
      WHERE m.done_on BETWEEN $1::date AND $2::date AND ${where} ORDER BY m.done_on DESC, m.id LIMIT 1000`,
    params,
  );
  return rows.map((row) => ({
    ...truckName(row),
    id: row.id,
    kind: row.kind,
    doneOn: row.done_on,
    note: row.note,
    recordedBy: row.recorded_by,
  }));
}
