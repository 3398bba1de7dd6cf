import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInspectionReport } from '../../libs/contracts/src/http/inspection-to-report.js';
import { readInspectionUpload } from '../../libs/contracts/src/http/read-inspection.js';
import { noInspections, noReadings, unexplained } from '../../apps/simulator/src/replay/counts.js';
import { csvFields, csvRow } from '../../apps/simulator/src/replay/csv-line.js';
import { readHeader, readRecords } from '../../apps/simulator/src/replay/file-records.js';
import { mapInspectionRow } from '../../apps/simulator/src/replay/inspection-row.js';
import { readRecordLine } from '../../apps/simulator/src/replay/record-line.js';
import { tally } from '../../apps/simulator/src/replay/replay-inspections.js';
import { readReplayOptions, UsageError } from '../../apps/simulator/src/replay/replay-options.js';
import { SiteSender } from '../../apps/simulator/src/replay/site-sender.js';

const COLUMNS =
  'report_no,plate,plate_color,vin,test_date,method,category,fuel,stage_euro,build_year,displacement_cc,power_kw,odometer_km,idle_rpm,idle_co_pct,idle_hc_ppm,idle_lambda,high_rpm,high_co_pct,high_hc_ppm,high_lambda,diesel_idle_rpm,diesel_cutoff_rpm,k_measured_m1'.split(
    ',',
  );
const PETROL =
  '652301001202601050000007,新B12345,blue,LSGYML714BA329325,2026-01-05,two_speed_idle,M1,petrol,4,2012,1390,55,112541,809,0.01,32.0,1.762,2803,0.03,17.0,1.001,,,';
const DIESEL =
  '652301001202601050000008,新B2D36D,yellow,LSZXVY119JD340713,2026-01-05,free_acceleration,N1,diesel_biooil,,1999,2476,73,398800,,,,,,,,,950,5360,0.42';

describe('a row of a station table becomes an upload', () => {
  it('keeps the values of a two-speed idle test', () => {
    const { stationCode, upload } = mapInspectionRow(csvRow(COLUMNS, PETROL));
    expect(stationCode).toBe('652301001');
    const read = readInspectionUpload(upload);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const report = toInspectionReport(read.upload);
    expect(report.identity).toMatchObject({ reportNo: '652301001202601050000007', lineNo: '01', testTimes: 1 });
    expect(report.identity.startedAt.toISOString()).toBe('2026-01-05T01:01:24.000Z');
    expect(report.vehicle).toMatchObject({ plate: '新B12345', plateColour: 'blue', stage: 4, displacementL: 1.39 });
    expect(report.results).toMatchObject({
      idle: { rpm: 809, coPct: 0.01, hcPpm: 32, lambda: 1.762 },
      highIdle: { rpm: 2803, coPct: 0.03, hcPpm: 17, lambda: 1.001 },
    });
  });

  it('declares the mean of free acceleration without inventing readings', () => {
    const read = readInspectionUpload(mapInspectionRow(csvRow(COLUMNS, DIESEL)).upload);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { results, vehicle } = toInspectionReport(read.upload);
    expect(results).toMatchObject({ readings: [], declaredMean: 0.42, idleRpm: 950, maxRpm: 5360 });
    expect(vehicle).toMatchObject({ stage: null, builtOn: '1999-01-01', fuel: 'diesel_biooil' });
  });

  it('leaves what is no number for the platform to refuse', () => {
    const read = readInspectionUpload(mapInspectionRow(csvRow(COLUMNS, PETROL.replace(',809,', ',fast,'))).upload);
    expect(read).toMatchObject({ ok: false, faults: [{ path: 'results.idle.rpm', code: 'field.not_a_number' }] });
  });

  it('is the same every time, and absent values stay absent', () => {
    const value = fc.oneof(fc.constant(''), fc.double({ min: 0, max: 20_000, noNaN: true }).map(String));
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), fc.nat(9_999_999), (values, serial) => {
        const fields = PETROL.split(',');
        fields[0] = `652301001${'20260105'}${String(serial).padStart(7, '0')}`;
        fields.splice(13, 8, ...values);
        const row = csvRow(COLUMNS, fields.join(','));
        const read = readInspectionUpload(mapInspectionRow(row).upload);
        expect(read.ok).toBe(true);
        expect(mapInspectionRow(row)).toEqual(mapInspectionRow(row));
        const report = read.ok ? toInspectionReport(read.upload) : null;
        const sent = report?.results.method === 'two_speed_idle' ? report.results : null;
        expect([sent?.idle?.rpm, sent?.highIdle?.lambda]).toEqual(
          [values[0], values[7]].map((text) => (text === '' ? null : Number(Number(text).toPrecision(12)))),
        );
      }),
    );
  });
});

