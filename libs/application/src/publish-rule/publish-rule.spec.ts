import { describe, expect, it } from '@jest/globals';
import type { RuleVersion } from '../ports/reference.js';
import { checkParams } from './check-params.js';
import { planRule } from './publish-rule.js';

describe('parameters of a new version', () => {
  const like = { limit: 5, off: null, name: 'x', on: true, list: ['a'], any: [], inner: { min: 1, max: null } };

  it.each<[object]>([
    [like],
    [{ ...like, limit: 0.5, off: 3, list: [], any: [1, 'x'] }],
    [{ ...like, inner: { max: 9, min: -1 }, list: ['b', 'c'] }],
  ])('fit: %j', (params) => {
    expect(checkParams(params, like)).toEqual([]);
  });

  it.each<[unknown, string, string]>([
    [{ ...like, limit: '5' }, 'rule.param_type', 'params.limit'],
    [{ ...like, limit: null }, 'rule.param_type', 'params.limit'],
    [{ ...like, limit: Number.POSITIVE_INFINITY }, 'rule.param_type', 'params.limit'],
    [{ ...like, off: 'no' }, 'rule.param_type', 'params.off'],
    [{ ...like, on: 1 }, 'rule.param_type', 'params.on'],
    [{ ...like, list: 'a' }, 'rule.param_type', 'params.list'],
    [{ ...like, list: ['a', 1] }, 'rule.param_type', 'params.list[1]'],
    [{ ...like, inner: { min: 1 } }, 'rule.param_missing', 'params.inner.max'],
    [{ ...like, inner: [] }, 'rule.param_type', 'params.inner'],
    [{ ...like, more: 1 }, 'rule.param_unknown', 'params.more'],
    ['x', 'rule.param_type', 'params'],
  ])('do not fit: %j is %s at %s', (params, code, path) => {
    expect(checkParams(params, like)).toMatchObject([{ code, path }]);
  });
});

describe('planning a version of a rule', () => {
  const now = new Date('2026-05-31T00:00:00Z');
  const before: RuleVersion = {
    rule: 'r',
    version: 3,
    effectiveFrom: new Date('2026-01-01T00:00:00Z'),
    params: { a: 1, b: { c: 2 } },
    reason: 'x',
  };
  const plan = (changes: object, versions: readonly RuleVersion[] = [before]): unknown =>
    planRule({ rule: 'r', effectiveFrom: now, params: { a: 2, b: { c: 2 } }, reason: 'y', ...changes }, versions, now);

  it('follows the last version and may start now', () => {
    expect(plan({})).toMatchObject({ plan: { version: 4, params: { a: 2 }, reason: 'y' }, before: { version: 3 } });
  });

  it.each<[object, readonly RuleVersion[], object]>([
    [{}, [], { kind: 'unknown' }],
    [{ effectiveFrom: new Date(now.getTime() - 1) }, [before], { faults: [{ code: 'rule.starts_in_the_past' }] }],
    [{}, [{ ...before, effectiveFrom: now }], { faults: [{ code: 'rule.starts_before_last_version' }] }],
    [{ params: {} }, [before], { faults: [{ path: 'params.a' }, { path: 'params.b' }] }],
  ])('%j is refused', (changes, versions, refused) => {
    expect(plan(changes, versions)).toMatchObject({ refused });
  });

  it('knows its own content again, whatever the order of its keys', () => {
    const again = { effectiveFrom: before.effectiveFrom, params: { b: { c: 2 }, a: 1 } };
    expect(plan(again)).toMatchObject({ refused: { kind: 'repeated', version: { version: 3 } } });
  });
});
