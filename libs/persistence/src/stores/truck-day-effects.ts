import type { TruckDayEffects } from '@app/application';
import type { Transaction } from '../database.js';
import { saveFlagChanges } from './flag-changes.js';

const iso = (at: number): string => new Date(at).toISOString();
const json = (value: unknown): string => JSON.stringify(value);
/** A crossing older than this is history: stored, but nobody is told of it, ms. */
const TELL_WITHIN_MS = 2 * 3_600_000;

/** Writes what a judgement says of one truck-day in place of what an earlier one said. */
export async function saveTruckDay(tx: Transaction, effects: TruckDayEffects): Promise<void> {
  await saveHours(tx, effects);
  await saveObd(tx, effects);
  await saveDay(tx, effects);
  await saveFindings(tx, effects);
  await saveTrips(tx, effects);
  await saveFillings(tx, effects);
  await saveCrossings(tx, effects);
  // shared rows last: judgements then wait for each other instead of deadlocking
  await saveFlagChanges(tx, effects.flags, effects.at);
}

async function saveHours(tx: Transaction, { due, hours }: TruckDayEffects): Promise<void> {
  for (const { hour, packets, windowsVersion, facts, tally } of hours) {
    await tx.query(
      `INSERT INTO truck_window (truck_id, hour, packets, windows_version, body) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (truck_id, hour) DO UPDATE SET packets = excluded.packets, windows_version = excluded.windows_version,
         body = excluded.body`,
      [due.truckId, hour, packets, windowsVersion, json({ facts, tally })],
    );
  }
}

async function saveObd(tx: Transaction, { due, obd }: TruckDayEffects): Promise<void> {
  for (const fact of obd) {
    await tx.query(
      `INSERT INTO truck_obd (truck_id, at, mil, dtcs, ecu_vin, calid, cvn) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (truck_id, at) DO NOTHING`,
      [due.truckId, iso(fact.at), fact.mil, fact.dtcs, fact.ecuVin, fact.calid, fact.cvn],
    );
  }
}

async function saveDay(tx: Transaction, effects: TruckDayEffects): Promise<void> {
  const { due, truck, facts, packets, findings, trips, gaps, history, rules, settled, at } = effects;
  const missingS = gaps
    .filter((gap) => gap.kind === 'unexplained')
    .reduce((sum, gap) => sum + (gap.to - gap.from) / 1000, 0);
  await tx.query(
    `INSERT INTO truck_judged_day (truck_id, day, stored, settled, judged_at, area_code, enterprise, engine_s, driven_s, usable_s,
       missing_s, km, fuel_l, nox_g, nox_km, nox_s, packets, timely, trips, exceeded, history, findings, gaps, areas, rules)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
     ON CONFLICT (truck_id, day) DO UPDATE SET stored = excluded.stored, settled = excluded.settled,
       judged_at = excluded.judged_at, area_code = excluded.area_code, enterprise = excluded.enterprise,
       engine_s = excluded.engine_s, driven_s = excluded.driven_s, usable_s = excluded.usable_s,
       missing_s = excluded.missing_s, km = excluded.km, fuel_l = excluded.fuel_l, nox_g = excluded.nox_g,
       nox_km = excluded.nox_km, nox_s = excluded.nox_s, packets = excluded.packets, timely = excluded.timely,
       trips = excluded.trips, exceeded = excluded.exceeded, history = excluded.history, findings = excluded.findings,
       gaps = excluded.gaps, areas = excluded.areas, rules = excluded.rules`,
    [
      due.truckId,
      due.day,
      due.stored,
      settled,
      at,
      truck.subject.areaCode,
      truck.enterprise,
      facts.engineS,
      facts.drivenS,
      facts.usableS,
      missingS,
      facts.km,
      facts.fuelL,
      facts.nox.g,
      facts.nox.km,
      facts.nox.s,
      packets.all,
      packets.timely,
      trips.length,
      findings.filter((finding) => finding.result === 'exceed').length,
      json(history),
      json(findings),
      json(gaps),
      json(facts.nox.areas),
      json(rules),
    ],
  );
}