describe('files of any size', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'ves-replay-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const all = async (path: string, options: Parameters<typeof readRecords>[1]): Promise<string[]> => {
    const texts: string[] = [];
    for await (const { text } of readRecords(path, options)) texts.push(text);
    return texts;
  };

  it('cuts records at line ends outside quotes, with any line end and a byte-order mark', async () => {
    const file = join(dir, 'a.csv');
    writeFileSync(file, '\uFEFFa,b\r\n1,"x\ny"\r\n\r\n2,"say ""no"""\n3,z');
    expect(await readHeader(file)).toBe('a,b');
    const texts = await all(file, { quoted: true, header: true });
    expect(texts.map(csvFields)).toEqual([
      ['1', 'x\ny'],
      ['2', 'say "no"'],
      ['3', 'z'],
    ]);
  });

  it('shuffles without losing or repeating a record, across read blocks', async () => {
    const file = join(dir, 'b.ndjson');
    const lines = Array.from({ length: 9_000 }, (_, i) => JSON.stringify({ i, pad: '新'.repeat(i % 40) }));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const options = { quoted: false, header: false };
    expect(await all(file, options)).toEqual(lines);
    const shuffled = await all(file, { ...options, shuffle: 'x' });
    expect(shuffled).not.toEqual(lines);
    expect([...shuffled].sort()).toEqual([...lines].sort());
    expect(await all(file, { ...options, shuffle: 'x' })).toEqual(shuffled);
  });

  it.each([
    ['', ['']],
    ['a,', ['a', '']],
    [' a , b ', ['a', 'b']],
    ['"a,b",c', ['a,b', 'c']],
    ['"open', ['open']],
  ])('%j has the fields %j', (text, fields) => expect(csvFields(text)).toEqual(fields));
});

describe('a line of a remote-sensing file', () => {
  const code = 'A6523010010120260302090000';
  it.each([
    [
      { jlbh: code, dwbh: 'A652301001', ycxbh: '01' },
      { siteCode: 'A652301001', lineNo: '01', recordNo: code },
    ],
    [{ jlbh: code }, { siteCode: 'A652301001', lineNo: '01', recordNo: code }],
    [
      { jlbh: 'rubbish', dwbh: 'A652301001' },
      { siteCode: 'A652301001', recordNo: null },
    ],
    [
      { dwbh: 'A652301001', ycxbh: '2' },
      { siteCode: 'A652301001', lineNo: '02', recordNo: null },
    ],
    [{ jlbh: 'A6523010010120260230090000', dwbh: 'A652301001' }, { recordNo: null }],
    [{ plate: 1 }, { unsendable: 'no site code' }],
    [[1], { unsendable: 'not an object' }],
  ])('%j', (record, expected) => expect(readRecordLine(JSON.stringify(record))).toMatchObject(expected));
  it('that is no JSON has nobody to send it', () => {
    expect(readRecordLine('{"jlbh":')).toEqual({ unsendable: 'not JSON' });
  });
});

