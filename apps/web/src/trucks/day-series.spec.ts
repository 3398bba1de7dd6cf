import { describe, expect, it } from '@jest/globals';
import { indexAt, lineOf, positionAt, trackOf, type DayColumns } from './day-series.js';

const columns: DayColumns = {
  stepS: 10,
  t: [0, 10_000, 20_000, 90_000],
  fields: { speedKmh: [1, null, 3, 4] },
  errors: {},
};

describe('columns of a truck’s day', () => {
  it('a gap in the data is a gap in the line', () => {
    expect(lineOf(columns, 'speedKmh')).toEqual([
      [0, 1],
      [10_000, null],
      [20_000, 3],
      [30_000, null],
      [90_000, 4],
    ]);
  });

  it.each([
    [-1, -1],
    [0, 0],
    [9_999, 0],
    [25_000, 2],
    [89_999, 2],
    [90_000, 3],
  ])('the point at %i ms is %i', (at, index) => {
    expect(indexAt(columns.t, at)).toBe(index);
  });

  const series = {
    truckId: 1,
    day: '2026-11-21',
    stepS: 10,
    t: [0, 10, 20, 400, 410],
    fields: {},
    errors: {},
    track: [
      [0, 87, 44],
      [2, 87.1, 44],
      [3, 87.5, 44],
      [4, 87.6, 44],
    ],
  };

  it('a gap of minutes cuts the way on the map', () => {
    expect(trackOf(series)).toEqual([
      [
        [87, 44],
        [87.1, 44],
      ],
      [
        [87.5, 44],
        [87.6, 44],
      ],
    ]);
  });

  it('a moment without a fix stands where the last one was', () => {
    expect(positionAt(series, 1)).toEqual({ lon: 87, lat: 44 });
    expect(positionAt(series, -1)).toBeNull();
  });
});
