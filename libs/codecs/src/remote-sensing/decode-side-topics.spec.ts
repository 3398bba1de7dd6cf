import { describe, expect, it } from '@jest/globals';
import * as side from './decode-side-topics.js';
import { encodeAck } from './down-topics.js';
import { formatTopic, parseTopic } from './topics.js';

const bytes = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const cal = {
  kind: 'span',
  at: '2026-03-02 08:30:00',
  passed: true,
  values: [{ item: 'co', nominal: 0.5, measured: '0.51', unit: '%' }],
};
const file = { jlbh: 'C6523010010120260302090000', file: 'tp1.jpg', sha256: 'a'.repeat(64), size: 20480 };

describe('topics', () => {
  it.each([
    ['ves/v1/rs/C652301001/01/rec', { kind: 'rec', siteCode: 'C652301001', lineNo: '01' }],
    ['ves/v1/rs/C652301001/01/media', { kind: 'media', siteCode: 'C652301001', lineNo: '01' }],
    ['ves/v1/rs/C652301001/birth', { kind: 'birth', siteCode: 'C652301001' }],
    ['ves/v1/rs/C652301001/cmd/w-1', { kind: 'cmd', siteCode: 'C652301001', cmdId: 'w-1' }],
    ['ves/v1/rs/C652301001/cmd/w-1/reply', { kind: 'cmd_reply', siteCode: 'C652301001', cmdId: 'w-1' }],
  ])('%s', (topic, expected) => {
    const parsed = parseTopic(topic);
    expect(parsed).toEqual(expected);
    expect(parsed && formatTopic(parsed)).toBe(topic);
  });

  it.each([
    'ves/v1/rs/+/01/rec',
    'ves/v1/rs/C652301001/1/rec',
    'ves/v1/rs/C652301001/01/ack',
    'ves/v1/rs/C652301001/rec',
    'ves/v1/rs/c652301001/01/rec',
    'ves/v2/rs/C652301001/01/rec',
    'ves/v1/rs/C652301001/01/rec/x',
    'ves/v1/rs/C652301001/cmd',
    'ves/v1/rs/C652301001/cmd/w-1/reply/x',
    '',
  ])('refuses %p', (topic) => {
    expect(parseTopic(topic)).toBeNull();
  });
});

describe('side topics', () => {
  it('reads calibration, flow, birth, status, position, media, reply', () => {
    expect(side.decodeCalibration(bytes(cal))).toEqual({
      ok: true,
      value: {
        kind: 'span',
        at: new Date('2026-03-02T00:30:00Z'),
        passed: true,
        values: [{ item: 'co', nominal: 0.5, measured: 0.51, unit: '%' }],
      },
    });
    expect(side.decodeFlow(bytes({ hour: '2026-03-02 09:59:59', bus_small: 412, truck_heavy: '37' }))).toEqual({
      ok: true,
      value: { hour: new Date('2026-03-02T01:00:00Z'), counts: { bus_small: 412, truck_heavy: 37 } },
    });
    const birth = {
      dwbh: 'C652301001',
      lines: [{ ycxbh: 1, cdxh: 1, devices: [{ kind: 'analyser', validUntil: '2026-12-31 00:00:00' }] }],
    };
    expect(side.decodeBirth(bytes(birth), 'C652301001')).toMatchObject({
      ok: true,
      value: {
        siteCode: 'C652301001',
        lines: [{ lineNo: '01', lane: 1, devices: [{ kind: 'analyser', model: null }] }],
      },
    });
    expect(side.decodeStatus(bytes('offline'))).toEqual({ ok: true, value: { online: false, at: null, reason: null } });
    expect(side.decodeStatus(bytes({ state: 'online' }))).toMatchObject({ ok: true, value: { online: true } });
    expect(side.decodePosition(bytes({ ddjd: 87.3, ddwd: 44 }))).toMatchObject({
      ok: true,
      value: { longitude: 87.3, latitude: 44 },
    });
    expect(side.decodeMedia(bytes({ files: [file] }))).toEqual({
      ok: true,
      value: { files: [{ recordNo: file.jlbh, file: 'tp1.jpg', sha256: file.sha256, size: 20480 }] },
    });
    expect(side.decodeCommandReply(bytes({ ok: true }))).toMatchObject({ ok: true, value: { ok: true, code: null } });
  });

  it.each([
    [side.decodeCalibration, { ...cal, kind: 'other' }, 'side.not_allowed', 'kind'],
    [side.decodeCalibration, { ...cal, passed: 1 }, 'side.not_a_boolean', 'passed'],
    [side.decodeCalibration, { ...cal, values: [{ nominal: 1 }] }, 'side.missing', 'values[0].item'],
    [side.decodeCalibration, { ...cal, at: '2026-13-01 00:00:00' }, 'side.time_invalid', 'at'],
    [side.decodeFlow, { hour: '2026-03-02 09:00:00' }, 'side.missing', 'bus_small'],
    [side.decodeFlow, { hour: '2026-03-02 09:00:00', other: 1.5 }, 'side.not_an_integer', 'other'],
    [side.decodePosition, { ddjd: 187, ddwd: 44 }, 'side.out_of_range', 'ddjd'],
    [side.decodeMedia, { files: [{ ...file, file: '../x' }] }, 'side.not_allowed', 'files[0].file'],
    [side.decodeMedia, { files: [{ ...file, sha256: 'zz' }] }, 'side.not_allowed', 'files[0].sha256'],
    [side.decodeMedia, {}, 'side.missing', 'files'],
    [side.decodeStatus, '[1]', 'payload.not_an_object', ''],
    [side.decodeStatus, '{', 'payload.not_json', ''],
    [(p: Uint8Array) => side.decodeBirth(p, 'C652301001'), { dwbh: 'C652301002' }, 'side.site_mismatch', 'dwbh'],
  ])('%#: %s', (decode, body, code, path) => {
    expect(decode(bytes(body))).toEqual({ ok: false, code, path });
  });

  it('acknowledges what is committed and says why the rest is not', () => {
    const rejects = [{ recordNo: null, index: 3, code: 'reading.not_an_object', path: '' }];
    expect(encodeAck(['a'], rejects, new Date('2026-03-02T01:00:00Z'))).toEqual({
      stored: ['a'],
      refused: [{ jlbh: null, index: 3, code: 'reading.not_an_object', path: '' }],
      at: '2026-03-02T01:00:00.000Z',
    });
  });
});
