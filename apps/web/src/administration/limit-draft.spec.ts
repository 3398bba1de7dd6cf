import type { Limit, LimitSet } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { draftOf, editedOf, type EditedSet } from './limit-draft.js';

const limit = (item: string, bound: Limit['bound'], decimals: number): Limit => ({
  method: 'two_speed_idle',
  item,
  bound,
  unit: '%',
  decimals,
  clause: '1',
  source: 'test',
  verified: true,
  required: true,
});
const set: LimitSet = {
  id: '1',
  code: 'a',
  version: 3,
  standard: 'GB 18285-2018',
  title: { zh: '甲', en: 'a' },
  areaCode: '000000',
  effectiveFrom: '2019-05-01',
  effectiveTo: null,
  enabled: true,
  scope: { methods: ['two_speed_idle'] },
  limits: [
    limit('idle_co', { kind: 'max', value: 0.6 }, 1),
    limit('lambda', { kind: 'range', low: 0.95, high: 1.05 }, 2),
  ],
};
const start: EditedSet = { ...editedOf(set, '2027-01-01'), reason: 'new' };
const withFirst = (change: object): EditedSet => ({
  ...start,
  limits: start.limits.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
});
const limitsOf = (edited: EditedSet): readonly Limit[] => {
  const drafted = draftOf(edited, set);
  return 'draft' in drafted ? drafted.draft.limits : [];
};

describe('a new version being edited', () => {
  it('begins as the version before, without its number and id', () => {
    const drafted = draftOf(start, set);
    const { id: _id, version: _version, ...rest } = set;
    expect(drafted).toEqual({ draft: { ...rest, effectiveFrom: '2027-01-01', reason: 'new' } });
  });

  it.each([
    ['0.5', 0.5, 1],
    ['0.45', 0.45, 2],
    [' 0,45 ', 0.45, 2],
    ['1', 1, 1],
  ])('reads %j as %d with %d decimals', (high, value, decimals) => {
    expect(limitsOf(withFirst({ high }))[0]).toMatchObject({ bound: { kind: 'max', value }, decimals });
  });

  it.each(['', 'x', '1.2.3'])('does not send %j', (high) => {
    expect(draftOf(withFirst({ high }), set)).toEqual({ missing: [{ field: 'bound', at: 0 }] });
  });

  it('leaves out what was removed, and does not read it', () => {
    expect(limitsOf(withFirst({ removed: true, high: '' })).map((one) => one.item)).toEqual(['lambda']);
  });

  it('needs a day and a reason', () => {
    expect(draftOf({ ...start, effectiveFrom: '', reason: ' ' }, set)).toEqual({
      missing: [{ field: 'effectiveFrom' }, { field: 'reason' }],
    });
  });
});
