import { describe, expect, it } from '@jest/globals';
import { EMPTY_FEED, LINES_MAX, perMinute, takeEvents } from './feed.js';

const NOW = 1_790_000_000_000;
const passing = (id: string, readings: number, sample = 1) => ({
  id,
  at: '2026-11-22T04:00:00.000Z',
  kind: 'readings.judged',
  areaCode: '652301',
  subject: null,
  data: {
    readings,
    exceed: 0,
    sites: {},
    sample: Array.from({ length: sample }, () => ({
      site: 'A652301001',
      at: '2026-11-22T03:59:59.000Z',
      result: 'pass',
    })),
  },
});

describe('the feed of the live situation', () => {
  it('shows the latest first and counts a minute of readings', () => {
    const first = takeEvents(EMPTY_FEED, [passing('1', 7)], NOW);
    const second = takeEvents(first, [passing('2', 5)], NOW + 30_000);
    expect(second.lines.map((line) => line.id)).toEqual(['2-0', '1-0']);
    expect(perMinute(second, NOW + 30_000)).toBe(12);
    expect(perMinute(second, NOW + 70_000)).toBe(5);
  });

  it('stays bounded under thousands of events', () => {
    let feed = EMPTY_FEED;
    for (let at = 0; at < 600; at++) {
      const bundle = Array.from({ length: 60 }, (_, n) => passing(`${at}.${n}`, 1, 5));
      feed = takeEvents(feed, bundle, NOW + at * 1_000);
    }
    expect(feed.lines).toHaveLength(LINES_MAX);
    expect(feed.rate.size).toBeLessThanOrEqual(61);
    expect(perMinute(feed, NOW + 599_000)).toBe(3_600);
  });

  it('takes flags, held tests and sites, and nothing that it does not know', () => {
    const event = (kind: string, data: object, subject: { kind: string; id: string } | null = null) => ({
      ...passing('x', 0),
      kind,
      subject,
      data: data as Record<string, unknown>,
    });
    const feed = takeEvents(
      EMPTY_FEED,
      [
        event(
          'flag.opened',
          { id: 'f1', kind: 'high_emitter', item: 'no', plateKey: '新B1|blue' },
          { kind: 'flag', id: 'f1' },
        ),
        event('inspection.recorded', { id: 'i1', result: 'pass', held: true }, { kind: 'station', id: '652301001' }),
        event('site.offline', {}, { kind: 'site', id: 'A652301001' }),
        event('campaign.created', {}),
        event('readings.judged', { sample: 'nonsense' }),
      ],
      NOW,
    );
    expect(feed.lines).toMatchObject([
      { kind: 'site', place: 'A652301001' },
      { kind: 'inspection', result: 'held', place: '652301001' },
      { kind: 'flag', ref: 'f1', flagKind: 'high_emitter', place: null },
    ]);
    expect(JSON.stringify(feed.lines)).not.toContain('新B1');
  });
});
