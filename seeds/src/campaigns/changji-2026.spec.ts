import { describe, expect, it } from '@jest/globals';
import { planFaults } from '@app/application';
import fc from 'fast-check';
import { COUNTY_AREAS } from '../reference/areas.js';
import { CHANGJI_2026, cells } from './changji-2026.js';

const sum = (values: readonly { target: number }[]): number => values.reduce((all, one) => all + one.target, 0);

describe('the campaign of 2026', () => {
  it('is a plan without faults', () => {
    expect(planFaults(CHANGJI_2026)).toEqual([]);
  });

  it.each([
    ['vehicles', 10_000],
    ['remote-sensing', 20_000],
  ])('%s: the cells add up to %p, every county has work in every month', (code, total) => {
    const requirement = CHANGJI_2026.requirements.find((one) => one.code === code);
    const targets = requirement?.targets ?? [];
    expect(requirement?.target).toBe(total);
    expect(sum(targets)).toBe(total);
    expect(targets).toHaveLength(7 * 12);
    expect(targets.every((cell) => cell.target > 0)).toBe(true);
    const counties = new Set(targets.map((cell) => cell.areaCode));
    expect([...counties].sort()).toEqual(COUNTY_AREAS.map((area) => area.code).sort());
  });

  it('any total is spread exactly, in whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (total) => {
        const spread = cells(total);
        expect(sum(spread)).toBe(total);
        expect(spread.every((cell) => Number.isInteger(cell.target) && cell.target >= 0)).toBe(true);
      }),
    );
  });
});
