import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeTerminalFrame, readTruckPacket } from '@app/codecs';
import {
  flagRulesOf,
  JudgeTrucks,
  RecordPackets,
  ReferenceCache,
  TruckSampleReader,
  type JudgedTrucks,
} from '@app/application';
import {
  addCalendarDays,
  recomputeFlag,
  shanghaiDate,
  startOfShanghaiDay,
  type EngineSample,
  type ObdSnapshot,
} from '@app/domain';
import {
  allFlags,
  Database,
  PgTruckPacketStore,
  SqlReferenceSource,
  SqlTruckHistory,
  SqlTruckJudgingStore,
} from '@app/persistence';
import { newId } from '@app/platform';
import { readFacts } from '../../apps/ingest/src/tcp/read-facts.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { chance } from '../truck-quality/random.js';
import { speedTrace } from '../truck-quality/speed-trace.js';
import { engineSamples, modelTruck, type Defects } from '../truck-quality/truck-model.js';

const DAY_MS = 86_400_000;
const AREA = '652301';
/** Partitions exist for days around the present only; nothing here depends on which day it is. */
const FIRST = addCalendarDays(shanghaiDate(new Date()), -25);
const day = (n: number): string => addCalendarDays(FIRST, n);
/** 9 o'clock of the n-th day. */
const morning = (n: number): Date => new Date(startOfShanghaiDay(day(n)).getTime() + 9 * 3_600_000);

