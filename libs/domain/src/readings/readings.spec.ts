import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { vspOf } from './check-arithmetic.js';
import { checkParamsOn, DEFAULT_READING_CHECK_PARAMS } from './check-params.js';
import type { ReadingCheckParams } from './check-params.js';
import { checkReading, isUsable } from './check-reading.js';
import type { ReadingFacts } from './reading-facts.js';
import type { Reading } from './reading.js';
import { parseRecordNo } from './record-no.js';
import { wantedCommand } from './wanted.js';

const P = DEFAULT_READING_CHECK_PARAMS;
/** The published record of a 2020 operating system (plate and place replaced): its ratio coco2 has two digits only. */
const reading: Reading = {
  recordNo: 'A6523010010120201028084857',
  siteCode: 'A652301001',
  lineNo: '01',
  lane: 1,
  passedAt: new Date('2020-10-28T00:48:57Z'),
  plate: '新B12345',
  plateOriginal: '新B12345',
  plateColour: 'blue',
  plateConfidence: 89,
  plateKind: '02',
  fuel: 'A',
  slopeDeg: 0.2,
  speedKmh: 46.81,
  accelMs2: 0.21,
  vspKwT: 6.89,
  co2Pct: 14.46,
  coPct: 0.82,
  hcPpm: 628.93,
  noPpm: 1524.37,
  opacityPct: 1.14,
  ringelmann: null,
  coRatio: 0.05,
  hcRatio: 43.48,
  noRatio: 105.39,
  windMs: null,
  windDeg: null,
  temperatureC: 6.2,
  humidityPct: 40.4,
  pressureKpa: 97.1,
  longitude: null,
  latitude: null,
  deviceVerdict: 0,
  deviceInvalidReason: null,
  resend: false,
  media: [],
};
const facts: ReadingFacts = {
  site: { inService: true },
  line: { lane: 1 },
  devices: [
    { kind: 'analyser', validFrom: new Date('2020-01-01T00:00:00Z'), validUntil: new Date('2021-01-01T00:00:00Z') },
  ],
  lastCalibration: { at: new Date('2020-10-28T00:00:00Z'), passed: true },
  topicLineNo: '01',
};
const receivedAt = new Date('2020-10-28T00:49:00Z');
const marksOf = (
  change: Partial<Reading> = {},
  known: Partial<ReadingFacts> = {},
  params: Partial<ReadingCheckParams> = {},
) =>
  checkReading({ ...reading, ...change }, { ...facts, ...known }, { ...P, ...params }, receivedAt).map(
    (mark) => mark.code + (mark.usable ? '' : '!'),
  );

