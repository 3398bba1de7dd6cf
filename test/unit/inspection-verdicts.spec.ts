import { describe, expect, it } from '@jest/globals';
import {
  type AppearanceBlock,
  checkPhysics,
  DEFAULT_INSPECTION_RULES,
  type Ignition,
  type InspectionReport,
  judgeInspection,
  type LimitSet,
  type ResultBlock,
  type Verdict,
  type VerdictResult,
} from '@app/domain';
import { LIMIT_SETS } from '@app/seeds';
import fc from 'fast-check';
import {
  asmMode,
  exampleReport,
  freeAcceleration,
  highIdlePhase,
  idlePhase,
  lugDown,
  obdBlock,
  RESULTS,
} from '../support/example-reports.js';

const SETS: LimitSet[] = LIMIT_SETS.map((set) => ({ ...set, id: `id-${set.code}` }));
const DIESEL = new Set(['lug_down', 'free_acceleration', 'filter_smoke', 'ringelmann']);
const NOW = new Date('2026-01-05T03:00:00Z');

interface Options {
  sets?: readonly LimitSet[];
  ignition?: Ignition;
  altitudeM?: number | null;
  change?: Partial<InspectionReport>;
}

function judge(results: ResultBlock, options: Options = {}): Verdict {
  const report = exampleReport(results, options.change);
  const { marks } = checkPhysics(report, { now: NOW, skewSeconds: 60, rules: DEFAULT_INSPECTION_RULES });
  return judgeInspection(report, {
    sets: options.sets ?? SETS,
    areaCode: '652301',
    areaAltitudeM: options.altitudeM ?? 600,
    ignition: options.ignition ?? (DIESEL.has(results.method) ? 'compression' : 'spark'),
    marks,
  });
}

const tsi = (
  idle: Parameters<typeof idlePhase>[0] = {},
  high: Parameters<typeof highIdlePhase>[0] = {},
): ResultBlock => ({ method: 'two_speed_idle', idle: idlePhase(idle), highIdle: highIdlePhase(high) });
const free = (...readings: (number | null)[]): ResultBlock => freeAcceleration({ readings });

type Row = readonly [name: string, results: ResultBlock, result: VerdictResult, reasons: readonly string[]];
const over = (n = 1): string[] => Array.from({ length: n }, () => 'inspection.item_exceeds');

