import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FlagAgreementDto, FlagPageDto, FlagSummaryDto, FlagViewDto } from '@app/contracts';
import { Database } from '@app/persistence';
import { loadObjects } from '@app/seeds';
import { FlagsModule } from '../../apps/api/src/flags/flags.module.js';
import { InspectionsModule } from '../../apps/api/src/inspections/inspections.module.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';
import { VehicleWorld, VAN } from '../support/vehicle-world.js';

let database: TestDatabase;
let db: Database;
let api: SubjectApi;
let world: VehicleWorld;
const NOW = new Date('2026-03-20T04:00:00Z');
const first = as({ role: 'officer', userId: '00000000-0000-7000-8000-00000000000a', areas: ['652301'] });
const second = as({ role: 'officer', userId: '00000000-0000-7000-8000-00000000000b', areas: ['652301'] });

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'flags-test' });
  await loadObjects(db);
  api = await subjectApi(database, [FlagsModule, InspectionsModule]);
  world = new VehicleWorld(db, api, NOW);
  for (const [at, no] of [1510, 4000, 2000, 3000, 2500, 1800, 1900, 1600].entries()) {
    await world.passed(`新B4000${at}`, [[`2026-03-0${at + 1} 09:00:00`, no]]);
  }
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

async function get<T>(path: string, headers = asSupervisor()): Promise<T> {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1/flags${path}`, headers });
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.payload}`);
  return JSON.parse(reply.payload) as T;
}
const post = (path: string, body: object, headers: Record<string, string>) =>
  api.app.inject({
    method: 'POST',
    url: `/api/v1/flags${path}`,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
const review = async (id: string, body: object, who: Record<string, string>) =>
  (await post(`/${id}/reviews`, body, who)).statusCode;

describe('the list of flags', () => {
  it.each([
    ['newest', (p: FlagPageDto) => p.items.map((one) => one.openedAt), 'down'],
    ['oldest', (p: FlagPageDto) => p.items.map((one) => one.openedAt), 'up'],
    ['worst', (p: FlagPageDto) => p.items.map((one) => one.worstRatio ?? 0), 'down'],
    ['deadline', (p: FlagPageDto) => p.items.map((one) => one.deadline ?? '9'), 'up'],
  ] as const)(
    'is ordered as a whole by %s, page by page, and the first page tells how many there are',
    async (sort, keys, way) => {
      const all = await get<FlagPageDto>(`?sort=${sort}`);
      expect(all.total).toEqual({ rows: all.items.length, exact: true });
      const values = keys(all) as (string | number)[];
      const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(values).toEqual(way === 'up' ? sorted : sorted.reverse());
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: FlagPageDto = await get(`?sort=${sort}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
        expect(page.total === null).toBe(cursor !== '');
        paged.push(...page.items.map((one) => one.id));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(all.items.map((one) => one.id));
    },
  );

  it('refuses a cursor of another order, and words it does not know', async () => {
    const { nextCursor } = await get<FlagPageDto>('?sort=worst&limit=1');
    await expect(get(`?sort=newest&limit=1&cursor=${nextCursor}`)).rejects.toThrow('cursor.invalid');
    await expect(get('?state=open,asleep')).rejects.toThrow('field.wrong_pattern');
    await expect(get('?colour=red')).rejects.toThrow('field.unknown');
  });

  it('begins at a time, and finds a plate by a body with the same filters', async () => {
    const all = await get<FlagPageDto>('');
    const later = new Date(Date.parse(all.items[0]?.openedAt ?? '') + 1).toISOString();
    expect((await get<FlagPageDto>(`?openedAfter=${encodeURIComponent(later)}`)).items).toEqual([]);
    const reply = await post('/search', { plate: '新b·40001', state: 'open,confirmed', sort: 'worst' }, asSupervisor());
    const found = (JSON.parse(reply.payload) as FlagPageDto).items;
    expect(new Set(found.map((one) => one.plate))).toEqual(new Set(['新B40001']));
  });

  it('is summed by kind and county, and bounded by area', async () => {
    const summary = await get<FlagSummaryDto>('/summary');
    const all = await get<FlagPageDto>('');
    expect(summary.items.reduce((sum, one) => sum + one.flags, 0)).toBe(all.total?.rows);
    expect(summary.areas).toEqual([{ areaCode: '652301', flags: all.total?.rows, overdue: expect.any(Number) }]);
    expect(await get<FlagSummaryDto>('/summary?area=652302')).toEqual({ items: [], areas: [] });
    expect((await get<FlagPageDto>('', asSupervisor('652201'))).total).toEqual({ rows: 0, exact: true });
  });
});

describe('a flag', () => {
  it('shows where its evidence was measured and what can be seen of it', async () => {
    const { items } = await get<FlagPageDto>('?sort=worst&limit=1');
    const flag = await get<FlagViewDto>(`/${items[0]?.id}`);
    expect(flag.evidence[0]).toMatchObject({
      refKind: 'reading',
      measured: 4000,
      place: { code: VAN, areaCode: '652301', name: expect.any(String) },
      photos: [],
    });
  });
});

describe('evidence of a station test', () => {
  it('names the test, its station and its photos', async () => {
    const testId = await world.tested('新B40001', 'LGHXCH1W0H6901235', '2026-03-01T10:00:00+08:00');
    await db.query(
      `INSERT INTO inspection_media (inspection_id, file, kind, sha256, size, announced_at)
       VALUES ($1, 'front.jpg', '101', $2, 10, $3)`,
      [testId, 'a'.repeat(64), NOW],
    );
    const { items } = await get<FlagPageDto>('?sort=worst&limit=1');
    await db.query(
      `INSERT INTO flag_evidence (flag_id, ref_kind, ref, item, at, body, added_at)
       SELECT e.flag_id, 'inspection', i.report_no, e.item, i.started_at,
              e.body || jsonb_build_object('refKind', 'inspection', 'ref', i.report_no), e.added_at
         FROM flag_evidence e, inspection i WHERE e.flag_id = $1 AND i.id = $2 LIMIT 1`,
      [items[0]?.id, testId],
    );
    const flag = await get<FlagViewDto>(`/${items[0]?.id}`);
    expect(flag.evidence.find((one) => one.refKind === 'inspection')).toMatchObject({
      inspectionId: testId,
      place: { code: '652301001', areaCode: '652301' },
      photos: [
        { name: '101 front.jpg', path: expect.stringContaining(`/inspections/${testId}/media/`), receivedAt: null },
      ],
    });
  });
});

describe('second opinions', () => {
  it('are given without knowing what the first leaned to, and agreement is told from the fifth on', async () => {
    const ids = (await get<FlagPageDto>('?sort=oldest')).items.map((one) => one.id);
    expect(await review(ids[0] ?? '', { decision: 'confirm', leaning: 'confirm' }, first)).toBe(400);
    for (const [at, id] of ids.slice(0, 6).entries()) {
      const asked = { decision: 'ask_second_opinion', reason: '号牌不清', ...(at < 5 ? { leaning: 'confirm' } : {}) };
      expect(await review(id, asked, first)).toBe(200);
      const open = await get<FlagViewDto>(`/${id}`);
      expect(JSON.stringify(open.history)).not.toContain('leaning');
      const decision = at === 0 ? { decision: 'reject', reason: '号牌误读' } : { decision: 'confirm' };
      expect(await review(id, decision, second)).toBe(200);
    }
    const decided = await get<FlagViewDto>(`/${ids[0]}`);
    expect(decided.history.map((one) => one.data['leaning']).filter(Boolean)).toEqual(['confirm']);

    const agreement = await get<FlagAgreementDto>('/agreement');
    expect(agreement).toMatchObject({ opinions: 6, overall: { compared: 5, agreed: 4, rate: 0.8 } });
    expect(
      agreement.reviewers.map((one) => [one.reviewer.id.slice(-1), one.confirmed, one.rejected, one.asked]),
    ).toEqual(
      expect.arrayContaining([
        ['a', 0, 0, 6],
        ['b', 5, 1, 0],
      ]),
    );
    // an officer knows the whole and himself
    const own = await get<FlagAgreementDto>('/agreement', second);
    expect(own.reviewers.map((one) => one.asSecond)).toEqual([{ compared: 5, agreed: 4, rate: 0.8 }]);
    expect((await get<FlagAgreementDto>('/agreement', asSupervisor('652201'))).opinions).toBe(0);
  });
});
