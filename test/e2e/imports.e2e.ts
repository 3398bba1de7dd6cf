import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { ReferenceCache, SystemClock, type ImportFile } from '@app/application';
import { INSPECTION_EXAMPLES } from '@app/contracts';
import { Database, SqlReferenceSource } from '@app/persistence';
import { BullJobQueue } from '@app/queue';
import { loadObjects } from '@app/seeds';
import { ImportsModule } from '../../apps/api/src/imports/imports.module.js';
import { importUseCase } from '../../apps/worker/src/imports/import-use-case.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { as, asStation, asSupervisor, subjectApi, type SubjectApi } from '../support/subject-api.js';

interface View {
  id: string;
  code: string;
  state: string;
  failure: string | null;
  rows: { read: number; stored: number; repeated: number; refused: number };
  errors: { path: string; code: string }[];
  items: { row: number; column: string; path: string; code: string; value: string; message: { zh: string } }[];
}
let database: TestDatabase;
let db: Database;
let api: SubjectApi;
let queue: BullJobQueue;
let importer: ImportFile;

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'imports-test' });
  await loadObjects(db);
  api = await subjectApi(database, [ImportsModule]);
  queue = new BullJobQueue({ kind: 'postgres', url: database.appUrl, role: 'ves_app' }, () => undefined);
  const clock = new SystemClock();
  const reference = new ReferenceCache(new SqlReferenceSource(db), clock);
  importer = importUseCase({ db, queue, clock, reference, mediaDir: api.mediaDir, onError: () => undefined });
});
afterAll(async () => {
  await queue?.close();
  await api?.close();
  await db?.close();
  await database?.drop();
});

