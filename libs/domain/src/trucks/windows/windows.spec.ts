import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EngineSample } from '../truck-sample.js';
import { foldWindow } from './fold-window.js';
import { gapBetween } from './gaps.js';
import { mergeFacts } from './merge-facts.js';
import { exhaustFlow, metresBetween, noxGramsPerSecond } from './second.js';
import type { Edge } from './window-facts.js';
import { DEFAULT_WINDOW_PARAMS as PARAMS } from './window-params.js';

const START = Date.parse('2026-05-20T01:00:00Z');
const blank: Omit<EngineSample, 'at'> = {
  kind: 'diesel',
  speedKmh: 60,
  baroKpa: 94,
  netTorquePct: 50,
  frictionTorquePct: 10,
  engineRpm: 1_300,
  fuelRateLph: 30,
  noxUpstreamPpm: 800,
  noxDownstreamPpm: 80,
  reagentLevelPct: 60,
  intakeAirKgph: 600,
  scrInletC: 320,
  scrOutletC: 310,
  dpfPressureKpa: 2,
  coolantC: 85,
  fuelLevelPct: 50,
  odometerKm: 1_000,
  lambda: null,
  oxygenVolts: null,
  twcC: null,
  egrActualPct: null,
  egrSetPct: null,
  position: { valid: true, lon: 87.3, lat: 44 },
};
const sampleAt = (second: number, changes: Partial<EngineSample> = {}): EngineSample => ({
  ...blank,
  ...changes,
  at: new Date(START + second * 1_000),
});
const drive = (from: number, to: number, changes: Partial<EngineSample> = {}): EngineSample[] =>
  Array.from({ length: to - from }, (_, i) => sampleAt(from + i, changes));
const fold = (samples: readonly EngineSample[], options = {}): ReturnType<typeof foldWindow> =>
  foldWindow(samples, { params: PARAMS, ...options });

describe('mass of NOx', () => {
  it('is u x concentration x exhaust flow', () => {
    // 200 ppm in 800 kg/h: 0.001587 x 200 x 0.2222 kg/s
    expect(noxGramsPerSecond(200, 800)).toBeCloseTo(0.07053, 5);
    expect(exhaustFlow(sampleAt(0), PARAMS)).toBeCloseTo(600 + 30 * 0.84, 9);
    expect(exhaustFlow(sampleAt(0, { intakeAirKgph: null }), PARAMS)).toBeNull();
  });

  it('is summed over the seconds that have all its parts, and by area', () => {
    const samples = [...drive(0, 100), ...drive(100, 200, { noxDownstreamPpm: null })];
    const facts = fold(samples, { locate: () => '652301' });
    expect(facts.nox.s).toBe(100);
    expect(facts.nox.g).toBeCloseTo(100 * noxGramsPerSecond(80, 625.2), 9);
    expect(facts.nox.areas['652301']?.g).toBeCloseTo(facts.nox.g, 9);
  });
});

describe('folding a window', () => {
  it('counts each second once, whatever is repeated or out of order behind it', () => {
    const samples = drive(0, 60);
    expect(fold([...samples, ...samples.slice(30)])).toEqual(fold(samples));
  });

  it('takes a sample every ten seconds for ten seconds', () => {
    const sparse = Array.from({ length: 31 }, (_, i) => sampleAt(i * 10));
    expect(fold(sparse).engineS).toBe(301);
    expect(fold(sparse).km).toBeCloseTo((301 * 60) / 3600, 6);
  });

  it('leaves out what is no value, and tells an error from a silence', () => {
    const cold = drive(0, 700, { noxDownstreamPpm: null, faults: { noxDownstreamPpm: 'error' } });
    const { sensors, valid } = fold([...cold, ...drive(700, 800, { noxDownstreamPpm: null })]);
    expect(valid.s).toBe(0);
    expect(sensors.nox_downstream).toMatchObject({ valueS: 0, errorS: 100, missingS: 100 });
  });

  it('sees a filling between stopping and driving off', () => {
    const stop = { speedKmh: 0, engineRpm: 600 };
    const samples = [...drive(0, 300), ...drive(300, 400, stop), ...drive(400, 500, { ...stop, fuelLevelPct: 90 })];
    const { rises } = fold([...samples, ...drive(500, 600, { fuelLevelPct: 90 })]);
    expect(rises).toMatchObject([{ what: 'fuel', fromPct: 50, toPct: 90, position: { lon: 87.3, lat: 44 } }]);
  });

  it('notices entering and leaving a fence once each', () => {
    const fences = [{ id: 'f', contains: ({ lon }: { lon: number }) => lon > 88 }];
    const inside = { position: { valid: true, lon: 88.1, lat: 44 } };
    const facts = fold([...drive(0, 60), ...drive(60, 160, inside), ...drive(160, 260)], { fences });
    expect(facts.fences.f?.moves.map((move) => move.inside)).toEqual([true, false]);
  });
});

