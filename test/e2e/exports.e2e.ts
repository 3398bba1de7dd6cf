import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { SystemClock } from '@app/application';
import { Database } from '@app/persistence';
import { newId } from '@app/platform';
import { ExportsModule } from '../../apps/api/src/exports/exports.module.js';
import { makeExport } from '../../apps/worker/src/exports/make-export.js';
import { seedAreas } from '../support/areas.js';
import { readPdf } from '../support/pdf-text.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, subjectApi, type SubjectApi } from '../support/subject-api.js';

let database: TestDatabase;
let db: Database;
let api: SubjectApi;
let maker: ReturnType<typeof makeExport>;

const officer = as({ role: 'officer', username: 'officer01', areas: ['652301'], userId: newId() });
const supervisor = as({ role: 'supervisor', username: 'sup01', areas: ['652300'], userId: newId() });

beforeAll(async () => {
  database = await testDatabase();
  await seedAreas(database.appUrl);
  db = await Database.open({ url: database.appUrl, name: 'exports-test' });
  api = await subjectApi(database, [ExportsModule]);
  maker = makeExport({ db, clock: new SystemClock(), settings: { MEDIA_DIR: api.mediaDir } });
  await flags('652301', 'A', 3, 'open');
  await flags('652301', 'B', 2, 'confirmed');
  await flags('652302', 'C', 2_500, 'open');
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

async function flags(area: string, letter: string, count: number, state: string): Promise<void> {
  await db.query(
    `INSERT INTO flag (id, kind, item, plate_key, area_code, state, rule, rule_version, clears_by, opened_at, changed_at, worst_ratio)
     SELECT gen_random_uuid(), 'high_emitter', 'no', '新' || $2 || lpad(i::text, 5, '0') || '|blue', $1, $4, 'r', 1, 'clean_days',
            '2026-03-01T00:00:00Z'::timestamptz + i * interval '1 minute', now(), i / 10.0
       FROM generate_series(1, $3::int) i`,
    [area, letter, count, state],
  );
}

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
  json: { id: string; state: string; code: string; rowsExpected: number; rowsDone: number; items: { name: string }[] };
}
async function call(method: 'GET' | 'POST' | 'DELETE', url: string, who: object, payload?: object): Promise<Answer> {
  const reply = await api.app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: who as Record<string, string>,
    ...(payload ? { payload } : {}),
  });
  const json = /json/.test(String(reply.headers['content-type'])) ? JSON.parse(reply.payload) : {};
  return { status: reply.statusCode, headers: reply.headers, body: reply.rawPayload, json };
}
const take = (who: object, request: object): Promise<Answer> => call('POST', 'exports', who, request);
const lines = (answer: Answer): string[] => answer.body.toString('utf8').split('\r\n');

