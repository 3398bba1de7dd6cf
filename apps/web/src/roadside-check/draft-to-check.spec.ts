import { describe, expect, it } from '@jest/globals';
import { readSpotCheck } from '@app/contracts';
import { accelerations, checkBody, codesOf, reportOf, typedNumber } from './draft-to-check.js';
import type { Draft } from './draft.js';
import { missingParts } from './missing.js';

const DRAFT: Draft = {
  checkNo: 'F-01a20041-0a2d-72ee-ad44-bcfa3bc6609b',
  startedAt: '2026-11-20T01:14:05.000Z',
  kind: 'roadside',
  areaCode: '652301',
  placeName: ' 昌吉东收费站 ',
  at: { lon: 87.32, lat: 44.02 },
  lookupId: '01a20041-0a2d-72ee-ad44-bcfa3bc6609b',
  vehicle: {
    plate: '新B12345',
    plateColour: 'yellow',
    vin: 'LSZXVY119JD340713',
    fuel: 'B',
    category: 'N3',
    stage: 5,
    buildYear: 2019,
    registeredOn: '2019-05-01',
    model: '东风天龙',
  },
  appearance: { seriousSmoke: 'no', controlDevices: 'yes' },
  obd: { asked: 'typed', communication: 'yes', milOn: 'yes', codes: 'p0420 P2002,P0420', notReady: '1', vin: '' },
  method: 'free_acceleration',
  readings: ['0,41', '0.38', '0.35'],
  idle: { co: '', hc: '' },
  highIdle: { co: '', hc: '', lambda: '' },
  level: '',
  instrumentNo: 'MQY 200/7',
  media: [{ kind: 'front', sha256: 'a'.repeat(64), size: 1000 }],
  secondOfficer: '李强',
  driver: 'refused',
  remark: '',
};

describe('a draft', () => {
  it('becomes a body that the interface takes, and the same report that the preview judges', () => {
    const read = readSpotCheck(checkBody(DRAFT));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.report).toEqual(reportOf(DRAFT));
    expect(read.check).toMatchObject({
      instrumentNo: 'MQY-200-7',
      driverSignature: 'refused',
      place: { name: '昌吉东收费站', lon: 87.32 },
      media: [{ kind: 'front' }],
    });
  });

  it.each([
    ['two_speed_idle', { idle: { co: '0.3', hc: '80' }, highIdle: { co: '0.2', hc: '60', lambda: '1.01' } }],
    ['ringelmann', { level: '2' }],
  ] as const)('of %s as well, with almost nothing filled in', (method, values) => {
    const vehicle = { ...DRAFT.vehicle, vin: null, buildYear: null, registeredOn: null, model: null, stage: null };
    const obd = { ...DRAFT.obd, asked: 'none' as const };
    const draft: Draft = {
      ...DRAFT,
      vehicle,
      obd,
      method,
      appearance: {},
      at: null,
      placeName: '',
      media: [],
      ...values,
    };
    const read = readSpotCheck(checkBody(draft));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.report).toEqual(reportOf(draft));
  });

  it('says what is still missing, step by step', () => {
    expect(missingParts(DRAFT)).toEqual([]);
    const empty: Draft = {
      ...DRAFT,
      areaCode: '',
      readings: ['0.4', '', ''],
      vehicle: { ...DRAFT.vehicle, plate: '', vin: null, fuel: null },
    };
    expect(missingParts(empty)).toEqual(['plate', 'area', 'fuel', 'readings']);
    expect(missingParts({ ...DRAFT, method: 'two_speed_idle' })).toEqual(['gas']);
    expect(missingParts({ ...DRAFT, method: 'ringelmann' })).toEqual(['level']);
  });
});

describe('what is typed', () => {
  it.each([
    ['0.41', 0.41],
    ['0,41', 0.41],
    ['.5', 0.5],
    ['', null],
    ['4a', null],
    ['-1', null],
    ['1.2.3', null],
  ])('%j is %j', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it('trouble codes are found in any writing, each once', () => {
    expect(codesOf('MIL: p0420;P2002\nP0420 X9999')).toEqual(['P0420', 'P2002']);
  });

  it('the last three accelerations count', () => {
    expect(accelerations(['0.4', '0.5'])).toEqual({ counted: [0.4, 0.5], mean: null, spread: null });
    const { counted, mean, spread } = accelerations(['2.0', '0.4', '0.5', '0.6']);
    expect(counted).toEqual([0.4, 0.5, 0.6]);
    expect(mean).toBeCloseTo(0.5);
    expect(spread).toBeCloseTo(0.2);
  });
});
