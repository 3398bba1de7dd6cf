import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@app/persistence';
import { GatewayProcesses } from '../devices/gateway-processes.js';
import { PatientTruck } from '../devices/patient-truck.js';
import { truckVin } from '../devices/truck-packets.js';

const TRUCKS = 40;
const PACKETS = 40;
const LIGHT = process.env['TEST_LIGHT'] === '1';
const AWAY_MS = Number(process.env['TEST_AWAY_MS'] ?? (LIGHT ? 3_000 : 5_000));
/** TEST_STORM=20000 is the full storm of a minute */
const STORM = Number(process.env['TEST_STORM'] ?? (LIGHT ? 500 : 1_000));

let set: GatewayProcesses;
let round = 0;

beforeAll(async () => {
  set = await GatewayProcesses.start();
});
afterAll(() => set.stop());

/** Traffic of all trucks with a fault in the middle of it; ends when every packet is answered. */
async function drive(fault: (trucks: readonly PatientTruck[]) => Promise<void>): Promise<readonly PatientTruck[]> {
  round += 1;
  const start = Math.floor(Date.now() / 1000) * 1000 - round * 3_600_000;
  const trucks = Array.from({ length: TRUCKS }, (_, n) => new PatientTruck(truckVin(n, `LR${round}X`), set.port));
  await Promise.all(trucks.map((truck) => truck.open()));
  let struck: Promise<void> | undefined;
  await Promise.all(
    trucks.map(async (truck, t) => {
      for (let i = 0; i < PACKETS; i += 1) {
        truck.measure(new Date(start + i * 10_000));
        if (i % 20 === 19) truck.throwIn(`rubbish ${t} ${round} ${i}`);
        await sleep(5);
        if (t === 0 && i === PACKETS / 2) struck = fault(trucks);
      }
    }),
  );
  await Promise.all(trucks.map((truck) => truck.settle()));
  await struck;
  for (const truck of trucks) truck.hangUp();
  return trucks;
}

/** Laws 1 and 2: what was answered is there, and everything is there once. */
async function account(trucks: readonly PatientTruck[]): Promise<void> {
  const db = await Database.open({ url: set.appUrl, name: 'test-check' });
  try {
    const rows = await db.query<{ vin: string; at: Date; n: number }>(
      `SELECT t.vin, p.sampled_at AS at, count(*)::int AS n FROM truck_packet p JOIN truck t ON t.id = p.truck_id
        WHERE t.vin = ANY($1) GROUP BY 1, 2`,
      [trucks.map((truck) => truck.vin)],
    );
    expect(rows.filter((row) => row.n !== 1)).toEqual([]);
    const stored = new Set(rows.map((row) => `${row.vin} ${row.at.getTime()}`));
    const missing = trucks.flatMap((truck) => truck.sent.filter((at) => !stored.has(`${truck.vin} ${at}`)));
    expect(missing).toEqual([]);
    expect(stored.size).toBe(trucks.reduce((sum, truck) => sum + truck.sent.length, 0));
    const [counted] = await db.query<{ stored: number }>(
      `SELECT sum(stored)::int AS stored FROM truck_day d JOIN truck t ON t.id = d.truck_id WHERE t.vin = ANY($1)`,
      [trucks.map((truck) => truck.vin)],
    );
    expect(counted?.stored).toBe(stored.size);
  } finally {
    await db.close();
  }
}

describe('in the middle of traffic', () => {
  it('the gateway is killed: every packet stored once, every one answered', async () => {
    await account(await drive(() => set.killAndRestart()));
  }, 120_000);

  it('the database is away: nothing is answered meanwhile, everything afterwards, by the same process', async () => {
    const { pid } = set;
    const trucks = await drive(async (all) => {
      await set.killDatabase();
      await sleep(500);
      const before = all.map((truck) => truck.answered.size);
      await sleep(AWAY_MS);
      expect(all.map((truck) => truck.answered.size)).toEqual(before);
      await set.startDatabase();
    });
    await account(trucks);
    expect(set.pid).toBe(pid);
  }, 180_000);

  it(`${STORM} terminals connect again at once: each is let in and answered`, async () => {
    round += 1;
    const at = new Date(Math.floor(Date.now() / 1000) * 1000 - round * 3_600_000);
    const trucks = Array.from({ length: STORM }, (_, n) => new PatientTruck(truckVin(n, `LS${round}X`), set.port));
    const began = performance.now();
    await Promise.all(
      trucks.map(async (truck) => {
        truck.measure(at);
        await truck.settle();
      }),
    );
    // again, with what they could not know to be stored
    await Promise.all(
      trucks.map(async (truck) => {
        truck.hangUp();
        truck.measure(new Date(at.getTime() + 10_000));
        await truck.settle();
        truck.hangUp();
      }),
    );
    if (process.env['TEST_STORM'] !== undefined)
      process.stdout.write(`${2 * STORM} connections in ${Math.round(performance.now() - began)} ms\n`);
    await account(trucks);
  }, 180_000);
});
