import { describe, expect, it } from '@jest/globals';
import { decodeRemoteSensing, MAX_RECORDS } from './decode-remote-sensing.js';
import { encodeRemoteSensing } from './encode-remote-sensing.js';

const context = { siteCode: 'C652301001', lineNo: '01', receivedAt: new Date('2026-03-02T01:00:05Z') };
const base = {
  jlbh: 'C6523010010120260302090000',
  dwbh: 'C652301001',
  ycxbh: '01',
  cdxh: 1,
  jcrq: '2026-03-02 09:00:00',
  hphm: '新 b·06a3h',
  cpys: '0',
  sbzxd: 94.5,
  rlzl: 'A',
  co2jg: 15.026,
  cojg: -0.027,
  hcjg: -99,
  nojg: 12,
  coco2: -0.0018,
  clsd: null,
};
const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const decode = (value: unknown) => decodeRemoteSensing(bytes(value), context);
const faultOf = (change: Record<string, unknown>) => {
  const { records, rejects } = decode({ ...base, ...change });
  return records.length === 0 ? `${rejects[0]?.code} ${rejects[0]?.path}`.trim() : 'stored';
};

describe('decodeRemoteSensing', () => {
  it('reads a record of the national dictionary', () => {
    const { records, rejects } = decode({ ...base, tp1: 'a.jpg', csys: 'white', clsdstatus: 0 });
    expect(rejects).toEqual([]);
    expect(records[0]).toMatchObject({
      recordNo: base.jlbh,
      siteCode: 'C652301001',
      lineNo: '01',
      passedAt: new Date('2026-03-02T01:00:00Z'),
      recordTime: new Date('2026-03-02T01:00:00Z'),
      plate: '新B06A3H',
      plateOriginal: '新 b·06a3h',
      plateColour: 'blue',
      fuel: 'A',
      coPct: -0.027,
      hcPpm: -99,
      noPpm: 12,
      speedKmh: null,
      opacityPct: null,
      media: ['a.jpg'],
      deviceFlags: { clsdstatus: 0 },
      resend: false,
    });
    expect({ ...records[0]?.extra }).toEqual({ csys: 'white', clsdstatus: 0 });
  });

  it.each([
    ['26 digits', 'C6523010010120260302090000', 'stored'],
    ['28 digits', 'C652301001012026030209000007', 'stored'],
    ['29 digits', 'C6523010010120260302090000123', 'stored'],
    ['27 digits', 'C65230100101202603020900001', 'reading.record_no_invalid jlbh'],
    ['30 digits', 'C65230100101202603020900001234', 'reading.too_long jlbh'],
    ['no such day', 'C6523010010120260230090000', 'reading.record_no_invalid jlbh'],
    ['another line', 'C6523010010220260302090000', 'reading.record_no_prefix jlbh'],
    ['absent', undefined, 'reading.record_no_missing jlbh'],
    ['far ahead', 'C6523010010120270302090000', 'reading.record_time_range jlbh'],
    ['before networking', 'C6523010010120140302090000', 'reading.record_time_range jlbh'],
  ])('record code: %s', (_name, jlbh, expected) => {
    expect(faultOf({ jlbh })).toBe(expected);
  });

  it.each([
    ['2026-03-02 08:59:58', '2026-03-02T00:59:58.000Z'],
    ['2026/03/02 08:59:58', '2026-03-02T00:59:58.000Z'],
    ['20260302085958', '2026-03-02T00:59:58.000Z'],
    ['20260302085958120', '2026-03-02T00:59:58.120Z'],
    ['2026-03-02 08:59:58.5', '2026-03-02T00:59:58.500Z'],
    ['2026-03-02T08:59:58', '2026-03-02T00:59:58.000Z'],
    ['2026-03-02T08:59:58.25', '2026-03-02T00:59:58.250Z'],
    ['2026-03-02T00:59:58Z', '2026-03-02T00:59:58.000Z'],
    ['2026-03-02T08:59:58+08:00', '2026-03-02T00:59:58.000Z'],
    [1772413198000, '2026-03-02T00:59:58.000Z'],
    ['1772413198', '2026-03-02T00:59:58.000Z'],
    ['', '2026-03-02T01:00:00.000Z'],
  ])('pass time %p', (jcrq, expected) => {
    expect(decode({ ...base, jcrq }).records[0]?.passedAt.toISOString()).toBe(expected);
  });

  it.each([
    [{ jcrq: '2026-02-30 09:00:00' }, 'reading.time_invalid jcrq'],
    [{ jcrq: 'yesterday' }, 'reading.time_invalid jcrq'],
    [{ jcrq: '1999-03-02 09:00:00' }, 'reading.time_range jcrq'],
    [{ dwbh: 'C652301002' }, 'reading.site_mismatch dwbh'],
    [{ clsd: 301 }, 'reading.out_of_range clsd'],
    [{ clsd: 300 }, 'stored'],
    [{ btgdjg: 100.1 }, 'reading.out_of_range btgdjg'],
    [{ cojg: -99 }, 'reading.out_of_range cojg'],
    [{ dqy: 971 }, 'reading.out_of_range dqy'],
    [{ lgmhd: 6 }, 'reading.out_of_range lgmhd'],
    [{ hjwd: 1e-50 }, 'reading.out_of_range hjwd'],
    [{ nojg: '0x10' }, 'reading.not_a_number nojg'],
    [{ nojg: true }, 'reading.not_a_number nojg'],
    [{ nojg: [1] }, 'reading.not_a_number nojg'],
    [{ cdxh: 1.5 }, 'reading.not_an_integer cdxh'],
    [{ hphm: { a: 1 } }, 'reading.not_text hphm'],
    [{ hphm: 'X'.repeat(41) }, 'reading.too_long hphm'],
    [{ note: 'a\u0000b' }, 'reading.unstorable_text'],
    [{ note: '\ud800' }, 'reading.unstorable_text'],
    [{ note: 'a\\u0000b \ud83d\ude00' }, 'stored'],
    [{ deep: [[[[[1]]]]] }, 'reading.too_deep deep'],
  ])('%j: %s', (change, expected) => {
    expect(faultOf(change)).toBe(expected);
  });

  it.each([
    ['hcPpm', { hcjg: 99999 }, null],
    ['hcPpm', { hcjg: -99 }, -99],
    ['noPpm', { nojg: '-99.0' }, -99],
    ['noPpm', { nojg: ' 1524.37 ' }, 1524.37],
    ['opacityPct', { btgdjg: -99 }, null],
    ['opacityPct', { btgdjg: '99999' }, null],
    ['opacityPct', { btgdjg: 0 }, 0],
    ['speedKmh', { clsd: -99 }, null],
    ['vspKwT', { vsp: -99 }, null],
    ['vspKwT', { vsp: -99, clsd: 90, cljsd: -6 }, -99],
    ['temperatureC', { hjwd: '' }, null],
    ['plate', { hphm: '无牌' }, null],
    ['plateColour', { cpys: '7' }, null],
    ['resend', { resend: true }, true],
  ])('%s of %j is %p', (name, change, expected) => {
    const record = decode({ ...base, ...change }).records[0];
    expect(record?.[name as keyof typeof record]).toBe(expected);
  });

  it('keeps an unknown colour code', () => {
    expect(decode({ ...base, cpys: '7' }).records[0]?.extra['cpys']).toBe('7');
  });

  it('lets a bad record block no other and keeps its bytes', () => {
    const bad = { ...base, clsd: 999 };
    const { records, rejects } = decode([base, bad, 7, { ...base, jlbh: 'C6523010010120260302090009' }]);
    expect(records.map((r) => r.recordNo)).toEqual([base.jlbh, 'C6523010010120260302090009']);
    expect(rejects.map((r) => [r.index, r.recordNo, r.code])).toEqual([
      [1, base.jlbh, 'reading.out_of_range'],
      [2, null, 'reading.not_an_object'],
    ]);
    expect(rejects[0]?.data).toEqual({ value: 999, min: 0, max: 300 });
    expect(JSON.parse(Buffer.from(rejects[0]?.raw ?? []).toString())).toEqual(JSON.parse(JSON.stringify(bad)));
  });

  it.each([
    ['', 'payload.empty'],
    ['{', 'payload.not_json'],
    ['7', 'payload.not_an_object'],
    ['[]', 'payload.no_records'],
    [`[${'{},'.repeat(MAX_RECORDS)}{}]`, 'payload.too_many_records'],
    [Buffer.from([0xd0, 0xc2, 0x42]), 'payload.not_utf8'],
    [Buffer.alloc(1024 * 1024 + 1, 32), 'payload.too_large'],
  ])('unreadable message %#: %s', (payload, code) => {
    const raw = Buffer.from(payload);
    const { records, rejects } = decodeRemoteSensing(raw, context);
    expect(records).toEqual([]);
    expect(rejects).toMatchObject([{ index: null, recordNo: null, code, path: '' }]);
    expect(Buffer.from(rejects[0]?.raw ?? []).equals(raw)).toBe(true);
  });

  it('fingerprints content, not spelling', () => {
    const hash = (value: object) => decode(value).records[0]?.contentHash;
    const same = hash(base);
    expect(hash(Object.fromEntries(Object.entries(base).toReversed()))).toBe(same);
    expect(hash({ ...base, resend: true, nojg: '12.0' })).toBe(same);
    expect(hash({ ...base, nojg: 13 })).not.toBe(same);
    expect(hash({ ...base, csys: 'red' })).not.toBe(same);
    expect(BigInt(same ?? -1) >= 0n && BigInt(same ?? -1) < 2n ** 53n).toBe(true);
  });

  it('encodes what it decodes', () => {
    const [record] = decode({
      ...base,
      tp1: 'a.jpg',
      sp1: 'b.mp4',
      resend: true,
      wxyy: 'dust',
      fs: 2,
      clsdstatus: 1,
    }).records;
    if (!record) throw new Error('not decoded');
    const { raw: _raw, extra: _extra, ...reading } = record;
    const again = decode(encodeRemoteSensing(reading)).records[0];
    expect(again).toMatchObject(reading);
  });
});
