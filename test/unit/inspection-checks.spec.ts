import { describe, expect, it } from '@jest/globals';
import {
  checkIdentity,
  checkPhysics,
  checkProcess,
  compareVerdicts,
  DEFAULT_INSPECTION_RULES as RULES,
  diffReports,
  holdDecision,
  type HoldFacts,
  type InspectionIdentity,
  type InspectionMethod,
  type InspectionReport,
  kFromOpacity,
  opacityFromK,
  PROCESS_LAYOUTS,
  type ProcessTable,
  readValue,
  type ResultBlock,
} from '@app/domain';
import fc from 'fast-check';
import {
  exampleReport,
  freeAcceleration,
  highIdlePhase,
  idlePhase,
  lugDown,
  obdBlock,
  RESULTS,
} from '../support/example-reports.js';

const NOW = new Date('2026-01-05T03:00:00Z');
const context = { now: NOW, skewSeconds: 60, rules: RULES };
const check = (results: ResultBlock, change: Partial<InspectionReport> = {}) =>
  checkPhysics(exampleReport(results, change), context);
const tsi = (
  idle: Parameters<typeof idlePhase>[0] = {},
  high: Parameters<typeof highIdlePhase>[0] = {},
): ResultBlock => ({ method: 'two_speed_idle', idle: idlePhase(idle), highIdle: highIdlePhase(high) });
const identity = (change: Partial<InspectionIdentity>): Partial<InspectionReport> => ({
  identity: { ...exampleReport(RESULTS.asm).identity, ...change },
});
const at = (time: string) => new Date(`2026-01-05T${time}Z`);

describe('readValue keeps nothing, a sentinel and zero apart', () => {
  it.each([
    [0, 'measured'],
    [-0.5, 'measured'],
    [20_080, 'measured'],
    [99_999, 'below_detection'],
    [-99, 'not_tested'],
    [null, 'missing'],
    [Number.NaN, 'missing'],
  ])('%p is %s', (sent, state) => {
    expect(readValue(sent).state).toBe(state);
  });
});

describe('checkIdentity', () => {
  it.each<[string, Partial<InspectionReport>, string[]]>([
    ['sound', {}, []],
    ['30 characters', identity({ reportNo: '1'.repeat(30) }), []],
    ['31 characters', identity({ reportNo: '1'.repeat(31) }), ['identity.reportNo']],
    ['empty number', identity({ reportNo: '' }), ['identity.reportNo']],
    ['blank in the number', identity({ reportNo: '12 3' }), ['identity.reportNo']],
    ['station', identity({ stationCode: '' }), ['identity.stationCode']],
    ['line', identity({ lineNo: '1234567890123' }), ['identity.lineNo']],
    ['times 0', identity({ testTimes: 0 }), ['identity.testTimes']],
    ['no time', identity({ startedAt: new Date(Number.NaN) }), ['identity.startedAt']],
    ['nobody', { vehicle: { ...exampleReport(RESULTS.asm).vehicle, plate: null, vin: null } }, ['vehicle']],
  ])('%s', (_name, change, paths) => {
    expect(checkIdentity(exampleReport(RESULTS.asm, change)).map((fault) => fault.path)).toEqual(paths);
  });
});

describe('checkPhysics refuses what cannot be, with its path', () => {
  it.each<[string, ResultBlock, Partial<InspectionReport>, string[]]>([
    ...Object.values(RESULTS).map((r): [string, ResultBlock, object, string[]] => [`a sound ${r.method}`, r, {}, []]),
    ['negative k', lugDown({ k80: -0.01 }), {}, ['results.k80']],
    ['negative single reading', freeAcceleration({ readings: [0.1, -0.2, 0.1] }), {}, ['results.readings[1]']],
    ['more than 100 %', tsi({ coPct: 101 }), {}, ['results.idle.coPct']],
    ['two faults', tsi({ coPct: 101 }, { rpm: -1 }), {}, ['results.idle.coPct', 'results.highIdle.rpm']],
    ['Ringelmann 6', { ...RESULTS.ringelmann, level: 6 }, {}, ['results.level']],
    ['infinite', tsi({ hcPpm: Number.POSITIVE_INFINITY }), {}, ['results.idle.hcPpm']],
    [
      'humidity',
      RESULTS.asm,
      { environment: { temperatureC: 5, humidityPct: 130, pressureKpa: 96 } },
      ['environment.humidityPct'],
    ],
    ['negative odometer', RESULTS.asm, { obd: obdBlock({ odometerKm: -1 }) }, ['obd.odometerKm']],
    ['61 s in the future', RESULTS.asm, identity({ startedAt: at('03:01:01'), endedAt: null }), ['identity.startedAt']],
    ['60 s is skew', RESULTS.asm, identity({ startedAt: at('03:01:00'), endedAt: null }), []],
  ])('%s', (_name, results, change, paths) => {
    expect(check(results, change).faults.map((fault) => fault.path)).toEqual(paths);
  });
});

