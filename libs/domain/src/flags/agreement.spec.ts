import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AGREEMENT_SAMPLE, agreementOf, type SecondOpinion } from './agreement.js';

const opinion = (
  leaning: SecondOpinion['leaning'],
  decision: SecondOpinion['decision'],
  first = 'a',
  second = 'b',
) => ({
  first,
  second,
  leaning,
  decision,
});
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('the agreement of two opinions', () => {
  it.each([
    ['nothing was asked', [], { compared: 0, agreed: 0, rate: null }],
    ['too few to tell', times(4, opinion('confirm', 'confirm')), { compared: 4, agreed: 4, rate: null }],
    [
      'four of five',
      [...times(4, opinion('reject', 'reject')), opinion('confirm', 'reject')],
      { compared: 5, agreed: 4, rate: 0.8 },
    ],
    ['no leaning is no disagreement', times(9, opinion(null, 'confirm')), { compared: 0, agreed: 0, rate: null }],
  ])('%s', (_, opinions, expected) => expect(agreementOf(opinions).overall).toEqual(expected));

  it('is told of each person in both parts', () => {
    const agreement = agreementOf([
      ...times(5, opinion('confirm', 'confirm', 'a', 'b')),
      ...times(5, opinion('confirm', 'reject', 'c', 'b')),
    ]);
    expect(agreement.of('a').asFirst.rate).toBe(1);
    expect(agreement.of('c').asFirst.rate).toBe(0);
    expect(agreement.of('b')).toMatchObject({ asFirst: { compared: 0 }, asSecond: { compared: 10, rate: 0.5 } });
  });

  it('is a share of what was compared, and told from the smallest sample on', () => {
    const one = fc.record({
      first: fc.constantFrom('a', 'b'),
      second: fc.constantFrom('c', 'd'),
      leaning: fc.constantFrom('confirm' as const, 'reject' as const, null),
      decision: fc.constantFrom('confirm' as const, 'reject' as const),
    });
    fc.assert(
      fc.property(fc.array(one), (opinions) => {
        const { overall, of } = agreementOf(opinions);
        expect(overall.agreed).toBeLessThanOrEqual(overall.compared);
        expect(overall.rate === null).toBe(overall.compared < AGREEMENT_SAMPLE);
        expect(of('a').asFirst.compared + of('b').asFirst.compared).toBe(overall.compared);
      }),
    );
  });
});
