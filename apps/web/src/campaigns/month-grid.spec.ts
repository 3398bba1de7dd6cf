import { describe, expect, it } from '@jest/globals';
import { monthGrid, monthsBetween, shadeOf } from './month-grid.js';

describe('calendar of field days', () => {
  it.each([
    ['2026-01-15', '2026-01-20', ['2026-01']],
    ['2025-11-30', '2026-02-01', ['2025-11', '2025-12', '2026-01', '2026-02']],
  ])('months from %s to %s', (first, last, months) => {
    expect(monthsBetween(first, last)).toEqual(months);
  });

  it.each([
    ['2026-02', 5, 28, 6],
    ['2024-02', 5, 29, 3],
    ['2026-06', 5, 30, 0],
    ['2026-08', 6, 31, 5],
  ])('%s has %i weeks and %i days after %i of another month', (month, weeks, days, before) => {
    const grid = monthGrid(month);
    expect(grid).toHaveLength(weeks);
    const flat = grid.flat();
    expect(flat.filter((day) => day !== null)).toHaveLength(days);
    expect(flat.indexOf(`${month}-01`)).toBe(before);
    expect(flat.filter((day) => day !== null).at(-1)).toBe(`${month}-${days}`);
  });

  it.each([
    [0, 10, 0],
    [1, 100, 1],
    [25, 100, 1],
    [26, 100, 2],
    [100, 100, 4],
    [5, 0, 0],
  ])('%i of at most %i is shade %i', (counted, most, shade) => {
    expect(shadeOf(counted, most)).toBe(shade);
  });
});