describe('checkPhysics marks what is doubtful', () => {
  it.each<[string, ResultBlock, Partial<InspectionReport>, string[]]>([
    ...Object.values(RESULTS).map((r): [string, ResultBlock, object, string[]] => [`a sound ${r.method}`, r, {}, []]),
    ['sentinels are no doubt', tsi({ hcPpm: 99_999, coPct: -99 }), {}, []],
    ['small negative gas', tsi({ hcPpm: -3 }), {}, ['inspection.unusual']],
    ['CO + CO2 5.99 %', tsi({ coPct: 0.5, co2Pct: 5.49 }), {}, ['inspection.dilution']],
    ['CO + CO2 6 %', tsi({ coPct: 0.5, co2Pct: 5.5 }), {}, []],
    ['lambda 6.741 at idle', tsi({ lambda: 6.741 }), {}, ['inspection.lambda_implausible']],
    ['high idle at 3000 r/min', tsi({}, { rpm: 3000 }), {}, ['inspection.rpm_out_of_window']],
    ['high idle at 2700 r/min', tsi({}, { rpm: 2700 }), {}, []],
    ['cold oil', tsi({}, { oilTempC: 60 }), {}, ['inspection.oil_cold']],
    ['engine speed outside its window', lugDown({ maxPowerRpm: 2800 }), {}, ['inspection.rpm_out_of_window']],
    [
      'rated power lowered for the test',
      lugDown({ ratedPowerKw: 120 }),
      { vehicle: { ...exampleReport(RESULTS.asm).vehicle, ratedPowerKw: 339 } },
      ['inspection.rated_power_differs'],
    ],
    ['spread 0.26', freeAcceleration({ readings: [0.3, 0.4, 0.56] }), {}, ['inspection.free_acceleration_spread']],
    ['spread 0.25', freeAcceleration({ readings: [0.3, 0.4, 0.55] }), {}, []],
    ['another mean', freeAcceleration({ declaredMean: 0.2 }), {}, ['inspection.mean_differs']],
    ['mean alone', freeAcceleration({ readings: [], declaredMean: 0.2 }), {}, ['inspection.mean_not_recomputable']],
    ['N does not fit k', freeAcceleration({ opacityPct: 40 }), {}, ['inspection.opacity_differs_from_k']],
    ['N fits k', freeAcceleration({ opacityPct: 12.1 }), {}, []],
    ['smoke at level 0', { ...RESULTS.ringelmann, visibleSmoke: 'yes' }, {}, ['inspection.visible_smoke_at_level_0']],
    ['end before start', RESULTS.asm, identity({ endedAt: at('02:00:00') }), ['inspection.end_before_start']],
    ['ASM of 59 s', RESULTS.asm, identity({ endedAt: at('02:30:59') }), ['inspection.duration_implausible']],
    ['ASM of 60 s', RESULTS.asm, identity({ endedAt: at('02:31:00') }), []],
    ['lug-down of 181 s', lugDown(), identity({ endedAt: at('02:33:01') }), ['inspection.duration_implausible']],
    [
      'OBD of 5 s',
      RESULTS.asm,
      { obd: obdBlock({ endedAt: at('02:20:05') }) },
      ['inspection.obd_duration_implausible'],
    ],
  ])('%s', (_name, results, change, codes) => {
    const outcome = check(results, change);
    expect(outcome.faults).toEqual([]);
    expect(outcome.marks.map((mark) => mark.code)).toEqual(codes);
  });

  it('carries the numbers', () => {
    const [mark] = check(tsi({ coPct: 0.5, co2Pct: 4 })).marks;
    expect(mark).toEqual({
      code: 'inspection.dilution',
      path: 'results.idle',
      usable: false,
      items: ['idle_co', 'idle_hc'],
      data: { coPct: 0.5, co2Pct: 4, min: 6 },
    });
  });
});

