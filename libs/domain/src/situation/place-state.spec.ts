import { describe, expect, it } from '@jest/globals';
import { placeState, type PlaceFacts } from './place-state.js';

const NOW = new Date('2026-11-22T04:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const site = (change: Partial<PlaceFacts>): PlaceFacts => ({
  kind: 'site',
  status: 'normal',
  lastDataAt: ago(1),
  online: true,
  ...change,
});

describe('state of a place', () => {
  it.each([
    ['a site that sends', site({}), 'live'],
    ['a site whose last will came', site({ online: false }), 'quiet'],
    ['a site that never said whether it is on', site({ online: null }), 'live'],
    ['a site after half an hour', site({ lastDataAt: ago(31) }), 'quiet'],
    ['a site after a day', site({ lastDataAt: ago(24 * 60 + 1) }), 'silent'],
    ['a site without a record', site({ lastDataAt: null }), 'never'],
    ['a site out of service', site({ status: 'maintenance', lastDataAt: null }), 'stopped'],
    ['a station after two hours', site({ kind: 'station', online: null, lastDataAt: ago(120) }), 'live'],
    ['a station over a night', site({ kind: 'station', online: null, lastDataAt: ago(16 * 60) }), 'quiet'],
    ['a station after four days', site({ kind: 'station', online: null, lastDataAt: ago(4 * 1440) }), 'silent'],
  ] as const)('%s', (_, facts, state) => {
    expect(placeState(facts, NOW)).toBe(state);
  });
});
