import type { Scope } from '@app/domain';
import { scopeCondition } from '../scope-condition.js';

/** What the lists of the fleet can be narrowed to; days are inclusive, Asia/Shanghai. */
export interface FleetFilter {
  readonly from: string;
  readonly to: string;
  readonly area?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly truckId?: number | undefined;
  /** days after it are not over and count for nobody */
  readonly today?: string | undefined;
}

/** Conditions on a table with day, area_code, enterprise and truck_id under `alias`. Appends what they need to `params`. */
export function fleetConditions(scope: Scope, filter: FleetFilter, alias: string, params: unknown[]): string[] {
  const add = (sql: (n: string) => string, value: unknown): string => {
    params.push(value);
    return sql(`$${params.length}`);
  };
  return [
    enterpriseScope(scope, alias, params),
    add((n) => `${alias}.day >= ${n}::date`, filter.from),
    add((n) => `${alias}.day <= ${n}::date`, filter.to),
    ...(filter.area === undefined ? [] : [add((n) => `${alias}.area_code LIKE rtrim(${n}, '0') || '%'`, filter.area)]),
    ...(filter.enterprise === undefined ? [] : [add((n) => `${alias}.enterprise = ${n}`, filter.enterprise)]),
    ...(filter.truckId === undefined ? [] : [add((n) => `${alias}.truck_id = ${n}`, filter.truckId)]),
  ];
}

/** An enterprise sees its own trucks, everybody else those of their areas. */
export const enterpriseScope = (scope: Scope, alias: string, params: unknown[]): string =>
  scopeCondition(
    scope,
    { area: `${alias}.area_code`, subjectKind: "'enterprise'", subjectId: `${alias}.enterprise` },
    params,
  );

/** How a truck is named in an answer: by its number, with VIN and plate where they are known. */
export const TRUCK_NAME = `t.id AS truck_id, t.vin, t.enterprise, t.area_code,
  (SELECT p.plate FROM vehicle v JOIN vehicle_plate p ON p.vehicle_id = v.id AND p.valid_to IS NULL WHERE v.vin = t.vin LIMIT 1) AS plate`;

export interface TruckNameRow {
  readonly truck_id: number;
  readonly vin: string;
  readonly enterprise: string | null;
  readonly area_code: string | null;
  readonly plate: string | null;
}

export const truckName = (row: TruckNameRow) => ({
  truckId: row.truck_id,
  vin: row.vin,
  plate: row.plate,
  enterprise: row.enterprise,
  areaCode: row.area_code,
});