describe('k and opacity', () => {
  it.each([
    [1.2, 40.3],
    [0.7, 26],
    [0, 0],
  ])('k %d is %d %%', (k, opacity) => {
    expect(opacityFromK(k)).toBeCloseTo(opacity, 1);
    expect(kFromOpacity(opacityFromK(k))).toBeCloseTo(k, 9);
  });
});

/** A table of the method with `phases` rows in each phase, one a second, undiluted. */
function table(method: InspectionMethod, phases: Readonly<Record<number, number>>, change: object = {}): ProcessTable {
  const columns = PROCESS_LAYOUTS[method]?.columns.map((column) => column.name) ?? [];
  const cells: Record<string, number | null> = { coPct: 0.1, co2Pct: 14.5, ...change };
  const order = Object.entries(phases).flatMap(([phase, n]) => Array.from({ length: n }, () => Number(phase)));
  const rows = order.map((phase, second) => columns.map((name) => ({ ...cells, second, phase })[name] ?? null));
  return { columns, rows };
}

describe('checkProcess', () => {
  const marks = (method: InspectionMethod, process: ProcessTable) =>
    checkProcess(method, process, RULES).marks.map((mark) => mark.code);

  it.each<[string, InspectionMethod, ProcessTable, string[]]>([
    ['195 s', 'short_transient', table('short_transient', { 0: 5, 1: 10, 2: 195 }), []],
    ['194 s', 'short_transient', table('short_transient', { 0: 5, 2: 194 }), ['inspection.process.cycle_rows']],
    ['196 s', 'transient', table('transient', { 2: 196 }), ['inspection.process.cycle_rows']],
    ['ASM', 'asm', table('asm', { 0: 10, 1: 90 }), []],
    ['unknown phase', 'asm', table('asm', { 1: 90, 7: 3 }), ['inspection.process.unknown_phase']],
    ['probe out', 'asm', table('asm', { 1: 90 }, { co2Pct: 3 }), ['inspection.process.dilution']],
    ['probe out while preparing', 'two_speed_idle', table('two_speed_idle', { 1: 30 }, { co2Pct: 3 }), []],
    ['free acceleration counts up', 'free_acceleration', table('free_acceleration', { 1: 9, 2: 9, 3: 9, 4: 9 }), []],
  ])('%s', (_name, method, process, codes) => {
    expect(checkProcess(method, process, RULES).faults).toEqual([]);
    expect(marks(method, process)).toEqual(codes);
  });

  it('sees seconds that are missing or repeated', () => {
    const whole = table('asm', { 1: 20 });
    expect(marks('asm', { ...whole, rows: whole.rows.filter((_row, i) => i !== 5) })).toEqual([
      'inspection.process.gap',
    ]);
    expect(marks('asm', { ...whole, rows: [...whole.rows, ...whole.rows.slice(-1)] })).toEqual([
      'inspection.process.gap',
    ]);
  });

  it.each<[string, InspectionMethod, ProcessTable, string[]]>([
    ['unknown column', 'lug_down', { columns: ['second', 'phase', 'magic'], rows: [] }, ['process.columns[2]']],
    ['column twice', 'lug_down', { columns: ['second', 'phase', 'k', 'k'], rows: [] }, ['process.columns[3]']],
    ['no clock', 'lug_down', { columns: ['phase', 'k'], rows: [] }, ['process.columns']],
    [
      'narrow row',
      'lug_down',
      {
        columns: ['second', 'phase', 'k'],
        rows: [
          [0, 0, 1],
          [1, 0],
        ],
      },
      ['process.rows[1]'],
    ],
    ['not a number', 'lug_down', { columns: ['second', 'phase'], rows: [[0, Number.NaN]] }, ['process.rows[0]']],
    ['method without process', 'ringelmann', { columns: ['second'], rows: [[1]] }, ['process']],
    ['too long', 'asm', table('asm', { 1: 3601 }), ['process.rows']],
  ])('refuses: %s', (_name, method, process, paths) => {
    expect(checkProcess(method, process, RULES).faults.map((fault) => fault.path)).toEqual(paths);
  });
});

