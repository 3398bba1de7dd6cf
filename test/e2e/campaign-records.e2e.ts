import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countChecks, Database } from '@app/persistence';
import type { CountableCheck } from '@app/domain';
import { newId } from '@app/platform';
import { CampaignsModule } from '../../apps/api/src/campaigns/campaigns.module.js';
import { ExportsModule } from '../../apps/api/src/exports/exports.module.js';
import { seedAreas } from '../support/areas.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

let database: TestDatabase;
let db: Database;
let api: SubjectApi;
const [campaign, requirement] = [newId(), newId()];

function check(i: number, over: Partial<CountableCheck> = {}): CountableCheck {
  return {
    kind: 'remote_sensing',
    method: 'remote_sensing',
    subjectKey: `新B${10_000 + i}|blue`,
    areaCode: i % 2 === 0 ? '652301' : '652302',
    at: new Date(Date.UTC(2026, 2, 2 + (i % 3), 4, i)),
    invalidReasons: [],
    refKind: 'reading',
    ref: `R${String(i).padStart(4, '0')}`,
    ...over,
  };
}

beforeAll(async () => {
  database = await testDatabase();
  await seedAreas(database.appUrl);
  db = await Database.open({ url: database.appUrl, name: 'campaign-records-test' });
  api = await subjectApi(database, [CampaignsModule, ExportsModule]);
  await db.query(
    `INSERT INTO campaign (id, code, name_zh, name_en, area_code, starts_on, ends_on, created_at, created_by)
     VALUES ($1, 'C1', '春季', 'Spring', '652300', '2026-03-01', '2026-03-31', now(), 'x')`,
    [campaign],
  );
  await db.query(
    `INSERT INTO campaign_requirement (id, campaign_id, code, check_kinds, counting_window, target)
     VALUES ($1, $2, 'R1', '{remote_sensing,roadside}', 'campaign', 100)`,
    [requirement, campaign],
  );
  await db.transaction(async (tx) => {
    await countChecks(tx, [
      ...Array.from({ length: 30 }, (_, i) => check(i)),
      ...Array.from({ length: 20 }, (_, i) => check(100 + i, { invalidReasons: ['reading.vsp_outside'] })),
      check(200, { subjectKey: null, invalidReasons: ['reading.vsp_outside'] }),
      // the same vehicle again: as a reading it is only counted, as a spot check it is listed
      check(0, { ref: 'R0900' }),
      check(1, { ref: 'S1', refKind: 'spot_check', kind: 'roadside', method: 'free_acceleration' }),
    ]);
  });
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

interface Page {
  items: { ref: string; plate: string | null; reasons: string[]; areaCode: string; day: string }[];
  nextCursor: string | null;
  total: { rows: number; exact: boolean } | null;
}
async function records(query: string, who = asSupervisor()): Promise<Page> {
  const reply = await api.app.inject({
    method: 'GET',
    url: `/api/v1/campaigns/${campaign}/records?${query}`,
    headers: who,
  });
  expect(reply.statusCode).toBe(200);
  return JSON.parse(reply.payload) as Page;
}

describe('records of a campaign', () => {
  it('that do not count stand with every reason, and as many as progress says', async () => {
    const page = await records('outcome=missed&limit=200');
    expect(page.total).toEqual({ rows: 22, exact: true });
    const byRef = new Map(page.items.map((item) => [item.ref, item]));
    expect(byRef.get('R0200')).toMatchObject({
      plate: null,
      reasons: ['reading.vsp_outside', 'check.subject_unknown'],
    });
    expect(byRef.get('S1')?.reasons).toEqual(['check.counted_before']);
    expect(byRef.has('R0900')).toBe(false);
    const reply = await api.app.inject({
      method: 'GET',
      url: `/api/v1/campaigns/${campaign}/progress?asOf=2026-03-20`,
      headers: asSupervisor(),
    });
    const [progress] = (
      JSON.parse(reply.payload) as {
        requirements: {
          repeated: number;
          total: { counted: number };
          byDay: { day: string; counted: number; repeated: number; invalid: number }[];
          notCountedByArea: { areaCode: string; reason: string; records: number }[];
        }[];
      }
    ).requirements;
    expect(progress?.byDay.map((day) => day.day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    const sum = (key: 'counted' | 'repeated' | 'invalid'): number =>
      progress?.byDay.reduce((all, day) => all + day[key], 0) ?? 0;
    expect([sum('counted'), sum('repeated'), sum('invalid')]).toEqual([30, 2, 21]);
    expect(progress?.notCountedByArea).toContainEqual({
      areaCode: '652302',
      reason: 'reading.vsp_outside',
      records: 10,
    });
  });

  it('that count are one a subject', async () => {
    expect((await records('outcome=counted')).total).toEqual({ rows: 30, exact: true });
    expect((await records('outcome=counted&day=2026-03-02')).total?.rows).toBe(10);
  });

  it('come page by page without a gap or a double', async () => {
    const refs: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await records(`outcome=missed&limit=5${cursor ? `&cursor=${cursor}` : ''}`);
      refs.push(...page.items.map((item) => item.ref));
      expect(page.total === null).toBe(cursor !== null);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(refs).toHaveLength(22);
    expect(new Set(refs).size).toBe(22);
  });

  it('are those of the caller’s areas, and of the filters', async () => {
    const officer = as({ role: 'officer', areas: ['652302'] });
    const own = await records('outcome=missed', officer);
    expect(new Set(own.items.map((item) => item.areaCode))).toEqual(new Set(['652302']));
    expect((await records('outcome=missed&reason=check.subject_unknown')).items.map((item) => item.ref)).toEqual([
      'R0200',
    ]);
    expect(
      (await records('outcome=missed&area=652301&day=2026-03-02')).items.every((one) => one.areaCode === '652301'),
    ).toBe(true);
  });

  it('leave as a file with as many rows as the list tells', async () => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/api/v1/exports',
      headers: asSupervisor(),
      payload: {
        source: 'campaign-missed',
        format: 'csv',
        filters: [{ name: 'campaign', value: campaign }],
        columns: [{ key: 'plate' }, { key: 'reasons' }],
        words: [{ column: 'reasons', code: 'reading.vsp_outside', text: 'VSP 超出' }],
      },
    });
    const lines = reply.payload.split('\r\n');
    expect(lines).toHaveLength(1 + 22 + 2);
    expect(lines).toContain('新B10100,VSP 超出');
    expect(lines.at(-2)).toContain('共 22 条');
  });
});
