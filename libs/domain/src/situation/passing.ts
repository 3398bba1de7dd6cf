import type { VerdictResult } from '../judgement/verdict.js';

/** What the live map is told of one judged reading: no plate, no record code. */
export interface PassedReading {
  /** null = of no registered area */
  readonly areaCode: string | null;
  readonly siteCode: string;
  readonly passedAt: Date;
  readonly usable: boolean;
  readonly result: VerdictResult;
  /** the item that exceeds, with its rounded value */
  readonly worst: { readonly item: string; readonly value: number | null } | null;
}

/** Readings of one area and one judged batch, in a form whose size does not grow with the batch. */
export interface PassingEvent {
  readonly areaCode: string | null;
  readonly readings: number;
  readonly exceed: number;
  /** how many of each site; the busiest sites when there are too many */
  readonly sites: Readonly<Record<string, { readonly n: number; readonly exceed: number }>>;
  /** the latest, those that exceed first */
  readonly sample: readonly {
    readonly site: string;
    /** ISO 8601 */
    readonly at: string;
    readonly result: VerdictResult;
    readonly usable: boolean;
    readonly item: string | null;
    readonly value: number | null;
  }[];
}

/** Readings older than this when they are judged do not pass now: a backfill is no traffic. */
const FRESH_MS = 10 * 60_000;
const SAMPLE_MAX = 5;
const SITES_MAX = 20;

/**
 * The events of a judged batch for pages that show traffic as it passes: one an area, bounded, without anything that names a
 * vehicle. Readings that passed more than ten minutes before `now` are left out.
 */
export function passingEvents(readings: readonly PassedReading[], now: Date): readonly PassingEvent[] {
  const areas = new Map<string | null, PassedReading[]>();
  for (const reading of readings) {
    if (now.getTime() - reading.passedAt.getTime() > FRESH_MS) continue;
    const known = areas.get(reading.areaCode);
    if (known) known.push(reading);
    else areas.set(reading.areaCode, [reading]);
  }
  return [...areas].map(([areaCode, own]) => ({
    areaCode,
    readings: own.length,
    exceed: own.filter((one) => one.result === 'exceed').length,
    sites: sitesOf(own),
    sample: sampleOf(own),
  }));
}

function sitesOf(readings: readonly PassedReading[]): PassingEvent['sites'] {
  const sites = new Map<string, { n: number; exceed: number }>();
  for (const { siteCode, result } of readings) {
    const site = sites.get(siteCode) ?? { n: 0, exceed: 0 };
    site.n += 1;
    if (result === 'exceed') site.exceed += 1;
    sites.set(siteCode, site);
  }
  return Object.fromEntries([...sites].sort(([, a], [, b]) => b.n - a.n).slice(0, SITES_MAX));
}

function sampleOf(readings: readonly PassedReading[]): PassingEvent['sample'] {
  const rank = (one: PassedReading): number => (one.result === 'exceed' ? 0 : 1);
  return [...readings]
    .sort((a, b) => rank(a) - rank(b) || b.passedAt.getTime() - a.passedAt.getTime())
    .slice(0, SAMPLE_MAX)
    .map(({ siteCode, passedAt, result, usable, worst }) => ({
      site: siteCode,
      at: passedAt.toISOString(),
      result,
      usable,
      item: worst?.item ?? null,
      value: worst?.value ?? null,
    }));
}
