import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filePacket, packetMarks, shanghaiDayNumber, STRANGE_DAY } from './file-packet.js';

const RECEIVED = Date.parse('2026-03-02T16:30:00Z'); // 00:30 of the 3rd in Shanghai
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('filePacket', () => {
  it.each([
    ['live', 0, false, [], true],
    ['61 s old', 61_000, false, ['skewed'], true],
    ['61 s ahead', -61_000, false, ['skewed'], true],
    ['live after six minutes', 6 * MINUTE, false, ['late', 'skewed'], true],
    ['supplementary of a moment ago', 2 * MINUTE, true, ['supplementary'], true],
    ['supplementary of a week ago', 7 * DAY, true, ['supplementary', 'late'], true],
    ['35 days old', 35 * DAY, true, ['supplementary', 'late'], true],
    ['older', 35 * DAY + 1, true, ['supplementary', 'late', 'strange'], false],
    ['an hour ahead', -60 * MINUTE, false, ['skewed'], true],
    ['further ahead', -60 * MINUTE - 1, false, ['skewed', 'strange'], false],
  ])('%s', (_, age, supplementary, marks, believed) => {
    const at = RECEIVED - age;
    const filed = filePacket(at, at, RECEIVED, supplementary);
    expect(packetMarks(filed.marks)).toEqual(marks);
    expect(filed.day).toBe(believed ? shanghaiDayNumber(at) : STRANGE_DAY);
  });

  it('makes only so many days, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 42 }), fc.nat(600_000), fc.boolean(), (first, span, supplementary) => {
        const { day } = filePacket(first, first + span, RECEIVED, supplementary);
        const today = shanghaiDayNumber(RECEIVED);
        return day === STRANGE_DAY || (day >= today - 35 && day <= today + 1);
      }),
    );
  });

  it('knows the date in Shanghai', () => {
    expect(shanghaiDayNumber(Date.parse('2026-03-02T15:59:59Z'))).toBe(Date.parse('2026-03-02') / DAY);
    expect(shanghaiDayNumber(Date.parse('2026-03-02T16:00:00Z'))).toBe(Date.parse('2026-03-03') / DAY);
  });
});
