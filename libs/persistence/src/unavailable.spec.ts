import { describe, expect, it } from '@jest/globals';
import { isUnavailable } from './unavailable.js';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('isUnavailable', () => {
  it.each([
    ['refused', coded('ECONNREFUSED')],
    ['shutting down', coded('57P01')],
    ['starting up', coded('57P03')],
    ['too many connections', coded('53300')],
    ['disk full', coded('53100')],
    ['terminated', new Error('Connection terminated unexpectedly')],
    ['wrapped', Object.assign(new Error('query failed'), { driverError: coded('08006') })],
    ['caused', new Error('could not save', { cause: coded('ECONNRESET') })],
    ['of another realm', { code: 'ECONNREFUSED', errno: -111 }],
  ])('%s: try again', (_, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ['a duplicate', coded('23505')],
    ['bad syntax', coded('42601')],
    ['no right', coded('42501')],
    ['a bug', new TypeError('x is not a function')],
    ['nothing', undefined],
    ['a text', 'ECONNREFUSED'],
  ])('%s: the same again would fail again', (_, error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