describe('checkReading', () => {
  it('finds nothing wrong with the published record', () => {
    expect(marksOf()).toEqual([]);
    expect(vspOf(46.81, 0.21, 0.2)).toBeCloseTo(6.896, 3);
  });

  it.each<[string, Partial<Reading>, string[]]>([
    ['CO off', { coPct: 1.2, coRatio: 0.0567 }, ['reading.co_arithmetic!']],
    ['HC off', { hcPpm: 700 }, ['reading.hc_arithmetic!']],
    ['NO off', { noPpm: -1524.37 }, ['reading.no_arithmetic!']],
    ['CO2 not the balance', { co2Pct: 12, coPct: 0.6, hcPpm: 521.8, noPpm: 1264.7 }, ['reading.carbon_balance!']],
    [
      'a real record by the other form',
      { co2Pct: 15.005, coPct: 0.033, coRatio: 0.0022, hcRatio: null, hcPpm: -28.1, noRatio: null, noPpm: 733 },
      [],
    ],
    [
      'all gases negative noise',
      { co2Pct: 15.06, coPct: -0.032, coRatio: -0.00212, hcRatio: null, hcPpm: -103, noRatio: null, noPpm: -50 },
      [],
    ],
    ['VSP in another form', { vspKwT: 5.83 }, ['reading.vsp_arithmetic']],
    ['no speed', { speedKmh: null, accelMs2: null, vspKwT: null }, []],
    ['no CO2', { co2Pct: null }, []],
    ['wind', { windMs: 5.1 }, ['reading.window!']],
    ['wind at its end', { windMs: 5 }, []],
    ['frost', { temperatureC: -31 }, ['reading.window!']],
    ['plate missing', { plate: null }, ['reading.plate_missing!']],
    ['plate doubtful', { plateConfidence: 79.9 }, ['reading.plate_confidence!']],
    ['confidence not sent', { plateConfidence: null }, []],
    ['plate no plate', { plate: '新B1234' }, ['reading.plate_format!']],
    ['colour odd', { plate: '新BD12345', plateColour: 'blue' }, ['reading.plate_colour']],
    ['device says invalid', { deviceVerdict: 2, deviceInvalidReason: 'dust' }, ['reading.device_invalid!']],
    ['device flag', { deviceFlags: { clsdstatus: 0, fsstatus: 0 } }, ['reading.device_flag']],
    ['resent', { resend: true }, ['reading.resend']],
    ['another lane', { lane: 2 }, ['reading.lane_mismatch!']],
    ['jcrq 5 s after jlbh', { passedAt: new Date('2020-10-28T00:49:02.9Z') }, []],
    ['jcrq 6 s after jlbh', { passedAt: new Date('2020-10-28T00:49:03Z') }, ['reading.times_differ!']],
    ['nothing measured', { coPct: null, hcPpm: null, noPpm: null, opacityPct: null }, ['reading.nothing_measured!']],
  ])('%s', (_name, change, expected) => {
    expect(marksOf(change)).toEqual(expected);
  });

  it.each<[string, Partial<ReadingFacts>, string[]]>([
    ['unknown site', { site: null, line: null }, ['reading.site_unknown!', 'reading.line_unknown!']],
    ['stopped site', { site: { inService: false } }, ['reading.site_not_in_service!']],
    ['another topic', { topicLineNo: '02' }, ['reading.line_mismatch!']],
    ['by file', { topicLineNo: null, line: { lane: null } }, []],
    [
      'analyser run out',
      { devices: [{ kind: 'analyser', validFrom: null, validUntil: new Date('2020-10-27T00:00:00Z') }] },
      ['reading.device_validity!'],
    ],
    [
      'not valid yet',
      { devices: [{ kind: 'analyser', validFrom: new Date('2020-10-29T00:00:00Z'), validUntil: null }] },
      ['reading.device_validity!'],
    ],
    ['failed calibration', { lastCalibration: { at: receivedAt, passed: false } }, ['reading.calibration_failed!']],
    ['never calibrated, age not checked', { lastCalibration: null }, []],
  ])('%s', (_name, known, expected) => {
    expect(marksOf({}, known)).toEqual(expected);
  });

  it.each<[string, Partial<Reading>, Partial<ReadingFacts>, Partial<ReadingCheckParams>, string[]]>([
    ['speed required', { speedKmh: null }, {}, { required: ['speedKmh'] }, ['reading.condition_missing!']],
    ['VSP window', {}, {}, { windows: { ...P.windows, vspKwT: { low: 0, high: 6 } } }, ['reading.window!']],
    ['marked but usable', { windMs: 9 }, {}, { unusable: [] }, ['reading.window']],
    ['calibration age', {}, {}, { maxCalibrationAgeH: 0.5 }, ['reading.calibration_old!']],
    [
      'calibration missing',
      {},
      { lastCalibration: null },
      { maxCalibrationAgeH: 24 },
      ['reading.calibration_missing!'],
    ],
  ])('as the parameters say: %s', (_name, change, known, params, expected) => {
    expect(marksOf(change, known, params)).toEqual(expected);
  });

  it.each([
    ['2020-10-28T00:47:57Z', []],
    ['2020-10-28T00:47:56Z', ['reading.clock_ahead']],
    ['2020-10-28T01:48:57Z', []],
    ['2020-11-04T00:48:57Z', ['reading.late']],
  ])('received at %s', (at, expected) => {
    const marks = checkReading(reading, facts, P, new Date(at));
    expect(marks.map((mark) => mark.code)).toEqual(expected);
    expect(isUsable(marks)).toBe(!expected.includes('reading.clock_ahead'));
  });

  it('gives the numbers', () => {
    expect(checkReading({ ...reading, windMs: 9 }, facts, P, receivedAt)).toEqual([
      { code: 'reading.window', usable: false, data: { item: 'windMs', value: 9, low: null, high: 5 } },
    ]);
  });

  it('never throws, never changes the reading', () => {
    const number = fc.option(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { nil: null });
    const values = fc.record({
      co2Pct: number,
      coRatio: number,
      coPct: number,
      hcRatio: number,
      hcPpm: number,
      noRatio: number,
      noPpm: number,
      speedKmh: number,
      vspKwT: number,
    });
    fc.assert(
      fc.property(values, (change) => {
        const before = Object.freeze({ ...reading, ...change });
        for (const mark of checkReading(before, facts, P, receivedAt))
          expect(JSON.stringify(mark)).toContain('reading.');
      }),
    );
  });

  it('takes the parameters of the day', () => {
    const second = { ...P, version: 2, effectiveFrom: '2026-01-01' };
    expect(checkParamsOn([second, P], '2025-12-31')?.version).toBe(1);
    expect(checkParamsOn([P, second], '2026-01-01')?.version).toBe(2);
    expect(checkParamsOn([P], '2017-07-26')).toBeNull();
  });
});

describe('parseRecordNo', () => {
  it.each([
    ['C6523010010120260302090000', '2026-03-02T01:00:00.000Z'],
    ['C652301001012024022923595907', '2024-02-29T15:59:59.000Z'],
    ['C6523010010120260302090000123', '2026-03-02T01:00:00.000Z'],
    ['C6523010010120250229090000', undefined],
    ['C6523010010120260302240000', undefined],
    ['c6523010010120260302090000', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(parseRecordNo(text)?.recordTime.toISOString()).toBe(expected);
  });
});

describe('wantedCommand', () => {
  const flag = {
    kind: 'opacity' as const,
    item: 'opacity',
    state: 'open' as const,
    openedAt: new Date('2020-10-01T00:00:00Z'),
  };

  it('warns with an id that a repeated job makes again', () => {
    const older = { ...flag, kind: 'high_emitter' as const, openedAt: new Date('2020-09-01T00:00:00Z') };
    const command = wantedCommand(reading, [flag, older], receivedAt);
    expect(command).toMatchObject({ cmdId: `w-${reading.recordNo}`, jlbh: reading.recordNo, plate: '新B12345' });
    expect(command?.flags.map((f) => f.kind)).toEqual(['high_emitter', 'opacity']);
    expect(wantedCommand(reading, [older, flag], receivedAt)).toEqual(command);
  });

  it.each([
    ['no flag', reading, [], receivedAt],
    ['closed flag', reading, [{ ...flag, state: 'rejected' as const }], receivedAt],
    ['no plate', { ...reading, plate: null }, [flag], receivedAt],
    ['long gone', reading, [flag], new Date('2020-10-28T01:00:00Z')],
  ])('says nothing: %s', (_name, seen, flags, now) => {
    expect(wantedCommand(seen, flags, now)).toBeNull();
  });
});
