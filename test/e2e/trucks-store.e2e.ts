import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeData, encodeTerminalFrame, newKeyPair, signatureKey, signSm2, verifySignature } from '@app/codecs';
import {
  CheckSignatures,
  RecordPackets,
  SystemClock,
  type HoldsSignature,
  type IncomingPacket,
  type PacketBatch,
} from '@app/application';
import { shanghaiDayNumber } from '@app/domain';
import { Database, PgTruckPacketStore, SqlTruckSignatureStore } from '@app/persistence';
import { readFacts } from '../../apps/ingest/src/tcp/read-facts.js';
import { dataPacket } from '../devices/truck-packets.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let db: Database;
const start = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'test-store', poolSize: 6 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const packet = (truckId: number, n: number, contentHash = n): IncomingPacket => ({
  truckId,
  command: 2,
  kind: 2,
  sampledAt: start + n * 10_000,
  lastAt: start + n * 10_000 + 9_000,
  receivedAt: start + n * 10_000 + 10_000,
  day: shanghaiDayNumber(start + n * 10_000),
  marks: 0,
  serial: 1,
  samples: 10,
  dialect: 'A',
  contentHash,
  raw: Buffer.from(`${truckId} ${n} ${contentHash}`),
});
const batch = (packets: readonly IncomingPacket[]): PacketBatch => ({
  packets,
  quarantine: [],
  rejected: [],
  logins: [],
  logouts: [],
  tampers: [],
  activations: [],
});
const told = async (truckId: number): Promise<unknown> =>
  (
    await db.query(
      `SELECT (SELECT count(*)::int FROM truck_packet WHERE truck_id = $1) AS rows, sum(received)::int AS received,
              sum(stored)::int AS stored, sum(repeated)::int AS repeated, sum(samples)::int AS samples
         FROM truck_day WHERE truck_id = $1`,
      [truckId],
    )
  )[0];
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('the packet store', () => {
  it.each([
    ['fast', 0, 1],
    ['careful', 60_000, 2],
  ])('%s way: new ones, repeats of a moment ago and twice in one batch', async (_, carefulMs, truckId) => {
    const store = new PgTruckPacketStore(db, { carefulMs });
    const first = range(0, 50).map((n) => packet(truckId, n));
    expect(await store.save(batch(first))).toMatchObject({ stored: 50, repeated: 0 });
    const mixed = [...range(40, 60).map((n) => packet(truckId, n)), packet(truckId, 59), packet(truckId, 59, 7)];
    expect(await store.save(batch(mixed))).toMatchObject({ stored: 11, repeated: 11 });
    expect(await told(truckId)).toEqual({ rows: 61, received: 72, stored: 61, repeated: 11, samples: 610 });
  });

  it('the fast way was wrong: what another gateway stored is found out by the index, and nothing is counted twice', async () => {
    const [one, other] = [new PgTruckPacketStore(db, { carefulMs: 0 }), new PgTruckPacketStore(db, { carefulMs: 0 })];
    await one.save(batch(range(0, 30).map((n) => packet(3, n))));
    expect(await other.save(batch(range(20, 40).map((n) => packet(3, n))))).toMatchObject({ stored: 10, repeated: 10 });
    expect(await told(3)).toEqual({ rows: 40, received: 50, stored: 40, repeated: 10, samples: 400 });
  });

  it('two gateways at once with the same packets in different order: each once, and no deadlock stays', async () => {
    const stores = [0, 1].map(() => new PgTruckPacketStore(db, { carefulMs: 0 }));
    const trucks = range(10, 30);
    await Promise.all(
      stores.flatMap((store, s) =>
        range(0, 5).map(async (round) => {
          const packets = trucks.map((truckId) => packet(truckId, round));
          // a deadlock is for the caller to try again, as the gateway does
          for (let left = 5; left > 0; left -= 1) {
            try {
              await store.save(batch(s === 0 ? packets : [...packets].reverse()));
              return;
            } catch (error) {
              if (left === 1) throw error;
            }
          }
        }),
      ),
    );
    for (const truckId of trucks) expect(await told(truckId)).toMatchObject({ rows: 5, stored: 5, samples: 50 });
  });
});

describe('signatures', () => {
  it('are checked by sample after storing: what does not hold goes to quarantine, and each packet is looked at once', async () => {
    const keys = newKeyPair();
    const chipId = 'CHIP000000000001';
    const vin = 'LSIGNED0000000001';
    const [truck] = await db.query<{ id: number }>(
      `INSERT INTO truck (vin, state, origin, chip_id, public_key, created_at, changed_at)
       VALUES ($1, 'waiting', 'terminal', $2, $3, now(), now()) RETURNING id`,
      [vin, chipId, keys.publicKey],
    );
    const signedFrame = (n: number, forged: boolean): Buffer => {
      const content = dataPacket(new Date(start + n * 10_000), { dialect: 'B' });
      const signature = signSm2(encodeData(content), forged ? newKeyPair().privateKey : keys.privateKey, chipId);
      return encodeTerminalFrame(vin, { ...content, signature });
    };
    const record = new RecordPackets(new PgTruckPacketStore(db), readFacts);
    const source = { origin: 'terminal', forwarder: null, enterprise: null, mayQuarantine: () => true } as const;
    const forged = signedFrame(2, true);
    const frames = [signedFrame(0, false), signedFrame(1, false), forged];
    await record.record(
      frames.map((raw) => ({ vin, raw, receivedAt: start + 40_000, source })),
      [],
    );
    const holds: HoldsSignature = (raw, key, dialect) => {
      const made = signatureKey(key.publicKey, key.chipId);
      return made !== null && verifySignature(raw, made, { dialect }) === 'valid';
    };
    const check = new CheckSignatures(new SqlTruckSignatureStore(db), holds, new SystemClock());
    expect(await check.run(10)).toEqual({ days: 1, valid: 2, invalid: 1 });
    expect(await check.run(10)).toEqual({ days: 0, valid: 0, invalid: 0 });
    expect(await db.query('SELECT checked, valid FROM truck_signature_day WHERE truck_id = $1', [truck?.id])).toEqual([
      { checked: 3, valid: 2 },
    ]);
    const kept = await db.query<{ raw: Buffer }>(`SELECT raw FROM quarantine WHERE reason = 'truck.signature_invalid'`);
    expect(kept.map((one) => one.raw.equals(forged))).toEqual([true]);
  });
});
