import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeRemoteSensing } from '@app/codecs';
import {
  RecordReadings,
  RecordSpotCheck,
  ReferenceCache,
  ShowCampaignProgress,
  SystemClock,
  type Clock,
} from '@app/application';
import { readSpotCheck } from '@app/contracts';
import { formatShanghai } from '@app/domain';
import {
  APP_ROLE,
  Database,
  PgReadingStore,
  SqlCampaignStore,
  SqlReferenceSource,
  SqlSpotCheckStore,
} from '@app/persistence';
import { newId } from '@app/platform';
import { BullJobQueue } from '@app/queue';
import { loadObjects } from '@app/seeds';
import { WorkerProcess } from '../devices/worker-process.js';
import { random } from '../devices/rs-records.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const WRITERS = 8;
const CHECKS = 12_000;
const DUPLICATES = 0.1;
/** one in six checks is an officer's, the others come from the roadside */
const SPOT = 1 / 6;
/** records a site puts into one message */
const MESSAGE = 12;
const SITE = 'A652302001';
const NOW = new Date('2026-06-20T10:00:00Z');
const clock: Clock = { now: () => NOW };

type Check =
  | { readonly kind: 'reading'; readonly plate: string; readonly at: string; readonly record: object }
  | { readonly kind: 'spot'; readonly plate: string; readonly body: object };

/** 12,000 checks on some 4,000 vehicles and 15 days, so that most windows are hit more than once. */
function plan(): Check[] {
  const next = random(7);
  return Array.from({ length: CHECKS }, (_, i): Check => {
    const plate = `新B${String(10_000 + Math.floor(next() * 4_000))}`;
    const passed = new Date(Date.UTC(2026, 5, 1 + Math.floor(next() * 15), 2, 0, i % 3_600));
    const at = formatShanghai(passed);
    if (next() < SPOT) {
      const body = {
        checkNo: `T-${i}`,
        kind: 'roadside',
        areaCode: '652302',
        checkedAt: passed.toISOString(),
        vehicle: { plate, plateColor: 'yellow', fuel: 'B' },
        results: { method: 'free_acceleration', readings: [0.3, 0.3, 0.3], idleRpm: 700, maxRpm: 2500 },
      };
      return { kind: 'spot', plate, body };
    }
    const stamp = at.replaceAll(/[-: ]/g, '');
    const record = {
      jlbh: `${SITE}01${stamp}${String(i % 1000).padStart(3, '0')}`,
      dwbh: SITE,
      ycxbh: '01',
      cdxh: 1,
      jcrq: at,
      hphm: plate,
      cpys: '1',
      sbzxd: 95,
      rlzl: 'B',
      nojg: 200,
      // the same second on another day is another record: make it so
      tp1: `${i}.jpg`,
    };
    return { kind: 'reading', plate, at, record };
  });
}

describe('12,000 checks from 8 parallel writers, 10 % of them sent twice, a worker killed in the middle', () => {
  let database: TestDatabase;
  let db: Database;
  let queue: BullJobQueue;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    db = await Database.open({ url: database.appUrl, name: 'campaign-test', poolSize: 14 });
    await loadObjects(db);
    queue = new BullJobQueue({ kind: 'postgres', url: database.appUrl, role: APP_ROLE }, () => undefined);
  });
  afterAll(async () => {
    await Promise.all(workers.map((w) => w.stop()));
    await queue.close();
    await db.close();
    await database.drop();
  });

  it('gives the exact count', async () => {
    const checks = plan();
    const readings = new RecordReadings(new PgReadingStore(db), queue, () => undefined);
    const reference = new ReferenceCache(new SqlReferenceSource(db), new SystemClock());
    const spotChecks = new RecordSpotCheck(new SqlSpotCheckStore(db), reference, clock, newId);
    workers.push(await WorkerProcess.start(database.appUrl), await WorkerProcess.start(database.appUrl));

    const sendSpot = async (check: Check & { kind: 'spot' }): Promise<void> => {
      const read = readSpotCheck(check.body);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const { check: sent, report, contentHash } = read;
      const result = await spotChecks.run({
        checkNo: sent.checkNo,
        kind: sent.kind,
        areaCode: sent.areaCode,
        place: {},
        report,
        plateOriginal: check.plate,
        lookupId: null,
        media: [],
        officerId: 'officer',
        body: sent,
        contentHash,
      });
      expect(['stored', 'repeated']).toContain(result.kind);
    };
    const sendReadings = async (records: readonly object[]): Promise<void> => {
      if (records.length === 0) return;
      const decoded = decodeRemoteSensing(Buffer.from(JSON.stringify(records)), {
        siteCode: SITE,
        lineNo: '01',
        receivedAt: NOW,
      });
      expect(decoded.rejects).toEqual([]);
      await readings.record([{ siteCode: SITE, receivedAt: NOW, ...decoded }]);
    };

    let sent = 0;
    const next = random(3);
    let killed: Promise<void> | undefined;
    const killOne = async (): Promise<void> => {
      await workers[0]?.kill();
      workers.push(await WorkerProcess.start(database.appUrl));
    };
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const mine = checks.filter((__, i) => i % WRITERS === writer);
        for (let i = 0; i < mine.length; i += MESSAGE) {
          const message = mine.slice(i, i + MESSAGE);
          const records = message.flatMap((c) => (c.kind === 'reading' ? [c.record] : []));
          await sendReadings(records);
          // sent again in other company than the first time
          await sendReadings(records.filter(() => next() < DUPLICATES));
          for (const check of message) {
            if (check.kind !== 'spot') continue;
            await sendSpot(check);
            if (next() < DUPLICATES) await sendSpot(check);
          }
          sent += message.length;
          if (sent >= CHECKS / 2) killed ??= killOne();
        }
      }),
    );
    await killed;
    for (;;) {
      const [open] = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM judging_task WHERE done_at IS NULL');
      if (open?.n === 0) break;
      await sleep(200);
    }

    // What is right is counted here from the plan alone.
    const vehicleDays = new Set(
      checks.flatMap((c) => (c.kind === 'reading' ? [`${c.plate} ${c.at.slice(0, 10)}`] : [])),
    );
    const recordNos = new Set(
      checks.flatMap((c) => (c.kind === 'reading' ? [(c.record as { jlbh: string }).jlbh] : [])),
    );
    const vehicles = new Set(checks.flatMap((c) => (c.kind === 'spot' ? [c.plate] : [])));
    const spots = checks.filter((c) => c.kind === 'spot').length;

    const [campaign] = await db.query<{ id: string }>(`SELECT id FROM campaign WHERE code = 'changji-2026'`);
    const progress = await new ShowCampaignProgress(new SqlCampaignStore(db), clock).run(campaign?.id ?? '');
    const of = (code: string) => progress?.requirements.find((r) => r.code === code);
    expect(of('remote-sensing')?.total.counted).toBe(vehicleDays.size);
    expect(of('remote-sensing')?.repeated).toBe(recordNos.size - vehicleDays.size);
    expect(of('vehicles')?.total.counted).toBe(vehicles.size);
    expect(of('vehicles')?.repeated).toBe(spots - vehicles.size);
    const [entries] = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM campaign_entry');
    expect(entries?.n).toBe(vehicleDays.size + vehicles.size);
  }, 240_000);
});