async function saveFindings(tx: Transaction, { due, truck, findings, at }: TruckDayEffects): Promise<void> {
  const found = findings.filter((finding) => finding.result === 'exceed');
  await tx.query('DELETE FROM truck_finding WHERE truck_id = $1 AND day = $2::date AND item <> ALL($3)', [
    due.truckId,
    due.day,
    found.map((finding) => finding.item),
  ]);
  for (const finding of found) {
    await tx.query(
      `INSERT INTO truck_finding (truck_id, day, kind, item, area_code, enterprise, body, found_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (truck_id, day, item) DO UPDATE SET body = excluded.body, area_code = excluded.area_code,
         enterprise = excluded.enterprise`,
      [due.truckId, due.day, finding.kind, finding.item, truck.subject.areaCode, truck.enterprise, json(finding), at],
    );
  }
}

async function saveTrips(tx: Transaction, { due, truck, trips }: TruckDayEffects): Promise<void> {
  await tx.query('DELETE FROM truck_trip WHERE truck_id = $1 AND day = $2::date', [due.truckId, due.day]);
  for (const trip of trips) {
    const { start, end, areas } = trip;
    await tx.query(
      `INSERT INTO truck_trip (truck_id, started_at, ended_at, day, area_code, km, engine_s, driven_s, max_kmh, fuel_l, nox_g,
         nox_s, nox_km, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (truck_id, started_at) DO NOTHING`,
      [
        due.truckId,
        iso(trip.from),
        iso(trip.to),
        due.day,
        truck.subject.areaCode,
        trip.km,
        trip.engineS,
        trip.drivenS,
        trip.maxKmh,
        trip.fuelL,
        trip.noxG,
        trip.noxS,
        trip.noxKm,
        json({ start, end, areas }),
      ],
    );
  }
}

async function saveFillings(tx: Transaction, { due, fillings }: TruckDayEffects): Promise<void> {
  await tx.query('DELETE FROM truck_filling WHERE truck_id = $1 AND day = $2::date', [due.truckId, due.day]);
  for (const { at, what, fromPct, toPct, position } of fillings) {
    await tx.query(
      `INSERT INTO truck_filling (truck_id, at, what, day, from_pct, to_pct, lon, lat) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (truck_id, what, at) DO NOTHING`,
      [due.truckId, iso(at), what, due.day, fromPct, toPct, position?.lon ?? null, position?.lat ?? null],
    );
  }
}

/** A crossing that was told of before is not told of again, also when late data move the others. */
async function saveCrossings(tx: Transaction, { due, truck, crossings, at }: TruckDayEffects): Promise<void> {
  const times = crossings.map((one) => iso(one.at));
  const fences = crossings.map((one) => one.fenceId);
  await tx.query(
    `DELETE FROM truck_crossing WHERE truck_id = $1 AND day = $2::date
        AND (fence_id, at) NOT IN (SELECT * FROM unnest($3::uuid[], $4::timestamptz[]))`,
    [due.truckId, due.day, fences, times],
  );
  const fresh = await tx.query<{ fence_id: string; at: Date; inside: boolean }>(
    `INSERT INTO truck_crossing (fence_id, truck_id, at, inside, day)
     SELECT f, $1, at, inside, $2::date FROM unnest($3::uuid[], $4::timestamptz[], $5::boolean[]) AS t(f, at, inside)
     ON CONFLICT (fence_id, truck_id, at) DO NOTHING RETURNING fence_id, at, inside`,
    [due.truckId, due.day, fences, times, crossings.map((one) => one.inside)],
  );
  for (const crossing of fresh) {
    if (at.getTime() - crossing.at.getTime() > TELL_WITHIN_MS) continue;
    await tx.query(
      `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
       SELECT $1, 'truck.crossed_fence', $2, 'truck', $3, jsonb_build_object('truckId', $7::int, 'fenceId', f.id, 'fence', f.name,
                'inside', $5::boolean, 'at', $6::timestamptz)
         FROM truck_fence f WHERE f.id = $4`,
      [at, truck.subject.areaCode, String(due.truckId), crossing.fence_id, crossing.inside, crossing.at, due.truckId],
    );
  }
}
