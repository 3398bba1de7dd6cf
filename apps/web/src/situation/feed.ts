import type { LiveEvent } from '../api/live.js';

/** One line of what passes; never a plate. */
export interface FeedLine {
  readonly id: string;
  readonly at: string;
  readonly kind: 'reading' | 'flag' | 'inspection' | 'site';
  /** code of the site or station; null = a flag */
  readonly place: string | null;
  readonly areaCode: string | null;
  readonly result: 'pass' | 'exceed' | 'undetermined' | 'held' | null;
  readonly item: string | null;
  readonly value: number | null;
  /** `flag.opened`, `site.offline` ... */
  readonly event: string;
  /** id of the flag or the test */
  readonly ref: string | null;
  readonly flagKind: string | null;
}

/** What the page keeps of the events, however many come. */
export interface Feed {
  readonly lines: readonly FeedLine[];
  /** readings by second of arrival, epoch s */
  readonly rate: ReadonlyMap<number, number>;
}

export const EMPTY_FEED: Feed = { lines: [], rate: new Map() };
export const LINES_MAX = 40;
const MINUTE_S = 60;

/** Adds a bundle of events: the latest lines first, no more than {@link LINES_MAX}; counts of the last minute. @param nowMs epoch ms */
export function takeEvents(feed: Feed, events: readonly LiveEvent[], nowMs: number): Feed {
  const second = Math.floor(nowMs / 1_000);
  const rate = new Map([...feed.rate].filter(([at]) => at > second - MINUTE_S));
  const passed = events.reduce((sum, event) => sum + readingsOf(event), 0);
  if (passed > 0) rate.set(second, (rate.get(second) ?? 0) + passed);
  // the newest of a bundle stand at its end; only as many as are shown are looked at
  const fresh: FeedLine[] = [];
  for (let at = events.length - 1; at >= 0 && fresh.length < LINES_MAX; at--) {
    const event = events[at];
    if (event) fresh.push(...linesOf(event));
  }
  return { lines: [...fresh, ...feed.lines].slice(0, LINES_MAX), rate };
}

/** Readings of the last minute. */
export function perMinute(feed: Feed, nowMs: number): number {
  const from = Math.floor(nowMs / 1_000) - MINUTE_S;
  let sum = 0;
  for (const [at, n] of feed.rate) if (at > from) sum += n;
  return sum;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const RESULTS = ['pass', 'exceed', 'undetermined'] as const;
const resultOf = (value: unknown): FeedLine['result'] => RESULTS.find((one) => one === value) ?? null;

function readingsOf(event: LiveEvent): number {
  return event.kind === 'readings.judged' ? (numberOf(event.data['readings']) ?? 0) : 0;
}

function linesOf(event: LiveEvent): FeedLine[] {
  const base = {
    id: event.id,
    at: event.at,
    areaCode: event.areaCode,
    event: event.kind,
    place: event.subject?.id ?? null,
    item: null,
    value: null,
    ref: null,
    flagKind: null,
  };
  if (event.kind === 'readings.judged') {
    const sample = Array.isArray(event.data['sample']) ? (event.data['sample'] as unknown[]) : [];
    return sample.flatMap((one, at) => {
      if (typeof one !== 'object' || one === null) return [];
      const { site, at: passedAt, result, item, value } = one as Readonly<Record<string, unknown>>;
      return [
        {
          ...base,
          id: `${event.id}-${at}`,
          kind: 'reading' as const,
          place: textOf(site),
          at: textOf(passedAt) ?? event.at,
          result: resultOf(result),
          item: textOf(item),
          value: numberOf(value),
        },
      ];
    });
  }
  if (event.kind === 'flag.opened') {
    const { id, kind, item } = event.data;
    const flag = { place: null, ref: textOf(id), flagKind: textOf(kind), item: textOf(item) };
    return [{ ...base, ...flag, kind: 'flag', result: 'exceed' }];
  }
  if (event.kind === 'inspection.recorded') {
    const { id, result, held } = event.data;
    return [{ ...base, kind: 'inspection', ref: textOf(id), result: held === true ? 'held' : resultOf(result) }];
  }
  if (event.kind === 'site.online' || event.kind === 'site.offline') return [{ ...base, kind: 'site', result: null }];
  return [];
}
