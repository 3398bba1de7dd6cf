import { describe, expect, it } from '@jest/globals';
import type { EngineSample } from '../truck-sample.js';
import { SERIES_POINTS, seriesOf } from './series.js';

const START = new Date('2026-05-19T16:00:00Z');
const at = (second: number, changes: Partial<EngineSample> = {}): EngineSample => ({
  at: new Date(START.getTime() + second * 1_000),
  kind: 'diesel',
  speedKmh: second,
  baroKpa: null,
  netTorquePct: null,
  frictionTorquePct: null,
  engineRpm: null,
  fuelRateLph: null,
  noxUpstreamPpm: null,
  noxDownstreamPpm: null,
  reagentLevelPct: null,
  intakeAirKgph: null,
  scrInletC: null,
  scrOutletC: null,
  dpfPressureKpa: null,
  coolantC: null,
  fuelLevelPct: null,
  odometerKm: null,
  lambda: null,
  oxygenVolts: null,
  twcC: null,
  egrActualPct: null,
  egrSetPct: null,
  position: { valid: second % 2 === 0, lon: 87, lat: 44 },
  ...changes,
});

describe('a day in columns', () => {
  it('gives means of the step, leaves gaps out, and leaves out what is never sent', () => {
    const series = seriesOf([at(0), at(1), at(2), at(20), at(21)], START, 10);
    expect(series).toEqual({
      stepS: 10,
      t: [0, 20],
      fields: { speedKmh: [1, 20.5] },
      errors: {},
      track: [
        [0, 87, 44],
        [1, 87, 44],
      ],
    });
  });
  it('tells errors from silence', () => {
    const broken = { noxDownstreamPpm: null, faults: { noxDownstreamPpm: 'error' as const } };
    const series = seriesOf([at(0, broken), at(1), at(10)], START, 10);
    expect(series.errors).toEqual({ noxDownstreamPpm: [1, 0] });
    expect(series.fields['noxDownstreamPpm']).toEqual([null, null]);
  });
  it('chooses a step that a page can show, and gives every second when asked', () => {
    const samples = Array.from({ length: 7_200 }, (_, i) => at(i));
    expect(seriesOf(samples, START, null)).toMatchObject({ stepS: 10 });
    expect(seriesOf(samples, START, null).t.length).toBeLessThanOrEqual(SERIES_POINTS);
    expect(seriesOf(samples, START, 1).t).toHaveLength(7_200);
    expect(seriesOf([], START, null)).toMatchObject({ t: [], fields: {} });
  });
});
