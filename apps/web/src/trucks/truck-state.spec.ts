import { describe, expect, it } from '@jest/globals';
import { matches, stateOf } from './truck-state.js';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

describe('state of a truck', () => {
  it.each([
    [null, 'never'],
    [ago(0), 'online'],
    [ago(10), 'online'],
    [ago(11), 'quiet'],
    [ago(24 * 60 - 1), 'quiet'],
    [ago(24 * 60), 'silent'],
  ] as const)('last heard at %s: %s', (lastReceivedAt, state) => {
    expect(stateOf({ id: 1, lastReceivedAt }, new Set([2]), NOW)).toBe(state);
  });

  it('a finding comes before everything else', () => {
    expect(stateOf({ id: 2, lastReceivedAt: null }, new Set([2]), NOW)).toBe('finding');
  });

  it.each([
    ['', true],
    [' b123 ', true],
    ['654321', true],
    ['货运', true],
    ['X9', false],
  ])('%j is found: %s', (text, found) => {
    expect(matches({ plate: '新B12345', vin: 'LZZ1CLXB8KA654321', enterprise: '昌吉货运' }, text)).toBe(found);
  });
});
