import type { ActivationOutcome, TruckActivation, TruckLogin, TruckLogout, TruckTamper } from '@app/application';
import type { Transaction } from '../database.js';

const iso = (at: Date): string => at.toISOString();
const byTruck = <T extends { readonly truckId: number }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => a.truckId - b.truckId);

/** Logins open a session; a logout closes the one of its serial, or the last one before it when that serial is not there. */
export async function saveSessions(
  tx: Transaction,
  logins: readonly TruckLogin[],
  logouts: readonly TruckLogout[],
): Promise<void> {
  if (logins.length > 0) {
    const rows = byTruck(logins);
    await tx.query(
      `WITH came AS (
         SELECT DISTINCT ON (truck_id, at, serial) * FROM unnest($1::int[], $2::timestamptz[], $3::int[], $4::text[], $5::timestamptz[])
           AS t(truck_id, at, serial, iccid, received_at) ORDER BY truck_id, at, serial
       ), opened AS (
         INSERT INTO truck_session (truck_id, login_at, serial, iccid, received_at)
         SELECT truck_id, at, serial, iccid, received_at FROM came ON CONFLICT DO NOTHING RETURNING truck_id, login_at, iccid
       ), newest AS (
         SELECT DISTINCT ON (truck_id) truck_id, iccid FROM opened WHERE iccid <> '' ORDER BY truck_id, login_at DESC
       ), held AS (
         SELECT t.id, n.iccid FROM truck t JOIN newest n ON n.truck_id = t.id
          WHERE t.iccid IS DISTINCT FROM n.iccid ORDER BY t.id FOR UPDATE OF t
       )
       UPDATE truck t SET iccid = h.iccid, changed_at = now() FROM held h WHERE t.id = h.id`,
      [
        rows.map((r) => r.truckId),
        rows.map((r) => iso(r.at)),
        rows.map((r) => r.serial),
        rows.map((r) => r.iccid),
        rows.map((r) => iso(r.receivedAt)),
      ],
    );
  }
  if (logouts.length > 0) {
    const rows = byTruck(logouts);
    await tx.query(
      `UPDATE truck_session s SET logout_at = o.at, logout_received_at = o.received_at
         FROM (SELECT t.*, (SELECT login_at FROM truck_session x WHERE x.truck_id = t.truck_id AND x.login_at <= t.at
                             ORDER BY (x.serial = t.serial) DESC, x.login_at DESC LIMIT 1) AS login_at
                 FROM unnest($1::int[], $2::timestamptz[], $3::int[], $4::timestamptz[]) AS t(truck_id, at, serial, received_at)) o
        WHERE s.truck_id = o.truck_id AND s.login_at = o.login_at AND s.logout_at IS NULL`,
      [
        rows.map((r) => r.truckId),
        rows.map((r) => iso(r.at)),
        rows.map((r) => r.serial),
        rows.map((r) => iso(r.receivedAt)),
      ],
    );
  }
}

export async function saveTampers(tx: Transaction, tampers: readonly TruckTamper[]): Promise<void> {
  if (tampers.length === 0) return;
  const rows = byTruck(tampers);
  await tx.query(
    `WITH new AS (
       INSERT INTO truck_tamper (truck_id, at, serial, received_at, position_valid, lon, lat, removal)
       SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::int[], $4::timestamptz[], $5::boolean[], $6::float8[], $7::float8[],
                            $8::smallint[])
       ON CONFLICT DO NOTHING RETURNING truck_id
     )
     INSERT INTO event_log (kind, area_code, subject_kind, subject_id, data)
     SELECT DISTINCT ON (t.id) 'truck.tamper', t.area_code, 'truck', t.id::text, '{}'::jsonb FROM new JOIN truck t ON t.id = new.truck_id`,
    [
      rows.map((r) => r.truckId),
      rows.map((r) => iso(r.at)),
      rows.map((r) => r.serial),
      rows.map((r) => iso(r.receivedAt)),
      rows.map((r) => r.position.valid),
      rows.map((r) => r.position.lon),
      rows.map((r) => r.position.lat),
      rows.map((r) => r.removal),
    ],
  );
}

/**
 * A terminal's first key is taken as it comes (nobody could vouch for it); the same again is `already_activated`; another key for a
 * truck that has one is kept and answered with `other_error` until the bureau clears the old one.
 */
export async function saveActivations(
  tx: Transaction,
  activations: readonly TruckActivation[],
): Promise<readonly ActivationOutcome[]> {
  const outcomes: ActivationOutcome[] = [];
  for (const one of activations) outcomes.push(await activate(tx, one));
  return outcomes;
}

async function activate(tx: Transaction, one: TruckActivation): Promise<ActivationOutcome> {
  const { truckId, at, chipId, publicKey, vinFits, receivedAt } = one;
  const [truck] = await tx.query<{ chip_id: string | null; public_key: string | null }>(
    'SELECT chip_id, public_key FROM truck WHERE id = $1 FOR UPDATE',
    [truckId],
  );
  const result: ActivationOutcome = !vinFits
    ? 'vin_error'
    : truck?.public_key == null
      ? 'ok'
      : truck.public_key === publicKey && truck.chip_id === chipId
        ? 'already_activated'
        : 'other_error';
  await tx.query(
    `INSERT INTO truck_activation (truck_id, chip_id, public_key, at, received_at, result) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (truck_id, chip_id, public_key) DO NOTHING`,
    [truckId, chipId, publicKey, iso(at), iso(receivedAt), result],
  );
  if (result === 'ok') {
    await tx.query(
      `UPDATE truck SET chip_id = $2, public_key = $3, activated_at = $4, changed_at = now() WHERE id = $1`,
      [truckId, chipId, publicKey, iso(receivedAt)],
    );
  }
  return result;
}
