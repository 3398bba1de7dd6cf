import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../access/principal.js';
import { FLAG_STATES } from './flag.js';
import type { FlagState } from './flag.js';
import { FLAG_EVENTS, FLAG_TRANSITIONS, nextFlagState } from './flag-transitions.js';
import type { FlagEvent } from './flag-transitions.js';

const by = (change: Partial<FlagEvent>): FlagEvent => ({
  event: 'confirm',
  actor: 'officer',
  userId: 'u2',
  reason: 'because',
  askedBy: 'u1',
  clearedBy: 'passed_retest',
  ...change,
});

describe('nextFlagState', () => {
  it.each<[FlagState | null, Partial<FlagEvent>, string]>([
    [null, { event: 'open', actor: 'system' }, 'open'],
    [null, { event: 'open', actor: 'supervisor' }, 'flag.not_allowed'],
    ['open', {}, 'confirmed'],
    ['open', { actor: 'station' }, 'flag.not_allowed'],
    ['open', { event: 'reject' }, 'rejected'],
    ['open', { event: 'reject', reason: ' ' }, 'flag.reason_missing'],
    ['open', { event: 'ask_second_opinion', reason: null }, 'flag.reason_missing'],
    ['open', { event: 'ask_second_opinion' }, 'second_opinion'],
    ['open', { event: 'expire', actor: 'system' }, 'expired'],
    ['second_opinion', {}, 'confirmed'],
    ['second_opinion', { userId: 'u1' }, 'flag.same_officer'],
    ['second_opinion', { askedBy: null }, 'flag.same_officer'],
    ['second_opinion', { userId: null }, 'flag.same_officer'],
    ['second_opinion', { event: 'ask_second_opinion' }, 'flag.no_such_move'],
    ['confirmed', { event: 'clear', actor: 'system' }, 'cleared'],
    ['confirmed', { event: 'clear', actor: 'administrator' }, 'flag.not_allowed'],
    ['confirmed', { event: 'clear', actor: 'system', clearedBy: undefined }, 'flag.clearing_event_missing'],
    ['confirmed', { event: 'reject' }, 'flag.no_such_move'],
    ['confirmed', { event: 'expire', actor: 'system' }, 'flag.no_such_move'],
    ['rejected', {}, 'flag.no_such_move'],
    ['cleared', { event: 'extend', actor: 'system' }, 'flag.no_such_move'],
  ])('%p %j: %s', (state, event, expected) => {
    const move = nextFlagState(state, by(event));
    expect(move.ok ? move.to : move.code).toBe(expected);
  });

  it('has one row for each state and event, and no way out of a closed flag', () => {
    const seen = FLAG_TRANSITIONS.map((t) => `${t.from} ${t.event}`);
    expect(new Set(seen).size).toBe(seen.length);
    for (const state of ['rejected', 'cleared', 'expired'])
      expect(FLAG_TRANSITIONS.some((t) => t.from === state)).toBe(false);
  });

  it('lets no person clear a flag from any state', () => {
    for (const state of FLAG_STATES) {
      for (const actor of ROLES) expect(nextFlagState(state, by({ event: 'clear', actor })).ok).toBe(false);
    }
    expect(FLAG_EVENTS.every((event) => FLAG_TRANSITIONS.some((t) => t.event === event))).toBe(true);
  });
});
