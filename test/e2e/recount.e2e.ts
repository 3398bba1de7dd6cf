import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeRemoteSensing } from '@app/codecs';
import {
  CreateCampaign,
  JudgeReadings,
  RecordReadings,
  RecordSpotCheck,
  RecountCampaign,
  ReferenceCache,
  ShowCampaignProgress,
  SystemClock,
  type Clock,
  type JobQueue,
} from '@app/application';
import { readSpotCheck } from '@app/contracts';
import { formatShanghai } from '@app/domain';
import {
  Database,
  PgReadingStore,
  SqlCampaignRecountStore,
  SqlCampaignStore,
  SqlJudgingStore,
  SqlReferenceSource,
  SqlSpotCheckStore,
} from '@app/persistence';
import { newId } from '@app/platform';
import { loadObjects } from '@app/seeds';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

const SITE = 'C652301001';
const NOW = new Date('2026-03-20T04:00:00Z');
const clock: Clock = { now: () => NOW };
const asked: string[] = [];
const queue: JobQueue = {
  enqueue: (name) => {
    asked.push(name);
    return Promise.resolve();
  },
};
const PLAN = {
  nameZh: '补算',
  nameEn: 'Counted later',
  areaCode: '652300',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  createdBy: 'test',
  requirements: [
    {
      code: 'rs',
      checkKinds: ['remote_sensing'] as const,
      methods: null,
      window: 'month' as const,
      target: 100,
      validShareTarget: 0.95,
      targets: [],
    },
    {
      code: 'vehicles',
      checkKinds: ['remote_sensing', 'roadside'] as const,
      methods: null,
      window: 'campaign' as const,
      target: 100,
      validShareTarget: null,
      targets: [],
    },
  ],
};

let database: TestDatabase;
let db: Database;
let judge: JudgeReadings;
let recount: RecountCampaign;
let spotChecks: RecordSpotCheck;

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'recount-test', poolSize: 12 });
  await loadObjects(db);
  const reference = new ReferenceCache(new SqlReferenceSource(db), new SystemClock());
  judge = new JudgeReadings(new SqlJudgingStore(db), reference, clock, newId);
  recount = new RecountCampaign(new SqlCampaignRecountStore(db), reference, clock);
  spotChecks = new RecordSpotCheck(new SqlSpotCheckStore(db), reference, clock, newId);
});
afterAll(async () => {
  await db?.close();
  await database?.drop();
});

let serial = 0;
/** A pass on a day of January, February or March; every seventh measured nothing, every fifth is a stranger. */
function pass(i: number): object {
  serial++;
  const at = formatShanghai(new Date(Date.UTC(2026, i % 3, 1 + (i % 17), 2, 0, serial % 3_600)));
  const time = at.replace(/[-: ]/g, '');
  return {
    jlbh: `${SITE}01${time}${String(serial % 1_000).padStart(3, '0')}`,
    dwbh: SITE,
    ycxbh: '01',
    cdxh: 1,
    jcrq: at,
    hphm: `${i % 5 === 0 ? '陕A' : '新B'}${String(10_000 + (i % 23))}`,
    cpys: '1',
    sbzxd: 95,
    rlzl: 'B',
    nojg: i % 7 === 0 ? null : 300,
    co2jg: null,
    cojg: null,
    hcjg: null,
  };
}

async function roadside(records: readonly object[]): Promise<void> {
  const received = { siteCode: SITE, lineNo: '01', receivedAt: NOW };
  const decoded = decodeRemoteSensing(Buffer.from(JSON.stringify(records)), received);
  expect(decoded.rejects).toEqual([]);
  const saved = await new RecordReadings(new PgReadingStore(db), queue, () => undefined).record([
    { siteCode: SITE, receivedAt: NOW, ...decoded },
  ]);
  if (saved.taskId !== null) await judge.run(saved.taskId);
}

async function officer(i: number): Promise<void> {
  const read = readSpotCheck({
    checkNo: `R-${i}`,
    kind: 'roadside',
    areaCode: '652301',
    checkedAt: new Date(Date.UTC(2026, i % 3, 5, 3)).toISOString(),
    vehicle: { plate: `新B${10_000 + (i % 29)}`, plateColor: 'blue', fuel: 'B' },
    results: { method: 'free_acceleration', readings: [0.3, 0.3, 0.3], idleRpm: 700, maxRpm: 2_500 },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { check, report } = read;
  const stored = await spotChecks.run({
    checkNo: check.checkNo,
    kind: check.kind,
    areaCode: check.areaCode,
    place: {},
    report,
    plateOriginal: check.vehicle.plate ?? null,
    officerId: 'officer',
    lookupId: null,
    media: [],
    body: check,
    contentHash: `hash-${i}`,
  });
  expect(stored.kind).toBe('stored');
}

async function create(code: string): Promise<string> {
  const made = await new CreateCampaign(new SqlCampaignStore(db), clock, newId, queue).run({ ...PLAN, code });
  if (made.kind !== 'created') throw new Error(made.kind);
  return made.id;
}

/** What a campaign has counted, without its own names. */
async function tallies(id: string): Promise<unknown> {
  const progress = await new ShowCampaignProgress(new SqlCampaignStore(db), clock).run(id, '2026-12-31');
  return progress?.requirements.map(({ id: _id, ...rest }) => rest);
}

/** In the order of their time, as they came. */
const passes = (from: number, to: number): object[] =>
  Array.from({ length: to - from }, (_, i) => pass(from + i)).sort((a, b) =>
    (a as { jcrq: string }).jcrq < (b as { jcrq: string }).jcrq ? -1 : 1,
  );

it('a campaign opened later counts what came before exactly as one that was there from the start', async () => {
  const early = await create('EARLY');
  for (const one of passes(0, 120)) await roadside([one]);
  for (let i = 0; i < 20; i++) await officer(i);
  asked.length = 0;
  const later = await create('LATER');
  expect(asked).toEqual(['recount-campaign']);
  expect(await new SqlCampaignRecountStore(db).waiting(new Date(NOW.getTime() + 1), 10)).toContain(later);
  expect(await tallies(later)).not.toEqual(await tallies(early));

  expect(await recount.run(later)).toBe(140);
  const counted = await tallies(early);
  expect(await tallies(later)).toEqual(counted);
  expect(JSON.stringify(counted)).toContain('check.vehicle_not_local');
  expect(JSON.stringify(counted)).toContain('reading.nothing_measured');
  expect(await new SqlCampaignRecountStore(db).waiting(new Date(NOW.getTime() + 1), 10)).not.toContain(later);

  await recount.run(later);
  expect(await tallies(later)).toEqual(counted);
});

it('records that arrive while a campaign is counted anew are neither lost nor counted twice', async () => {
  const busy = await create('BUSY');
  const batches = Array.from({ length: 12 }, (_, i) => passes(200 + i * 10, 210 + i * 10));
  const writers = batches.map((batch) => roadside(batch));
  for (let i = 0; i < 5; i++) await recount.run(busy);
  await Promise.all(writers);
  const live = await tallies(busy);
  const sum = (part: unknown): number =>
    (part as { total: { counted: number; invalid: number }; repeated: number }[]).reduce(
      (n, one) => n + one.total.counted + one.total.invalid + one.repeated,
      0,
    );
  await recount.run(busy);
  expect(sum(live)).toBe(sum(await tallies(busy)));
});

it('says that a campaign does not exist', async () => {
  expect(await recount.run(newId())).toBeNull();
});