describe('verdict of a station test by method', () => {
  it.each<Row>([
    ['two-speed idle, clean', RESULTS.two_speed_idle, 'pass', []],
    ['idle CO exactly at the limit', tsi({ coPct: 0.6 }), 'pass', []],
    ['idle CO 0.65 rounds to the even 0.6', tsi({ coPct: 0.65 }), 'pass', []],
    ['idle CO 0.651 rounds to 0.7', tsi({ coPct: 0.651 }), 'exceed', over()],
    ['high idle CO 0.35 rounds to the even 0.4', tsi({}, { coPct: 0.35 }), 'exceed', over()],
    ['high idle HC one above', tsi({}, { hcPpm: 51 }), 'exceed', over()],
    ['HC 20,000 is real', tsi({}, { hcPpm: 20_080 }), 'exceed', over()],
    ['lambda at the lower edge', tsi({}, { lambda: 0.95 }), 'pass', []],
    ['lambda 0.945 rounds to the even 0.94', tsi({}, { lambda: 0.945 }), 'exceed', over()],
    ['lambda 1.055 rounds to the even 1.06', tsi({}, { lambda: 1.055 }), 'exceed', over()],
    ['lambda 0 was not measured', tsi({}, { lambda: 0 }), 'undetermined', ['inspection.lambda_zero']],
    ['HC below detection passes', tsi({ hcPpm: 99_999 }), 'pass', []],
    ['CO not tested', tsi({ coPct: -99 }), 'undetermined', ['inspection.value_not_tested']],
    ['CO missing', tsi({ coPct: null }), 'undetermined', ['inspection.value_missing']],
    [
      'a missing item does not hide an exceedance',
      tsi({ coPct: null }, { hcPpm: 80 }),
      'exceed',
      ['inspection.value_missing', 'inspection.item_exceeds'],
    ],
    [
      'a record of zeros was not measured',
      tsi({ rpm: 0, coPct: 0, hcPpm: 0, lambda: 0 }, { rpm: 0, coPct: 0, hcPpm: 0, lambda: 0 }),
      'undetermined',
      Array.from({ length: 5 }, () => 'inspection.rpm_zero'),
    ],
    [
      'only the high idle is zeros',
      tsi({}, { rpm: 0, coPct: 0, hcPpm: 0, lambda: 0 }),
      'undetermined',
      Array.from({ length: 3 }, () => 'inspection.phase_not_measured'),
    ],
    [
      'failed at idle, never reached high idle',
      { method: 'two_speed_idle', idle: idlePhase({ coPct: 3.64 }), highIdle: null },
      'exceed',
      ['inspection.item_exceeds', ...Array.from({ length: 3 }, () => 'inspection.phase_missing')],
    ],
    ['a real zero at running engine', tsi({ coPct: 0, hcPpm: 0 }), 'pass', []],
    [
      'diluted sample within limits',
      tsi({}, { co2Pct: 4 }),
      'undetermined',
      ['inspection.dilution', 'inspection.dilution', 'inspection.dilution'],
    ],
    [
      'diluted sample still over',
      tsi({}, { co2Pct: 4, hcPpm: 90 }),
      'exceed',
      ['inspection.dilution', 'inspection.item_exceeds', 'inspection.dilution'],
    ],
    ['ASM, both modes', RESULTS.asm, 'pass', []],
    ['ASM ended by a passed 5025', { method: 'asm', mode5025: asmMode(), mode2540: 'not_run' }, 'pass', []],
    [
      'ASM 2540 not run after a failed 5025',
      { method: 'asm', mode5025: asmMode({ noPpm: 701 }), mode2540: 'not_run' },
      'exceed',
      ['inspection.item_exceeds', ...Array.from({ length: 3 }, () => 'inspection.asm_2540_not_run')],
    ],
    [
      'ASM 2540 missing without being declared',
      { method: 'asm', mode5025: asmMode(), mode2540: null },
      'undetermined',
      Array.from({ length: 3 }, () => 'inspection.phase_missing'),
    ],
    ['ASM 5025 CO 0.505 rounds to the even 0.50', { ...RESULTS.asm, mode5025: asmMode({ coPct: 0.505 }) }, 'pass', []],
    ['ASM 2540 NO 651', { ...RESULTS.asm, mode2540: asmMode({ noPpm: 651 }) }, 'exceed', over()],
    ['short transient', RESULTS.short_transient, 'pass', []],
    ['short transient at the limit', { ...RESULTS.short_transient, coGKm: 8.05 }, 'pass', []],
    ['short transient NOx', { ...RESULTS.short_transient, noxGKm: 1.36 }, 'exceed', over()],
    ['transient', RESULTS.transient, 'pass', []],
    [
      'transient HC + NOx 0.8 + 0.75 = 1.55 → 1.6',
      { ...RESULTS.transient, hcGKm: 0.8, noxGKm: 0.75 },
      'exceed',
      over(),
    ],
    [
      'the noise of a binary sum: 0.12 + 1.43 is 1.55',
      { ...RESULTS.transient, hcGKm: 0.12, noxGKm: 1.43 },
      'exceed',
      over(),
    ],
    ['transient HC + NOx 0.8 + 0.7 = 1.5', { ...RESULTS.transient, hcGKm: 0.8, noxGKm: 0.7 }, 'pass', []],
    ['transient, sum only', { ...RESULTS.transient, hcGKm: null, hcNoxGKm: 1.4 }, 'pass', []],
    ['transient, NOx missing', { ...RESULTS.transient, noxGKm: null }, 'undetermined', ['inspection.value_missing']],
    ['lug-down', RESULTS.lug_down, 'pass', []],
    ['lug-down k100 1.25 rounds to the even 1.2', lugDown({ k100: 1.25 }), 'pass', []],
    ['lug-down k80 1.26', lugDown({ k80: 1.26 }), 'exceed', over()],
    ['lug-down sample of 2019', lugDown({ k100: 2.48, k80: 1.97 }), 'exceed', over(2)],
    ['NOx is judged at 80 % only', lugDown({ nox100Ppm: 1900 }), 'pass', []],
    ['NOx at 80 % one above', lugDown({ nox80Ppm: 1501 }), 'exceed', over()],
    ['wheel power exactly 40 %', lugDown({ maxWheelPowerKw: 40 }), 'pass', []],
    ['wheel power below', lugDown({ maxWheelPowerKw: 39.4 }), 'exceed', over()],
    ['rated power unknown', lugDown({ ratedPowerKw: null }), 'undetermined', ['inspection.rated_power_missing']],
    ['free acceleration', RESULTS.free_acceleration, 'pass', []],
    ['the last three of five count', free(9, 9, 1, 1, 1), 'pass', []],
    ['an early low one does not help', free(0, 1.5, 1.5, 1.5), 'exceed', over()],
    ['mean 1.25 exactly → 1.2', free(1.2, 1.25, 1.3), 'pass', []],
    ['the noise of a binary mean: 1.25 again', free(1.03, 1.12, 1.6), 'pass', []],
    ['mean 1.26 → 1.3', free(1.21, 1.26, 1.31), 'exceed', over()],
    ['two accelerations are too few', free(0.2, 0.2), 'undetermined', ['inspection.too_few_readings']],
    ['k 0 at 5360 r/min is a zero', freeAcceleration({ readings: [], declaredMean: 0, maxRpm: 5360 }), 'pass', []],
    [
      'k 0 at 0 r/min was not measured',
      freeAcceleration({ readings: [], declaredMean: 0, maxRpm: 0 }),
      'undetermined',
      ['inspection.rpm_zero'],
    ],
    ['a declared mean without readings', freeAcceleration({ readings: [], declaredMean: 1.9 }), 'exceed', over()],
    ['filter smoke has no limit', RESULTS.filter_smoke, 'undetermined', ['limits.none']],
    ['Ringelmann 1', { ...RESULTS.ringelmann, level: 1 }, 'pass', []],
    ['Ringelmann 2', { ...RESULTS.ringelmann, level: 2 }, 'exceed', over()],
    ['Ringelmann not read', { ...RESULTS.ringelmann, level: null }, 'undetermined', ['inspection.value_missing']],
  ])('%s', (_name, results, result, reasons) => {
    const verdict = judge(results);
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(reasons);
    expect(verdict.result).toBe(result);
  });

  it('keeps the measured and the rounded value, the clause and the source', () => {
    const item = judge(tsi({ coPct: 0.651 })).items.find((each) => each.item === 'idle_co');
    expect(item).toMatchObject({
      result: 'exceed',
      measured: 0.651,
      rounded: 0.7,
      bound: { kind: 'max', value: 0.6 },
      unit: '%',
      decimals: 1,
      standard: 'GB 18285-2018',
      limitSetCode: 'gb18285-2018-a',
      verified: true,
    });
    expect(item?.clause).not.toBe('');
    expect(item?.source).not.toBe('');
  });

  it.each<[string, Ignition, ResultBlock, string]>([
    ['petrol engine on lug-down', 'spark', RESULTS.lug_down, 'inspection.method_not_for_ignition'],
    ['diesel on two-speed idle', 'compression', RESULTS.two_speed_idle, 'inspection.method_not_for_ignition'],
    ['electric', 'none', RESULTS.two_speed_idle, 'inspection.method_not_for_ignition'],
    ['fuel not known', 'unknown', RESULTS.asm, 'inspection.ignition_unknown'],
  ])('does not judge a method that is not for the engine: %s', (_name, ignition, results, code) => {
    const verdict = judge(results, { ignition });
    expect(verdict.result).toBe('undetermined');
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
    expect(verdict.limitSetId).toBeNull();
  });

  it.each([
    [null, 1.2, 'exceed'],
    [1500, 1.2, 'exceed'],
    [2500, 1.45, 'pass'],
    [9000, 1.95, 'pass'],
  ] as const)('lug-down at %p m is judged with %d', (altitudeM, limit, result) => {
    const verdict = judge(lugDown({ k100: 1.4 }), { altitudeM });
    const item = verdict.items.find((each) => each.item === 'k100');
    expect(item?.bound).toEqual({ kind: 'max', value: limit });
    expect(item?.reason).toBe(limit === 1.2 ? undefined : 'limits.altitude');
    expect(verdict.result).toBe(result);
  });

  it('uses the limits of the test date, not of today', () => {
    const change = {
      identity: { ...exampleReport(RESULTS.asm).identity, startedAt: new Date('2019-04-30T15:59:59Z') },
    };
    expect(judge(RESULTS.asm, { change }).reasons[0]?.code).toBe('limits.none');
    const next = { identity: { ...change.identity, startedAt: new Date('2019-04-30T16:00:00Z') } };
    expect(judge(RESULTS.asm, { change: next }).limitSetCode).toBe('gb18285-2018-a');
  });

  it('refuses to choose between two sets', () => {
    const twice = [...SETS, ...SETS.map((set) => ({ ...set, version: 2, id: `${set.id}-2` }))];
    const verdict = judge(RESULTS.asm, { sets: twice });
    expect(verdict.result).toBe('undetermined');
    expect(verdict.reasons).toMatchObject([
      { code: 'limits.ambiguous', data: { sets: 'gb18285-2018-a@1,gb18285-2018-a@2' } },
    ]);
  });

  it('judges by limit b once the prefecture switches it on, and says that it is not verified', () => {
    const sets = SETS.map((set) => ({ ...set, enabled: true }));
    const verdict = judge(tsi({ coPct: 0.5 }), { sets });
    expect(verdict).toMatchObject({ result: 'exceed', limitSetCode: 'gb18285-2018-b', verified: false });
  });
});

