import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

/** A truck of the register with what its terminal told last; the newest sample is decoded by the caller. */
export interface TruckRow {
  readonly id: number;
  readonly vin: string;
  readonly plate: string | null;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly areaCode: string | null;
  readonly enterprise: string | null;
  readonly modelCode: string | null;
  readonly dialect: string | null;
  readonly iccid: string | null;
  readonly activatedAt: string | null;
  readonly origin: string;
  readonly forwarder: string | null;
  readonly firstSeenAt: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly lastReceivedAt: string | null;
  readonly lastTamperAt: string | null;
}

export interface TruckFilter {
  readonly truckId?: number;
  readonly state?: string;
  readonly areaCode?: string;
  readonly enterprise?: string;
  /** a whole VIN or its last six characters */
  readonly vin?: string;
  /** something received after this moment */
  readonly heardSince?: Date;
  /** nothing received after this moment */
  readonly silentSince?: Date;
}

interface Row {
  id: number;
  vin: string;
  plate: string | null;
  state: TruckRow['state'];
  area_code: string | null;
  enterprise: string | null;
  model_code: string | null;
  dialect: string | null;
  iccid: string | null;
  activated_at: Date | null;
  origin: string;
  forwarder: string | null;
  first_seen_at: Date | null;
  decided_at: Date | null;
  decision_reason: string | null;
  heard_at: Date | null;
  tamper_at: Date | null;
}

const SELECT = `
  SELECT t.id, t.vin, vp.plate, t.state, t.area_code, t.enterprise, t.model_code, m.dialect, t.iccid, t.activated_at, t.origin, t.forwarder,
         t.first_seen_at, t.decided_at, t.decision_reason, heard.at AS heard_at,
         (SELECT max(a.at) FROM truck_tamper a WHERE a.truck_id = t.id) AS tamper_at
    FROM truck t
    LEFT JOIN terminal_model m ON m.code = t.model_code
    LEFT JOIN vehicle v ON v.vin = t.vin
    LEFT JOIN vehicle_plate vp ON vp.vehicle_id = v.id AND vp.valid_to IS NULL
    LEFT JOIN LATERAL (SELECT d.last_received_at AS at FROM truck_day d WHERE d.truck_id = t.id ORDER BY d.day DESC LIMIT 1) heard ON true`;

/** Trucks inside a caller's scope, by their number in the register; those without an area are the waiting ones. */
export async function listTrucks(
  sql: Sql,
  scope: Scope,
  filter: TruckFilter,
  page: { readonly after: number; readonly limit: number },
): Promise<TruckRow[]> {
  const params: unknown[] = [];
  const where = [
    scopeCondition(scope, { area: 't.area_code', subjectKind: `'enterprise'`, subjectId: 't.enterprise' }, params),
    `t.id > $${params.push(page.after)}`,
  ];
  const equal = (column: string, value: unknown): void => {
    if (value !== undefined) where.push(`${column} = $${params.push(value)}`);
  };
  equal('t.id', filter.truckId);
  equal('t.state', filter.state);
  equal('t.enterprise', filter.enterprise);
  if (filter.areaCode !== undefined)
    where.push(`t.area_code LIKE $${params.push(`${filter.areaCode.replace(/(00)+$/, '')}%`)}`);
  if (filter.vin !== undefined) equal(filter.vin.length === 6 ? 't.vin_last6' : 't.vin', filter.vin);
  if (filter.heardSince) where.push(`heard.at >= $${params.push(filter.heardSince.toISOString())}`);
  if (filter.silentSince)
    where.push(`(heard.at IS NULL OR heard.at < $${params.push(filter.silentSince.toISOString())})`);
  const rows = await sql.query<Row>(
    `${SELECT} WHERE ${where.join(' AND ')} ORDER BY t.id LIMIT $${params.push(page.limit)}`,
    params,
  );
  return rows.map(viewOf);
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function viewOf(row: Row): TruckRow {
  return {
    id: row.id,
    vin: row.vin,
    plate: row.plate,
    state: row.state,
    areaCode: row.area_code,
    enterprise: row.enterprise,
    modelCode: row.model_code,
    dialect: row.dialect,
    iccid: row.iccid,
    activatedAt: iso(row.activated_at),
    origin: row.origin,
    forwarder: row.forwarder,
    firstSeenAt: iso(row.first_seen_at),
    decidedAt: iso(row.decided_at),
    decisionReason: row.decision_reason,
    lastReceivedAt: iso(row.heard_at),
    lastTamperAt: iso(row.tamper_at),
  };
}