describe('merging windows', () => {
  it('gives what one window over everything would have given', () => {
    const sample = fc.record({
      speedKmh: fc.constantFrom(0, 20, 60, 80),
      noxDownstreamPpm: fc.constantFrom(null, 20, 600),
      scrInletC: fc.constantFrom(100, 140, 300),
      reagentLevelPct: fc.constantFrom(null, 0, 40),
    });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2, maxLength: 200 }), fc.nat(), (changes, at) => {
        const samples = changes.map((change, i) => sampleAt(i, change));
        const cut = at % samples.length;
        const whole = fold(samples);
        const merged = mergeFacts([fold(samples.slice(0, cut)), fold(samples.slice(cut))], PARAMS);
        for (const key of ['samples', 'engineS', 'drivenS', 'usableS'] as const) expect(merged[key]).toBe(whole[key]);
        expect(merged.nox.g).toBeCloseTo(whole.nox.g, 9);
        expect(merged.reagent).toEqual({ ...whole.reagent, hotFuelL: merged.reagent.hotFuelL });
        expect(merged.cold.s).toBe(whole.cold.s);
        expect(merged.segments.map((s) => [s.from, s.to])).toEqual(whole.segments.map((s) => [s.from, s.to]));
        // the first seconds of a window do not know that the load has held before it
        expect(whole.valid.s - merged.valid.s).toBeLessThanOrEqual(PARAMS.settleS + 1);
      }),
    );
  });

  it('closes a gap that late data fill, and keeps the one that they do not', () => {
    const early = fold(drive(0, 600));
    const late = fold(drive(1_200, 1_800, { odometerKm: 1_010 }));
    const between = fold(drive(600, 1_200, { odometerKm: 1_005 }));
    expect(mergeFacts([early, late], PARAMS).gaps).toMatchObject([{ kind: 'unexplained', km: 10 }]);
    expect(mergeFacts([early, between, late], PARAMS).gaps).toEqual([]);
  });

  it('joins what is one trip and parts what is two', () => {
    const first = fold(drive(0, 600));
    const soon = fold(drive(900, 1_000));
    const later = fold(drive(5_000, 5_100));
    expect(mergeFacts([first, soon, later], PARAMS).segments).toHaveLength(2);
  });
});

describe('a time without data', () => {
  const edge = (changes: Partial<Edge>): Edge => ({
    at: START,
    engineOn: true,
    speedKmh: 60,
    odometerKm: 100,
    position: { lon: 87, lat: 44 },
    fuelLevelPct: null,
    reagentLevelPct: null,
    ...changes,
  });
  it.each([
    ['the odometer went on', {}, { at: START + 3_600_000, odometerKm: 150 }, 'unexplained'],
    ['parked over night', { speedKmh: 0 }, { at: START + 36_000_000, speedKmh: 0 }, 'off'],
    [
      'no odometer, but elsewhere',
      { odometerKm: null },
      { at: START + 900_000, position: { lon: 88, lat: 44 } },
      'unexplained',
    ],
    ['a minute while idling', { speedKmh: 0 }, { at: START + 90_000, speedKmh: 0 }, 'unexplained'],
    ['engine off for minutes', { speedKmh: 0, engineOn: false }, { at: START + 200_000 }, 'off'],
  ])('%s: %j %j is %s', (_, before, after, kind) => {
    expect(gapBetween(edge(before), edge(after)).kind).toBe(kind);
  });
});

describe('distances', () => {
  it('are within half a percent', () => {
    // one degree of latitude on the sphere: 111.195 km
    expect(metresBetween({ lon: 87, lat: 44 }, { lon: 87, lat: 45 }) / 111_195).toBeCloseTo(1, 3);
    expect(metresBetween({ lon: 87, lat: 44 }, { lon: 88, lat: 44 }) / 79_986).toBeCloseTo(1, 2);
  });
});