describe('OBD and appearance as items of the verdict', () => {
  const asm = RESULTS.asm;
  const appearance = (items: AppearanceBlock['items']): AppearanceBlock => ({
    items,
    declaredResult: null,
    inspector: null,
  });

  it.each<[string, Partial<InspectionReport>, VerdictResult, string | null]>([
    ['MIL lit', { obd: obdBlock({ milOn: 'yes' }) }, 'exceed', 'obd.mil'],
    ['lamp dead', { obd: obdBlock({ lampWorks: 'no' }) }, 'exceed', 'obd.lamp_works'],
    ['codes with MIL', { obd: obdBlock({ milOn: 'yes', dtcCount: 2 }) }, 'exceed', 'obd.dtc_with_mil'],
    ['codes without MIL', { obd: obdBlock({ dtcCount: 2 }) }, 'pass', null],
    ['two monitors not ready', { obd: obdBlock({ notReadyCount: 2 }) }, 'pass', null],
    ['three monitors not ready', { obd: obdBlock({ notReadyCount: 3 }) }, 'undetermined', null],
    ['no communication', { obd: obdBlock({ communication: 'no' }) }, 'exceed', 'obd.communication'],
    ['communication not tried', { obd: obdBlock({ communication: 'not_checked' }) }, 'undetermined', null],
    ['declared failed, nothing said why', { obd: obdBlock({ declaredResult: 'fail' }) }, 'undetermined', null],
    ['device removed', { appearance: appearance({ controlDevices: 'no' }) }, 'exceed', 'appearance.control_devices'],
    ['black smoke', { appearance: appearance({ seriousSmoke: 'yes' }) }, 'exceed', 'appearance.serious_smoke'],
    ['air conditioning on', { appearance: appearance({ instruments: 'yes', accessoriesOff: 'no' }) }, 'pass', null],
    ['appearance not checked', { appearance: appearance({}) }, 'undetermined', null],
  ])('%s', (_name, change, result, item) => {
    const verdict = judge(asm, { change });
    expect(verdict.result).toBe(result);
    expect(verdict.items.filter((each) => each.result === 'exceed').map((each) => each.item)).toEqual(
      item === null ? [] : expect.arrayContaining([item]),
    );
  });

  it.each([
    ['2011-06-30', 'pass'],
    ['2011-07-01', 'exceed'],
  ] as const)('light petrol built %s without communication: %s', (builtOn, result) => {
    const vehicle = { ...exampleReport(asm).vehicle, builtOn };
    expect(judge(asm, { change: { vehicle, obd: obdBlock({ communication: 'no' }) } }).result).toBe(result);
  });

  it('only notes OBD failures of the run-in time', () => {
    const identity = { ...exampleReport(asm).identity, startedAt: new Date('2019-10-31T04:00:00Z'), endedAt: null };
    const verdict = judge(asm, { change: { identity, obd: obdBlock({ milOn: 'yes' }) } });
    expect(verdict.result).toBe('pass');
    expect(verdict.reasons.map((reason) => reason.code)).toContain('inspection.obd.before_counting');
  });

  it.each([
    ['mark', 'pass'],
    ['undetermined', 'undetermined'],
  ] as const)('a report without an OBD block is by rule: %s', (missingBlock, result) => {
    const report = exampleReport(asm, { obd: null });
    const rules = { ...DEFAULT_INSPECTION_RULES, obd: { ...DEFAULT_INSPECTION_RULES.obd, missingBlock } };
    const verdict = judgeInspection(report, {
      sets: SETS,
      areaCode: '652301',
      areaAltitudeM: null,
      ignition: 'spark',
      marks: [],
      rules,
    });
    expect(verdict.result).toBe(result);
    expect(verdict.reasons.map((reason) => reason.code)).toContain('inspection.obd_missing');
  });
});