describe('a site keeps each record until its ack', () => {
  const line = (second: number, text?: string) => {
    const recordNo = `A65230100101202603020900${String(second).padStart(2, '0')}`;
    return { siteCode: 'A652301001', lineNo: '01', recordNo, text: text ?? JSON.stringify({ jlbh: recordNo }) };
  };
  const ack = (stored: string[], refused: { jlbh: string | null; code: string }[] = []) => ({
    stored,
    refused: refused.map((one) => ({ index: null, path: '', ...one })),
    at: '2026-03-02T01:00:00Z',
  });
  const setUp = (window = 10) => {
    const sent: string[] = [];
    const totals = noReadings();
    const publish = async (_topic: string, payload: string): Promise<boolean> => sent.push(payload) > 0;
    return { sent, totals, sender: new SiteSender({ publish, totals, window, ackTimeoutMs: 1000 }) };
  };

  it('counts an ack once, whatever comes twice', async () => {
    const { totals, sender } = setUp();
    const [a, b] = [line(1), line(2)];
    await sender.send(a);
    await sender.send(b);
    sender.settle(ack([a.recordNo, a.recordNo], [{ jlbh: b.recordNo, code: 'reading.conflict' }]));
    sender.settle(ack([a.recordNo]));
    await sender.drain();
    expect(totals).toMatchObject({ acknowledged: 1, refused: { 'reading.conflict': 1 } });
  });

  it('sends again what has no ack, marked as such, in the end alone', async () => {
    const { sent, totals, sender } = setUp();
    const one = line(1);
    await sender.send(one);
    await new Promise((resolve) => setTimeout(resolve, 40));
    sender.resend(0);
    await new Promise((resolve) => setTimeout(resolve, 40));
    sender.resend(0);
    expect(sent.map((payload) => JSON.parse(payload).resend)).toEqual([undefined, true, true]);
    // the whole message was refused: nothing names the record, but it travelled alone
    sender.settle(ack([], [{ jlbh: null, code: 'payload.too_large' }]));
    await sender.drain();
    expect(totals).toMatchObject({ resent: 2, refused: { 'payload.too_large': 1 }, acknowledged: 0 });
  });

  it('lets only one record without a code travel at a time, and waits when its window is full', async () => {
    const { sender } = setUp(1);
    const nameless = { ...line(1), recordNo: null };
    await sender.send(nameless);
    let second = false;
    const later = sender.send(nameless).then(() => (second = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(second).toBe(false);
    sender.settle(ack([], [{ jlbh: null, code: 'reading.record_no_missing' }]));
    await later;
    expect(second).toBe(true);
  });

  it('lets the same code of one file wait for its own answer', async () => {
    const { sender, totals } = setUp();
    const one = line(1);
    await sender.send(one);
    const again = sender.send(one);
    sender.settle(ack([one.recordNo]));
    await again;
    expect(sender.open).toBe(1);
    sender.settle(ack([one.recordNo]));
    await sender.drain();
    expect(totals.acknowledged).toBe(2);
  });
});

describe('counting answers', () => {
  const verdict = { result: 'pass' };
  it('tells stored, repeated, conflict, refused and what should not happen apart', () => {
    const totals = noInspections();
    totals.read = 6;
    tally({ status: 201, body: { verdict, hold: { held: true } } }, totals, 'asm');
    tally({ status: 200, body: { verdict, hold: { held: false } } }, totals, 'asm');
    tally({ status: 409, body: {} }, totals, 'asm');
    tally({ status: 400, body: { code: 'x', errors: [{ path: 'vin', code: 'field.empty' }] } }, totals, 'asm');
    tally({ status: 403, body: { code: 'access.forbidden' } }, totals, 'asm');
    expect(unexplained(totals, noReadings())).toBe(1);
    tally({ status: 500, body: null }, totals, 'asm');
    expect(totals).toMatchObject({
      stored: 1,
      repeated: 1,
      conflict: 1,
      held: 1,
      refused: { 'field.empty vin': 1, 'access.forbidden': 1 },
      failed: { 500: 1 },
      verdicts: { asm: { pass: 2 } },
    });
  });
});

describe('options', () => {
  it('take addresses from the platform variables, without its credentials', () => {
    const env = { MQTT_URL: 'mqtt://platform:secret@broker:1884', HTTP_PORT: '3100', DATA_DIR: '/data' };
    expect(readReplayOptions(['--inspections', 'a.csv', '--rate', '5'], env)).toMatchObject({
      url: 'http://localhost:3100',
      mqtt: 'mqtt://broker:1884',
      accounts: '/data/demo-accounts.json',
      rate: 5,
    });
  });
  it.each([[[]], [['--rate', 'x', '--inspections', 'a']], [['--nonsense']]])('%j is wrong use', (args) => {
    expect(() => readReplayOptions(args, {})).toThrow(UsageError);
  });
});