describe('truck-days judged from stored packets', () => {
  let database: TestDatabase;
  let db: Database;
  let now = new Date();
  let record: RecordPackets;
  const clock = { now: () => now };

  const judgeWith = (idOf: () => string): JudgeTrucks => {
    const reader = new TruckSampleReader(new SqlTruckHistory(db), readTruckPacket);
    const reference = new ReferenceCache(new SqlReferenceSource(db), clock);
    return new JudgeTrucks(new SqlTruckJudgingStore(db), reader, reference, clock, idOf);
  };
  /** Everything that is due at the end of the n-th day. */
  const judgeAfter = (n: number): Promise<JudgedTrucks> => {
    now = new Date(startOfShanghaiDay(day(n + 1)).getTime() + 60_000);
    return judgeWith(newId).run(1_000, 0);
  };

  beforeAll(async () => {
    database = await testDatabase();
    db = await Database.open({ url: database.appUrl, name: 'test-truck-rules', poolSize: 6 });
    await db.query(
      `INSERT INTO area (code, name_zh, name_en, level, seat_lon, seat_lat)
       VALUES ('${AREA}', '昌吉市', 'Changji', 'county', 87.3, 44.0)`,
    );
    record = new RecordPackets(new PgTruckPacketStore(db), readFacts);
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  async function truck(vin: string): Promise<number> {
    const [row] = await db.query<{ id: number }>(
      `INSERT INTO truck (vin, state, area_code, enterprise, origin, created_at, changed_at)
       VALUES ($1, 'accepted', '${AREA}', '测试车队', 'register', now(), now()) RETURNING id`,
      [vin],
    );
    return row?.id ?? 0;
  }

  /** Half an hour of driving from nine o'clock on. */
  function drive(n: number, defects: Defects, seed = 5): EngineSample[] {
    const dice = chance(seed);
    const model = modelTruck('V', dice);
    return engineSamples(speedTrace(1_800, dice), morning(n), model, defects, dice);
  }

  /** Packets of ten samples, each received two seconds after its last one unless a time is given. */
  async function send(
    vin: string,
    samples: readonly EngineSample[],
    lateAt?: Date,
    obd: ObdSnapshot[] = [],
  ): Promise<void> {
    const frames = [];
    for (let from = 0; from < samples.length; from += 10) {
      const ten = samples.slice(from, from + 10);
      const [first] = ten;
      const last = ten.at(-1);
      if (first === undefined || last === undefined) break;
      const raw = encodeTerminalFrame(vin, {
        kind: lateAt ? 'supplementary' : 'realtime',
        dialect: 'B',
        at: last.at,
        serial: from / 10 + 1,
        samples: ten,
        supplements: [],
        hybrids: [],
        obd: from === 0 ? obd : [],
        extras: [],
        position: null,
        signature: null,
      });
      const source = { origin: 'terminal', forwarder: null, enterprise: null, mayQuarantine: () => true } as const;
      frames.push({ vin, raw, receivedAt: lateAt?.getTime() ?? last.at.getTime() + 2_000, source });
    }
    await record.record(frames, []);
  }

  const flagsOf = (truckId: number): Promise<{ kind: string; state: string; cleared_by: string | null }[]> =>
    db.query(`SELECT kind, state, cleared_by FROM flag WHERE plate_key = $1 ORDER BY opened_at`, [`truck:${truckId}`]);
  const judgedDay = async (
    truckId: number,
    n: number,
  ): Promise<{ engine_s: number; missing_s: number; trips: number }> => {
    const [row] = await db.query<{ engine_s: number; missing_s: number; trips: number }>(
      'SELECT engine_s, missing_s, trips FROM truck_judged_day WHERE truck_id = $1 AND day = $2::date',
      [truckId, day(n)],
    );
    if (!row) throw new Error('not judged');
    return row;
  };

  it('opens an ordinary flag with its window and numbers, once, and clears it after days of good data', async () => {
    const vin = 'LTRULES0000000001';
    const id = await truck(vin);
    await send(vin, drive(0, { emptyTank: true }));
    // two workers at once: one judges, the other finds it held, or done
    now = new Date(startOfShanghaiDay(day(1)).getTime() + 60_000);
    await Promise.all([judgeWith(newId).run(100, 0), judgeWith(newId).run(100, 0)]);
    expect(await flagsOf(id)).toEqual([{ kind: 'truck_no_reagent', state: 'open', cleared_by: null }]);
    const [evidence] = await db.query<{
      body: { window: { from: string; numbers: { levelPct: number } }; rounded: number };
    }>(`SELECT e.body FROM flag_evidence e JOIN flag f ON f.id = e.flag_id WHERE f.plate_key = 'truck:${id}'`);
    expect(evidence?.body.rounded).toBeGreaterThan(600);
    expect(evidence?.body.window.numbers.levelPct).toBeLessThan(2);
    expect(new Date(evidence?.body.window.from ?? 0).getTime()).toBeGreaterThan(morning(0).getTime());
    // nothing new: nothing is done again
    expect(await judgeWith(newId).run(100, 0)).toEqual({ due: 0, saved: 0, left: 0 });

    for (const n of [1, 2, 3]) {
      await send(vin, drive(n, {}));
      await judgeAfter(n);
    }
    expect(await flagsOf(id)).toEqual([{ kind: 'truck_no_reagent', state: 'cleared', cleared_by: 'clean_days' }]);
    const trips = await db.query<{ nox_g: number; nox_km: number; body: { areas: object } }>(
      `SELECT nox_g, nox_km, body FROM truck_trip WHERE truck_id = ${id}`,
    );
    expect(trips).toHaveLength(4);
    for (const trip of trips) expect(trip.nox_g / trip.nox_km).toBeGreaterThan(0);
    expect(Object.keys(trips[0]?.body.areas ?? {})).toContain(AREA);
  });

  it('judges a day again when late packets fill it, and no other', async () => {
    const vin = 'LTRULES0000000002';
    const id = await truck(vin);
    const samples = drive(4, {});
    // the middle third is not there yet; the truck has driven on
    const [from, to] = [600, 1_200];
    await send(vin, [...samples.slice(0, from), ...samples.slice(to)]);
    await judgeAfter(4);
    const before = await judgedDay(id, 4);
    expect(before.missing_s).toBeGreaterThan(500);
    await send(vin, samples.slice(from, to), new Date(morning(5).getTime()));
    await judgeAfter(4);
    const after = await judgedDay(id, 4);
    expect(after).toEqual({ engine_s: expect.any(Number), missing_s: 0, trips: 1 });
    expect(after.engine_s - before.engine_s).toBeGreaterThan(500);
    const [rows] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM truck_trip WHERE truck_id = ${id}`);
    expect(rows?.n).toBe(1);
  });

  it('saves nothing of a judgement that fails, and all of it when it is tried again', async () => {
    const vin = 'LTRULES0000000003';
    const id = await truck(vin);
    await send(vin, drive(6, { emptyTank: true }));
    now = new Date(startOfShanghaiDay(day(7)).getTime() + 60_000);
    const broken = judgeWith(() => {
      throw new Error('power cut');
    });
    await expect(broken.run(100, 0)).rejects.toThrow('power cut');
    for (const table of ['truck_judged_day', 'truck_window', 'truck_finding', 'truck_trip']) {
      expect(await db.query(`SELECT 1 FROM ${table} WHERE truck_id = ${id}`)).toEqual([]);
    }
    await judgeAfter(6);
    expect(await flagsOf(id)).toMatchObject([{ kind: 'truck_no_reagent', state: 'open' }]);
  });

  it('finds a truck silent after its days, and hears it again', async () => {
    const vin = 'LTRULES0000000004';
    const id = await truck(vin);
    await send(vin, drive(0, {}, 8));
    await judgeAfter(0);
    await judgeAfter(6);
    expect(await flagsOf(id)).toEqual([]);
    await judgeAfter(9);
    expect(await flagsOf(id)).toMatchObject([{ kind: 'truck_silent', state: 'open' }]);
    await send(vin, drive(10, {}, 8));
    await judgeAfter(10);
    expect(await flagsOf(id)).toMatchObject([{ kind: 'truck_silent', state: 'cleared', cleared_by: 'clean_days' }]);
  });

  it('keeps the diagnostics of days: a lamp that stays on, an ECU that is not the registered one', async () => {
    const vin = 'LTRULES0000000005';
    const id = await truck(vin);
    const snapshot = (n: number): ObdSnapshot => ({
      at: morning(n),
      protocol: 'iso27145',
      mil: 'on',
      support: 0,
      readiness: 0,
      ecuVin: 'LTRULES0000000099',
      calid: 'EDC17CV44',
      cvn: '1a2b3c4d0000000000000000000000000000',
      iupr: Array.from({ length: 18 }, () => 0),
      dtcs: [{ raw: '20ee00af', scheme: 'iso27145', code: 'P20EE', failureType: 0, status: 0xaf }],
    });
    for (const n of [12, 13, 14]) {
      await send(vin, drive(n, {}, 9), undefined, [snapshot(n)]);
      await judgeAfter(n);
    }
    expect((await flagsOf(id)).map((flag) => flag.kind).sort()).toEqual(['truck_identity', 'truck_mil_on']);
  });

  it('tells once of a truck that enters a fence', async () => {
    const vin = 'LTRULES0000000006';
    const id = await truck(vin);
    const samples = drive(16, {}, 11);
    const half = samples[900]?.position ?? { lon: 0, lat: 0 };
    const [lon, lat] = [half.lon ?? 0, half.lat ?? 0];
    const start = samples[0]?.position;
    const reach = Math.max(Math.abs((start?.lon ?? 0) - lon), Math.abs((start?.lat ?? 0) - lat)) / 2;
    const ring = [
      [lon - reach, lat - reach],
      [lon + reach, lat - reach],
      [lon + reach, lat + reach],
      [lon - reach, lat + reach],
    ];
    await db.query(
      `INSERT INTO truck_fence (id, name, area_code, kind, ring, on_enter, on_leave, valid_from, created_at, created_by)
       VALUES ($1, '料场', '${AREA}', 'alarm', $2, true, false, '2000-01-01', now(), 'test')`,
      [newId(), JSON.stringify(ring)],
    );
    await send(vin, samples.slice(0, 1_500));
    now = new Date(morning(16).getTime() + 1_800_000);
    await judgeWith(newId).run(100, 0);
    await send(vin, samples.slice(1_500));
    await judgeWith(newId).run(100, 0);
    const crossings = await db.query(`SELECT inside FROM truck_crossing WHERE truck_id = ${id}`);
    expect(crossings.length).toBeGreaterThan(0);
    const events = await db.query(
      `SELECT data FROM event_log WHERE kind = 'truck.crossed_fence' AND subject_id = '${id}'`,
    );
    expect(events).toHaveLength(crossings.length);
  });

  it('leaves flags that can be decided again from their evidence alone', async () => {
    const reference = await new ReferenceCache(new SqlReferenceSource(db), clock).current();
    const rules = flagRulesOf(reference);
    const outcomes = [];
    for await (const flag of allFlags(db)) outcomes.push(recomputeFlag(flag, rules));
    expect(outcomes.length).toBeGreaterThan(3);
    expect(outcomes.flatMap((outcome) => outcome.faults)).toEqual([]);
  });

  it('closes a judged day for good when the time for late data is over', async () => {
    now = new Date(startOfShanghaiDay(day(24)).getTime() + DAY_MS / 2);
    await judgeWith(newId).run(1_000, 0);
    const open = await db.query(
      `SELECT day FROM truck_judged_day WHERE NOT settled AND day < '${day(20)}' AND stored > 0`,
    );
    expect(open).toEqual([]);
  });
});
