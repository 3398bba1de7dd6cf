import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseShanghai } from './parse-shanghai.js';
import {
  addCalendarDays,
  endOfShanghaiDay,
  formatShanghai,
  isIsoDate,
  naturalMonthsBetween,
  shanghaiDate,
  shanghaiMonth,
  startOfNaturalMonthWindow,
  startOfShanghaiDay,
} from './shanghai.js';
import { addWorkingDays, isWorkingDay, WEEKENDS_ONLY, workingDaysBetween } from './working-days.js';
import type { HolidayCalendar } from './working-days.js';

const utc = (text: string): Date => new Date(text);

describe('Shanghai calendar', () => {
  it.each([
    ['2026-01-05T15:59:59.999Z', '2026-01-05'],
    ['2026-01-05T16:00:00Z', '2026-01-06'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
  ])('%s is the date %s', (at, date) => {
    expect(shanghaiDate(utc(at))).toBe(date);
    expect(shanghaiMonth(utc(at))).toBe(date.slice(0, 7));
  });

  it.each([
    ['2026-03-02 09:00:00', '2026-03-02T01:00:00.000Z'],
    [' 2026-03-02 00:00:00 ', '2026-03-01T16:00:00.000Z'],
    ['2026/03/02 09:00:00', '2026-03-02T01:00:00.000Z'],
    ['20260302090000', '2026-03-02T01:00:00.000Z'],
    ['2024-02-29 23:59:59', '2024-02-29T15:59:59.000Z'],
    ['2026-03-02T09:00:00+08:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T09:00:00+0800', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00:00.5Z', '2026-03-02T09:00:00.500Z'],
    ['2026-03-02T09:00:00.123456-05:30', '2026-03-02T14:30:00.123Z'],
  ])('reads %p', (text, expected) => {
    expect(parseShanghai(text)?.toISOString()).toBe(expected);
  });

  it.each([
    '2026-02-29 00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01 00:00:00',
    '2026-00-01 00:00:00',
    '2026-04-31 00:00:00',
    '2026-01-00 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01 23:60:00',
    '2026-01-01 23:59:60',
    '0001-01-01 00:00:00',
    '20260229000000',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+15:00',
    '2026-01-01T00:00:00+08:60',
    '2026-1-1 0:0:0',
    '2026-01/01 00:00:00',
    '1767225600',
    '',
    'yesterday',
  ])('refuses %p', (text) => {
    expect(parseShanghai(text)).toBeNull();
  });

  it('reads back every second it prints', () => {
    const seconds = fc.integer({ min: Date.UTC(1900, 0, 2) / 1000, max: Date.UTC(2199, 11, 31) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const at = new Date(second * 1000);
        const printed = formatShanghai(at);
        expect(parseShanghai(printed)).toEqual(at);
        expect(parseShanghai(printed.replaceAll('-', '/'))).toEqual(at);
        expect(parseShanghai(printed.replaceAll(/\D/g, ''))).toEqual(at);
        expect(parseShanghai(at.toISOString())).toEqual(at);
        expect(startOfShanghaiDay(shanghaiDate(at)).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endOfShanghaiDay(shanghaiDate(at)).getTime()).toBeGreaterThan(at.getTime());
      }),
    );
  });

  it.each([
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-1-01', false],
    ['2026-12-31', true],
    ['2026-13-31', false],
    ['', false],
  ])('%p is a date: %p', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it('refuses to start an impossible day', () => {
    expect(() => startOfShanghaiDay('2026-02-30')).toThrow('units.not_a_date');
  });

  it.each([
    ['2026-01-31 23:59:59', '2026-02-01 00:00:00', 1],
    ['2026-03-01 00:00:00', '2026-03-31 23:59:59', 0],
    ['2025-11-15 12:00:00', '2026-04-15 12:00:00', 5],
    ['2026-04-15 12:00:00', '2025-11-15 12:00:00', -5],
  ])('from %s to %s are %p natural months', (a, b, months) => {
    expect(naturalMonthsBetween(parseShanghai(a) ?? utc(''), parseShanghai(b) ?? utc(''))).toBe(months);
  });

  it.each([
    ['2026-03-31 23:59:59', 6, '2025-10-01 00:00:00'],
    ['2026-03-01 00:00:00', 6, '2025-10-01 00:00:00'],
    ['2026-06-15 08:00:00', 6, '2026-01-01 00:00:00'],
    ['2026-01-01 00:00:00', 1, '2026-01-01 00:00:00'],
    ['2026-12-31 23:59:59', 12, '2026-01-01 00:00:00'],
    ['2026-01-10 00:00:00', 24, '2024-02-01 00:00:00'],
  ])('the window at %s of %p months starts at %s', (at, months, start) => {
    expect(formatShanghai(startOfNaturalMonthWindow(parseShanghai(at) ?? utc(''), months))).toBe(start);
  });

  it.each([0, -1, 1.5])('refuses a window of %p months', (months) => {
    expect(() => startOfNaturalMonthWindow(utc('2026-01-01T00:00:00Z'), months)).toThrow('units.months_out_of_range');
  });

  it('a moment lies in the window exactly when fewer than n natural months have passed', () => {
    const moments = fc.date({
      min: utc('2000-01-01T00:00:00Z'),
      max: utc('2060-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 1, max: 36 }), (a, at, months) => {
        fc.pre(a <= at);
        expect(a >= startOfNaturalMonthWindow(at, months)).toBe(naturalMonthsBetween(a, at) < months);
      }),
    );
  });
});

describe('working days', () => {
  /** Invented around National Day: 1–7 October off, Saturday 10 October worked. */
  const calendar: HolidayCalendar = {
    holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
    workedWeekends: new Set(['2026-10-10']),
  };

  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-10', 1, '2026-10-12'],
    ['2026-11-20', 7, '2026-12-01'],
  ])('%s plus %p working days is %s', (from, days, to) => {
    expect(addWorkingDays(from, days, calendar)).toBe(to);
    expect(workingDaysBetween(from, to, calendar)).toBe(days);
    expect(workingDaysBetween(to, from, calendar)).toBe(days === 0 ? 0 : -workingDaysBetween(from, to, calendar));
  });

  it.each([
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-10-10', true],
    ['2026-10-05', false],
  ])('%s is a working day: %p', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected);
  });

  it.each([-1, 1.5, 1001])('refuses %p days', (days) => {
    expect(() => addWorkingDays('2026-10-01', days, calendar)).toThrow('units.days_out_of_range');
  });

  it('without holidays five working days are one week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 0, max: 50 }), (offset, weeks) => {
        const day = addCalendarDays('2000-01-03', offset);
        fc.pre(isWorkingDay(day, WEEKENDS_ONLY));
        expect(addWorkingDays(day, weeks * 5, WEEKENDS_ONLY)).toBe(addCalendarDays(day, weeks * 7));
      }),
    );
  });
});