async function send(
  file: { name: string; bytes: Buffer | string },
  form: Record<string, string>,
  who = asSupervisor(),
) {
  const boundary = 'import-boundary-0123456789';
  const parts: (Buffer | string)[] = [];
  for (const [name, value] of Object.entries(form)) {
    parts.push(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  }
  parts.push(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    file.bytes,
    `\r\n--${boundary}--\r\n`,
  );
  const reply = await api.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...who, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
  });
  return { status: reply.statusCode, json: JSON.parse(reply.payload) as View };
}
async function get(path: string, who = asSupervisor()): Promise<View> {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1/imports/${path}`, headers: who });
  return JSON.parse(reply.payload) as View;
}
async function imported(
  file: { name: string; bytes: Buffer | string },
  form: Record<string, string>,
  who = asSupervisor(),
) {
  const sent = await send(file, form, who);
  expect(sent.status).toBe(202);
  await importer.run(sent.json.id);
  return get(sent.json.id, who);
}
const count = async (sql: string): Promise<number> =>
  Number((await db.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

const MAPPING = JSON.stringify({
  columns: {
    report_no: 'reportNo',
    plate: 'vehicle.plate',
    plate_color: 'vehicle.plateColor',
    vin: 'vehicle.vin',
    test_date: 'startedAt',
    method: 'results.method',
    fuel: 'vehicle.fuel',
    displacement_cc: { field: 'vehicle.displacementL', factor: 0.001 },
    build_year: { field: 'vehicle.builtOn', year: true },
    idle_co: 'results.idle.coPct',
    idle_hc: 'results.idle.hcPpm',
    high_co: 'results.highIdle.coPct',
    high_hc: 'results.highIdle.hcPpm',
    high_lambda: 'results.highIdle.lambda',
    k: 'results.declaredMean',
  },
  constants: { stationCode: '652301001', lineNo: '01', testCategory: 'periodic', testTimes: 1 },
});
const HEADER =
  'report_no,plate,plate_color,vin,test_date,method,fuel,displacement_cc,build_year,idle_co,idle_hc,high_co,high_hc,high_lambda,k';
const petrol = (no: string, rest = '') =>
  `${no},新B${no.slice(-5)},蓝,LSGYML710BA3${no.slice(-5)},2026-01-05,two_speed_idle,petrol,1599,2005,0.11,22,0.18,8,1.002,${rest}`;
const CSV = [
  HEADER,
  petrol('F10001'),
  'F10002,新B2D36D,yellow,LSZXVY119JD340713,2026/01/05 09:30:00,free_acceleration,diesel,1248,2018,,,,,,0.37',
  petrol('F10003').replace('0.11', 'abc').replace('2026-01-05', '2026-02-30'),
  petrol('F10004').replace('652301001', '').replace(',新B10004,', ',新B1OOO4,'),
  '',
].join('\r\n');

describe('a file of station tests', () => {
  it('keeps the good rows, names the bad ones by row and column, and twice changes nothing', async () => {
    const first = await imported({ name: 'tests.csv', bytes: CSV }, { kind: 'inspections', mapping: MAPPING });
    expect(first).toMatchObject({ state: 'done', rows: { read: 4, stored: 2, repeated: 0, refused: 2 } });
    const errors = await get(`${first.id}/errors`);
    expect(errors.items.map((e) => [e.row, e.column, e.path, e.code, e.value])).toEqual([
      [3, 'test_date', 'startedAt', 'field.not_a_time', '2026-02-30'],
      [3, 'idle_co', 'results.idle.coPct', 'field.not_a_number', 'abc'],
      [4, 'plate', 'vehicle.plate', 'plate.serial_letter_io', '新B1OOO4'],
    ]);
    const file = await api.app.inject({
      method: 'GET',
      url: `/api/v1/imports/${first.id}/errors.csv`,
      headers: asSupervisor(),
    });
    expect(file.payload.split('\r\n')[2]).toBe(
      '3,idle_co,results.idle.coPct,field.not_a_number,应为数值,Must be a number,abc',
    );

    const state = async () => [await count('inspection'), await count('vehicle_change'), await count('event_log')];
    const before = await state();
    const again = await imported({ name: 'tests.csv', bytes: CSV }, { kind: 'inspections', mapping: MAPPING });
    expect(again.rows).toEqual({ read: 4, stored: 0, repeated: 2, refused: 2 });
    expect(await state()).toEqual(before);
    const [row] = await db.query<{ report: { vehicle: object } }>(
      `SELECT v.report FROM inspection_version v JOIN inspection i ON i.id = v.inspection_id WHERE i.report_no = 'F10001'`,
    );
    expect(row?.report.vehicle).toMatchObject({ displacementL: 1.599, builtOn: '2005-01-01', plateColor: 'blue' });
  });

  it('may be written in GB 18030, or with a byte order mark', async () => {
    const text = [HEADER, petrol('F20001')].join('\n');
    const pieces = text
      .split(/([新蓝])/)
      .map((part) =>
        part === '新'
          ? Buffer.from([0xd0, 0xc2])
          : part === '蓝'
            ? Buffer.from([0xc0, 0xb6])
            : Buffer.from(part, 'ascii'),
      );
    const form = { kind: 'inspections', mapping: MAPPING };
    expect((await imported({ name: 'gbk.csv', bytes: Buffer.concat(pieces) }, form)).rows).toMatchObject({ stored: 1 });
    const marked = `\uFEFF${[HEADER, petrol('F20002')].join('\n')}`;
    expect((await imported({ name: 'bom.csv', bytes: marked }, form)).rows).toMatchObject({ stored: 1 });
  });

  it('may be a workbook with dates and numbers, or bodies line by line', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('tests');
    sheet.addRow(HEADER.split(','));
    sheet.addRow([
      'F30001',
      '新B30001',
      '蓝',
      'LSGYML710BA330001',
      new Date('2026-01-05T09:30:00Z'),
      'two_speed_idle',
      '汽油',
      1599,
      2005,
      0.11,
      22,
      0.18,
      8,
      1.002,
    ]);
    sheet.addRow([
      'F30002',
      '新B30002',
      '粉',
      'LSGYML710BA330002',
      '2026-01-05',
      'two_speed_idle',
      'petrol',
      1599,
      2005,
      0.11,
      22,
      0.18,
      8,
      1.002,
    ]);
    const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    const view = await imported({ name: 'tests.xlsx', bytes }, { kind: 'inspections', mapping: MAPPING });
    expect(view.rows).toEqual({ read: 2, stored: 1, repeated: 0, refused: 1 });
    const [row] = await db.query<{ started_at: Date }>(`SELECT started_at FROM inspection WHERE report_no = 'F30001'`);
    expect(row?.started_at.toISOString()).toBe('2026-01-05T01:30:00.000Z');

    const body = { ...INSPECTION_EXAMPLES['lug_down']?.value, reportNo: 'F30003' };
    const lines = `${JSON.stringify(body)}\n{broken\n[1]\n`;
    const ndjson = await imported({ name: 'tests.ndjson', bytes: lines }, { kind: 'inspections' });
    expect(ndjson.rows).toEqual({ read: 3, stored: 1, repeated: 0, refused: 2 });
    expect((await get(`${ndjson.id}/errors`)).items.map((e) => e.code)).toEqual([
      'import.line_not_json',
      'import.line_not_an_object',
    ]);
  });

  it('may use a built-in mapping of national column names', async () => {
    const csv = [
      'TS_NO,TEST_LINE_NO,TEST_NO,TEST_CATEGORY,INSPECTION_METHOD,TEST_TIMES,TEST_DATE,LICENSE,LICENSE_TYPE,VIN,FUEL_CATEGORY,RESULT,EMISSION_ONE,EMISSION_TWO,EMISSION_THREE',
      '652301001,03,F40001,1,5,1,2026/01/05 10:00:00,新B40001,2,LGHXCH1W0H6901234,B,1,0.31,0.29,0.30',
    ].join('\n');
    const mapping = JSON.stringify({ preset: 'national-free-acceleration' });
    const view = await imported({ name: 'national.csv', bytes: csv }, { kind: 'inspections', mapping });
    expect(view.rows).toEqual({ read: 1, stored: 1, repeated: 0, refused: 0 });
  });

  it('is bounded by what its sender may write, row by row', async () => {
    const form = { kind: 'inspections', mapping: MAPPING };
    const csv = [HEADER, petrol('F50001')].join('\n');
    for (const who of [asStation('652301002'), asSupervisor('652302')]) {
      const view = await imported({ name: 'a.csv', bytes: csv }, form, who);
      expect(view.rows).toMatchObject({ stored: 0, refused: 1 });
      expect((await get(`${view.id}/errors`, who)).items[0]).toMatchObject({ code: 'scope.not_own' });
    }
    expect((await imported({ name: 'a.csv', bytes: csv }, form, asStation('652301001'))).rows).toMatchObject({
      stored: 1,
    });
  });

  it('cut off in the middle goes on where it was, and no row is stored twice', async () => {
    const rows = Array.from({ length: 950 }, (_, i) => petrol(`G${String(10_000 + i)}`));
    const sent = await send(
      { name: 'long.csv', bytes: [HEADER, ...rows].join('\n') },
      { kind: 'inspections', mapping: MAPPING },
    );
    const before = await count('inspection');
    // the worker dies between storing rows and writing its checkpoint
    await db.query(`UPDATE import_job SET rows_done = 0 WHERE id = $1`, [sent.json.id]);
    await importer.run(sent.json.id);
    await db.query(`UPDATE import_job SET state = 'running', rows_done = 400, stored = 400 WHERE id = $1`, [
      sent.json.id,
    ]);
    await importer.run(sent.json.id);
    expect(await count('inspection')).toBe(before + 950);
    expect(await get(sent.json.id)).toMatchObject({ state: 'done', rows: { read: 950, stored: 400, repeated: 550 } });
  });
});

describe('other files', () => {
  it('of roadside records in the national dictionary are stored like messages of their site', async () => {
    const record = (no: number, rest: object = {}) => ({
      jlbh: `C65230100101202603020900${String(no).padStart(2, '0')}`,
      dwbh: 'C652301001',
      ycxbh: '01',
      cdxh: 1,
      jcrq: `2026-03-02 09:00:${String(no).padStart(2, '0')}`,
      hphm: '新B06A3H',
      cpys: '0',
      sbzxd: 94.5,
      rlzl: 'A',
      co2jg: 15.026,
      cojg: 0.027,
      hcjg: -185,
      nojg: 12,
      ...rest,
    });
    const lines = [record(1), record(2), record(3, { co2jg: 'x' }), record(4, { jlbh: 'Z999999999012026' })];
    const form = { kind: 'remote_sensing', mapping: JSON.stringify({ preset: 'national-remote-sensing' }) };
    const file = { name: 'readings.ndjson', bytes: lines.map((one) => JSON.stringify(one)).join('\n') };
    const [site] = await db.query<{ n: string }>(`SELECT count(*) AS n FROM rs_site WHERE code = 'C652301001'`);
    expect(site?.n).toBe('1');
    expect((await imported(file, form)).rows).toEqual({ read: 4, stored: 2, repeated: 0, refused: 2 });
    expect((await imported(file, form)).rows).toEqual({ read: 4, stored: 0, repeated: 2, refused: 2 });
    expect(await count('rs_reading')).toBe(2);
  });

  it('of vehicles fill the register, and say which plates and VINs are none', async () => {
    const csv = [
      'plate;plateColor;vin;fuel;ratedPowerKw;areaCode',
      '新B·60001;蓝牌;LSGNDA50XDK516060;汽油;55;652301',
      '新B6000;蓝;LSGNDA50XDK516061;汽油;55;652301',
      '新B60003;blue;LSGNDA50XDK51606Q;petrol;;652301',
      '新B60004;blue;LSGNDA50XDK516064;petrol;;110000',
    ].join('\n');
    const view = await imported({ name: 'vehicles.csv', bytes: csv }, { kind: 'vehicles' });
    expect(view.rows).toEqual({ read: 4, stored: 1, repeated: 0, refused: 3 });
    expect((await get(`${view.id}/errors`)).items.map((e) => [e.row, e.column, e.code])).toEqual([
      [2, 'plate', 'plate.too_short'],
      [3, 'vin', 'vin.forbidden_letter'],
      [4, 'areaCode', 'scope.not_own'],
    ]);
    expect((await imported({ name: 'vehicles.csv', bytes: csv }, { kind: 'vehicles' })).rows.repeated).toBe(1);
  });

  it('that cannot be read say so at once or as a failed job', async () => {
    const refused = async (name: string, bytes: string, form: Record<string, string>, who = asSupervisor()) => {
      const sent = await send({ name, bytes }, form, who);
      expect(sent.status).toBe(400);
      return sent.json.errors.map((e) => [e.path, e.code]);
    };
    expect(await refused('a.pdf', 'x', { kind: 'letters' })).toEqual([
      ['kind', 'field.not_in_list'],
      ['file', 'import.format_unknown'],
    ]);
    expect(await refused('a.csv', 'x', { kind: 'vehicles', mapping: '{' })).toEqual([
      ['mapping', 'import.mapping_not_json'],
    ]);
    expect(await refused('a.csv', 'x', { kind: 'vehicles', mapping: '{"preset":"toString"}' })).toEqual([
      ['mapping.preset', 'import.preset_unknown'],
    ]);
    expect(await refused('a.csv', 'x', { kind: 'vehicles' }, asStation('652301001'))).toEqual([
      ['kind', 'scope.not_own'],
    ]);
    const admin = as({ role: 'administrator', areas: ['652300'] });
    for (const [name, bytes, failure] of [
      ['a.xlsx', 'not a workbook', 'import.not_a_workbook'],
      ['a.csv', 'a,a\n1,2\n', 'import.header_twice'],
      ['a.csv', 'a,b\n"1,2\n', 'import.csv_quotes'],
    ] as const) {
      expect(await imported({ name, bytes }, { kind: 'vehicles' }, admin)).toMatchObject({ state: 'failed', failure });
    }
  });
});