describe('diffReports', () => {
  it('finds nothing between equal reports', () => {
    expect(diffReports(exampleReport(RESULTS.asm), exampleReport(RESULTS.asm))).toEqual([]);
  });

  it('names each changed field with both values', () => {
    const before = exampleReport({ ...RESULTS.asm });
    const after = exampleReport(
      { ...RESULTS.asm, mode2540: 'not_run' },
      { ...identity({ startedAt: at('02:31:00') }), obd: obdBlock({ notReady: ['EGR'] }) },
    );
    const changes = diffReports(before, after);
    expect(changes).toContainEqual({
      path: 'identity.startedAt',
      before: '2026-01-05T02:30:00.000Z',
      after: '2026-01-05T02:31:00.000Z',
    });
    expect(changes).toContainEqual({ path: 'obd.notReady[0]', before: null, after: 'EGR' });
    expect(changes).toContainEqual({ path: 'results.mode2540', before: null, after: 'not_run' });
    expect(changes).toContainEqual({ path: 'results.mode2540.noPpm', before: 170, after: null });
  });

  it('is empty for equal data, and turns round with its sides', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const forth = diffReports(a, b);
        const back = diffReports(b, a).map(({ path, before, after }) => ({ path, before: after, after: before }));
        const order = (x: object, y: object) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1);
        expect(back.toSorted(order)).toEqual([...forth].toSorted(order));
        expect(diffReports(a, structuredClone(a))).toEqual([]);
      }),
    );
  });
});

describe('compareVerdicts', () => {
  it.each([
    ['pass', 'pass', null],
    ['fail', 'exceed', null],
    ['pass', 'exceed', 'station_lenient'],
    ['fail', 'pass', 'station_strict'],
    ['pass', 'undetermined', 'station_certain'],
    ['fail', 'undetermined', 'station_certain'],
    ['aborted', 'exceed', null],
    ['exempt', 'pass', null],
    [null, 'exceed', null],
  ] as const)('station %p, platform %s', (station, platform, direction) => {
    expect(compareVerdicts(station, platform)?.data.direction ?? null).toBe(direction);
  });
});

describe('holdDecision', () => {
  const clean: HoldFacts = {
    vin: 'LSGYML710BA329325',
    ecuVin: ' lsgyml710ba329325',
    softwareApproved: true,
    softwareVersion: '1.0',
    lineKnown: true,
    lineAllowsMethod: true,
    stationActive: true,
    expiredDevices: [],
    verdictDiffers: false,
  };
  const short = check(RESULTS.asm, identity({ endedAt: at('02:30:10') })).marks;

  it.each<[string, Partial<HoldFacts>, typeof short, string[], string[]]>([
    ['clean', {}, [], [], []],
    ['nothing known', { ecuVin: null, softwareApproved: null, lineAllowsMethod: null }, [], [], []],
    ['VIN of another car', { ecuVin: 'LSVNV133X22212345' }, [], ['hold.ecu_vin_differs'], ['check_vehicle_identity']],
    ['too fast', {}, short, ['inspection.duration_implausible'], ['repeat_test']],
    ['software', { softwareApproved: false }, [], ['hold.software_not_approved'], ['update_software']],
    [
      'two devices, one step',
      {
        expiredDevices: [
          { device: 'analyser', validUntil: '2025-12-31' },
          { device: 'dyno', validUntil: '2026-01-01' },
        ],
      },
      [],
      ['hold.device_expired', 'hold.device_expired'],
      ['renew_device_verification'],
    ],
    ['line', { lineKnown: false }, [], ['hold.line_unknown'], ['register_line']],
    ['method', { lineAllowsMethod: false }, [], ['hold.line_not_for_method'], ['test_on_other_line']],
    ['station', { stationActive: false }, [], ['hold.station_not_active'], ['contact_bureau']],
    ['station passed it', { verdictDiffers: true }, [], ['hold.station_verdict_differs'], ['await_review']],
  ])('%s', (_name, change, marks, codes, steps) => {
    const decision = holdDecision({ result: 'exceed' }, marks, { ...clean, ...change });
    expect(decision.held).toBe(codes.length > 0);
    expect(decision.reasons.map((reason) => reason.code)).toEqual(codes);
    expect(decision.nextSteps).toEqual(steps);
  });

  it('tells no VIN', () => {
    const told = JSON.stringify(holdDecision({ result: 'pass' }, [], { ...clean, ecuVin: 'LSVNV133X22212345' }));
    expect(told).not.toContain('LSV');
    expect(told).not.toContain('LSG');
  });
});