describe('a short list', () => {
  it('is a file at once, with the columns, order, words and filters of the page', async () => {
    const answer = await take(officer, {
      source: 'flags',
      format: 'csv',
      filters: [{ name: 'state', value: 'open', label: '状态：待审核' }],
      sort: '-worstRatio',
      columns: [{ key: 'plate' }, { key: 'worstRatio', title: '最大倍数' }, { key: 'state' }],
      words: [{ column: 'state', code: 'open', text: '待审核' }],
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="flags.csv"');
    const [head, first, , third, mark] = lines(answer);
    expect(head).toBe('\uFEFF号牌,最大倍数,状态');
    expect(first).toBe('新A00003,0.30,待审核');
    expect(third).toBe('新A00001,0.10,待审核');
    expect(mark).toMatch(/^# 导出人 officer01　\d{4}-\d\d-\d\d \d\d:\d\d,共 3 条,筛选: 状态：待审核$/);
  });

  it('holds only rows of the caller’s areas', async () => {
    const answer = await take(officer, { source: 'flags', format: 'csv', columns: [{ key: 'plate' }] });
    expect(lines(answer).filter((line) => line.startsWith('新'))).toHaveLength(5);
    const asked = { source: 'flags', format: 'csv', filters: [{ name: 'area', value: '652302' }] };
    expect(lines(await take(officer, asked)).filter((line) => line.startsWith('新'))).toHaveLength(0);
  });

  it('is a workbook with typed cells', async () => {
    const answer = await take(officer, { source: 'flags', format: 'xlsx', language: 'en' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(answer.body).buffer);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(6);
    const row = sheet?.getRow(1).values as string[];
    expect(row.slice(1, 3)).toEqual(['Plate', 'Plate colour']);
    expect(sheet?.getCell(2, row.indexOf('Flagged')).value).toBeInstanceOf(Date);
    expect(sheet?.getCell(2, row.indexOf('Area')).value).toBe('Changji City');
    expect(book.getWorksheet('About')?.getCell('A2').value).toBe('5 rows');
  });

  it('finds by plate, and the audit trail keeps the search without it', async () => {
    await take(officer, { source: 'flags', format: 'csv', filters: [{ name: 'plate', value: '新A 00002' }] });
    const [line] = await db.query<{ action: string; details: { rows: number; filters: object } }>(
      'SELECT action, details FROM audit_trail ORDER BY seq DESC LIMIT 1',
    );
    expect(line).toMatchObject({
      action: 'export.taken',
      details: { source: 'flags', rows: 1, filters: { plate: '***' } },
    });
    expect(JSON.stringify(line)).not.toContain('00002');
  });
});

describe('what may not be asked', () => {
  it.each([
    ['no such list', { source: 'nothing', format: 'csv' }, 400],
    ['a column that is none', { source: 'flags', format: 'csv', columns: [{ key: 'passwordHash' }] }, 400],
    ['an order that is none', { source: 'flags', format: 'csv', sort: '-id' }, 400],
    ['a filter that is none', { source: 'flags', format: 'csv', filters: [{ name: 'id', value: '1' }] }, 400],
    ['a value that is none', { source: 'flags', format: 'csv', filters: [{ name: 'state', value: "x' OR 1=1" }] }, 400],
    ['a list as PDF', { source: 'flags', format: 'pdf' }, 400],
    ['a list of another role', { source: 'users', format: 'csv' }, 403],
    ['a report without its object', { source: 'campaign-report', format: 'pdf' }, 400],
  ])('%s', async (_, request, status) => {
    expect((await take(officer, request)).status).toBe(status);
  });

  it('names what each role may export', async () => {
    const names = async (who: object): Promise<string[]> =>
      (await call('GET', 'exports/sources', who)).json.items.map((one) => one.name);
    expect(await names(officer)).not.toContain('users');
    expect(await names(as({ role: 'administrator', areas: ['652300'] }))).toEqual(
      expect.arrayContaining(['users', 'audit', 'campaign-missed', 'campaign-report']),
    );
  });
});

describe('every registered list', () => {
  it('can be read with all its columns, sorted by each, by every role that may', async () => {
    const wrong: string[] = [];
    for (const role of ['administrator', 'auditor', 'supervisor', 'officer', 'station', 'site'] as const) {
      const subject = role === 'station' || role === 'site' ? { kind: role, id: 'ST-01' } : null;
      const who = as({ role, areas: ['652301'], subject });
      const { items } = (await call('GET', 'exports/sources', who)).json as unknown as {
        items: { name: string; formats: string[]; columns: { key: string }[] }[];
      };
      for (const { name, columns } of items.filter((one) => one.formats.includes('csv'))) {
        for (const sort of role === 'administrator' ? columns.map((column) => `-${column.key}`) : [undefined]) {
          const answer = await take(who, { source: name, format: 'csv', ...(sort ? { sort } : {}) });
          if (answer.status !== 200 || !/,共 \d+ 条/.test(answer.body.toString()))
            wrong.push(`${role} ${name} ${sort}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a long list', () => {
  let id: string;
  it('becomes a job with the rights of the moment, and a file with as many rows as the page counts', async () => {
    const answer = await take(supervisor, { source: 'flags', format: 'csv', columns: [{ key: 'plate' }] });
    expect(answer.status).toBe(202);
    expect(answer.json).toMatchObject({ state: 'waiting', rowsExpected: 2_505 });
    id = answer.json.id;
    expect(await maker.useCase.run(id)).toEqual({ kind: 'done', rows: 2_505 });
    const shown = await call('GET', `exports/${id}`, supervisor);
    expect(shown.json).toMatchObject({ state: 'done', rowsDone: 2_505 });
    const file = await call('GET', `exports/${id}/file`, supervisor);
    expect(file.headers['content-disposition']).toBe('attachment; filename="flags.csv"');
    expect(lines(file).filter((line) => line.startsWith('新'))).toHaveLength(2_505);
    expect(lines(file).at(-2)).toContain('导出人 sup01');
  });

  it('is done once: the job again finds nothing to do', async () => {
    expect(await maker.useCase.run(id)).toEqual({ kind: 'nothing_to_do' });
  });

  it('belongs to its owner alone', async () => {
    const other = as({ role: 'supervisor', areas: ['652300'], userId: newId() });
    expect((await call('GET', `exports/${id}`, other)).status).toBe(404);
    expect((await call('GET', `exports/${id}/file`, other)).status).toBe(404);
    expect((await call('GET', 'exports', other)).json.items).toEqual([]);
    expect((await call('GET', 'exports', supervisor)).json.items).toHaveLength(1);
  });

  it('is not handed out when the rights are gone with which it was made', async () => {
    const principal = JSON.parse(decodeURIComponent(String(Object.values(supervisor)[0]))) as { userId: string };
    const smaller = as({ role: 'supervisor', areas: ['652301'], userId: principal.userId });
    expect((await call('GET', `exports/${id}/file`, smaller)).json.code).toBe('export.rights_changed');
  });

  it('tells its progress as events without a word of what is in it', async () => {
    const events = await db.query<{ data: { state: string } }>(
      `SELECT data FROM event_log WHERE kind = 'export.moved' AND data ->> 'exportId' = $1 ORDER BY id`,
      [id],
    );
    expect(events.map((event) => event.data.state)).toEqual(['waiting', 'done']);
    expect(Object.keys(events[0]?.data ?? {}).sort()).toEqual(['exportId', 'rowsDone', 'state']);
  });

  it('is found again when its job was lost, and of two attempts the newest counts', async () => {
    const { json } = await take(supervisor, { source: 'flags', format: 'xlsx' });
    const now = new Date();
    expect(await maker.store.unfinished(new Date(now.getTime() + 60_000), 10)).toContain(json.id);
    const first = await maker.store.start(json.id, now);
    const second = await maker.store.start(json.id, now);
    if (!first || !second) throw new Error('a waiting job can be started');
    const end = { at: now, rows: 1, bytes: 1, expiresAt: now };
    expect(await maker.store.finish(first, end)).toBe(false);
    expect(await maker.store.finish(second, end)).toBe(true);
  });

  it('is gone after its time, and after its owner removed it', async () => {
    await db.query(`UPDATE export_job SET expires_at = now() - interval '1 minute' WHERE id = $1`, [id]);
    expect(await maker.useCase.expire()).toBeGreaterThan(0);
    expect((await call('GET', `exports/${id}`, supervisor)).json.state).toBe('expired');
    expect((await call('GET', `exports/${id}/file`, supervisor)).status).toBe(404);
    expect((await call('DELETE', `exports/${id}`, supervisor)).status).toBe(204);
  });
});

describe('a report', () => {
  it('of a campaign is a PDF by county, month and reason', async () => {
    const [campaign, requirement] = [newId(), newId()];
    await db.query(
      `INSERT INTO campaign (id, code, name_zh, name_en, area_code, starts_on, ends_on, created_at, created_by)
       VALUES ($1, 'C1', '春季抽测', 'Spring', '652300', '2026-03-01', '2026-03-31', now(), 'x')`,
      [campaign],
    );
    await db.query(
      `INSERT INTO campaign_requirement (id, campaign_id, code, check_kinds, counting_window, target)
       VALUES ($1, $2, 'R1', '{remote_sensing}', 'campaign', 100)`,
      [requirement, campaign],
    );
    await db.query(`INSERT INTO campaign_target VALUES ($1, '652301', '2026-03', 100)`, [requirement]);
    await db.query(`INSERT INTO campaign_day VALUES ($1, '652301', '2026-03-02', 40, 2, 3)`, [requirement]);
    await db.query(`INSERT INTO campaign_refusal VALUES ($1, '652301', '2026-03-02', 'reading.vsp_out', 3)`, [
      requirement,
    ]);
    const answer = await take(supervisor, {
      source: 'campaign-report',
      format: 'pdf',
      filters: [
        { name: 'campaign', value: campaign },
        { name: 'asOf', value: '2026-03-10' },
      ],
      words: [{ column: 'code', code: 'reading.vsp_out', text: 'VSP 超出范围' }],
    });
    expect(answer.status).toBe(202);
    expect(await maker.useCase.run(answer.json.id)).toMatchObject({ kind: 'done' });
    const file = await call('GET', `exports/${answer.json.id}/file`, supervisor);
    expect(file.headers['content-type']).toBe('application/pdf');
    const text = readPdf(file.body).text.join('\n');
    for (const words of ['春季抽测进度报告', '昌吉市', '40 / 100', '2026-03', 'VSP 超出范围', '导出人 sup01']) {
      expect(text).toContain(words);
    }
  });

  it('says when there is nothing that the caller may see', async () => {
    const request = { source: 'inspection-report', format: 'pdf', filters: [{ name: 'inspection', value: newId() }] };
    const { json } = await take(officer, request);
    expect(await maker.useCase.run(json.id)).toEqual({ kind: 'failed', code: 'export.nothing_there' });
    expect((await call('GET', `exports/${json.id}`, officer)).json).toMatchObject({
      state: 'failed',
      failure: 'export.nothing_there',
    });
  });
});

describe('views of a table', () => {
  it('are kept by name and owner', async () => {
    const view = {
      table: 'flags',
      name: '待复核',
      columns: [{ key: 'plate' }],
      filters: [{ name: 'state', value: 'open' }],
    };
    const saved = await call('POST', 'table-views', officer, view);
    const again = await call('POST', 'table-views', officer, { ...view, sort: '-openedAt' });
    expect(again.json.id).toBe(saved.json.id);
    const { items } = (await call('GET', 'table-views?table=flags', officer)).json;
    expect(items).toEqual([
      {
        id: saved.json.id,
        table: 'flags',
        name: '待复核',
        columns: ['plate'],
        sort: '-openedAt',
        filters: [{ name: 'state', value: 'open' }],
      },
    ]);
    expect((await call('GET', 'table-views?table=flags', supervisor)).json.items).toEqual([]);
    await call('DELETE', `table-views/${saved.json.id}`, supervisor);
    expect((await call('GET', 'table-views?table=flags', officer)).json.items).toHaveLength(1);
    await call('DELETE', `table-views/${saved.json.id}`, officer);
    expect((await call('GET', 'table-views?table=flags', officer)).json.items).toEqual([]);
  });
});