describe('properties of every verdict', () => {
  const number = fc.oneof(
    fc.double({ min: 0, max: 3, noNaN: true }),
    fc.constantFrom(0, null, -99, 99_999, 0.65, 1.25),
  );
  const gas = fc.oneof(fc.double({ min: 0, max: 3000, noNaN: true }), fc.constantFrom(0, null, -99, 99_999));
  const result: fc.Arbitrary<ResultBlock> = fc.oneof(
    fc
      .record({ co: number, hc: gas, co2: number, hc2: gas, lambda: number, rpm: fc.constantFrom(0, 700, null) })
      .map((v): ResultBlock =>
        tsi({ coPct: v.co, hcPpm: v.hc, rpm: v.rpm }, { coPct: v.co2, hcPpm: v.hc2, lambda: v.lambda }),
      ),
    fc.record({ co: number, hc: gas, no: gas, skip: fc.boolean() }).map((v): ResultBlock => ({
      method: 'asm',
      mode5025: asmMode({ coPct: v.co, hcPpm: v.hc, noPpm: v.no }),
      mode2540: v.skip ? 'not_run' : asmMode({ coPct: v.co }),
    })),
    fc
      .record({ k100: number, k80: number, nox: gas, kw: fc.double({ min: 0, max: 99, noNaN: true }) })
      .map((v): ResultBlock => lugDown({ k100: v.k100, k80: v.k80, nox80Ppm: v.nox, maxWheelPowerKw: v.kw })),
    fc.array(number, { maxLength: 5 }).map((readings): ResultBlock => freeAcceleration({ readings })),
  );

  it('exceeds exactly when the rounded value of an item is over its bound', () => {
    fc.assert(
      fc.property(result, (results) => {
        const verdict = judge(results);
        const overs = verdict.items.filter(({ rounded, bound }) => {
          if (rounded === null) return false;
          if (bound.kind === 'max') return rounded > bound.value;
          if (bound.kind === 'min') return rounded < bound.value;
          return rounded < bound.low || rounded > bound.high;
        });
        expect(verdict.result === 'exceed').toBe(overs.length > 0);
      }),
    );
  });

  it('never turns an exceedance into a pass when a pollutant rises', () => {
    const rise = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), rise, (k, more) => {
        const before = judge(lugDown({ k80: k })).result;
        const after = judge(lugDown({ k80: k + more })).result;
        expect([before, after]).not.toEqual(['exceed', 'pass']);
      }),
    );
  });

  it('does not depend on the order of limits or sets', () => {
    const orders = fc.shuffledSubarray([...SETS], { minLength: SETS.length, maxLength: SETS.length });
    fc.assert(
      fc.property(result, orders, (results, sets) => {
        const turned = sets.map((set) => ({ ...set, limits: set.limits.toReversed() }));
        const [a, b] = [judge(results), judge(results, { sets: turned })];
        expect(b.result).toBe(a.result);
        const byName = (v: Verdict) => v.items.map((item) => JSON.stringify(item)).toSorted();
        expect(byName(b)).toEqual(byName(a));
      }),
    );
  });
});
