import { addCalendarDays, shanghaiDate, type DataQuality } from '@app/domain';
import { answer, answerAs, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import type { components } from '../api/schema.js';
import type { CursorPage } from '../api/use-cursor-list.js';

export type Channel = 'remote-sensing' | 'inspection';

export interface SourceDay extends DataQuality {
  readonly channel: Channel;
  readonly source: string;
  readonly name: string | null;
  readonly areaCode: string | null;
  /** null in a sum over days */
  readonly day: string | null;
  readonly received: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  readonly judged: number;
  readonly usable: number;
  readonly hoursWithData: number;
  readonly gapHours: number;
}

interface Registered {
  readonly code: string;
  readonly name: string;
  readonly areaCode: string;
  readonly status: string;
}

/** `today`: data today; `quiet`: yesterday; `silent`: before; `never`: none in the period. */
export type SourceState = 'today' | 'quiet' | 'silent' | 'never';

/** One source with the sums of the period. */
export interface SourceSum {
  readonly channel: Channel;
  readonly source: string;
  readonly name: string;
  readonly areaCode: string | null;
  readonly state: SourceState;
  readonly lastDay: string | null;
  /** null = nothing came in the period */
  readonly sum: SourceDay | null;
  /** refused today */
  readonly refusedToday: number;
}

interface DayFilter {
  readonly days: number;
  readonly channel?: Channel;
  readonly source?: string;
}

export const today = (): string => shanghaiDate(new Date());

async function quality(filter: DayFilter, by: 'day' | 'source'): Promise<readonly SourceDay[]> {
  const { days, ...rest } = filter;
  const query = { ...rest, by, from: addCalendarDays(today(), -(days - 1)) };
  return (await answerAs<{ items: SourceDay[] }>(api.GET('/api/v1/data-quality', { params: { query } }))).items;
}

/** The days of one source, the latest first. */
export const readSourceDays = (channel: Channel, source: string, days: number): Promise<readonly SourceDay[]> =>
  quality({ days, channel, source }, 'day');

const RECENT_DAYS = 8;

/** Every registered source and every other that sent something, with the sums of the period. */
export async function readSources(days: number): Promise<readonly SourceSum[]> {
  const [sums, recent, sites, stations] = await Promise.all([
    quality({ days }, 'source'),
    quality({ days: RECENT_DAYS }, 'day'),
    registered('/api/v1/sites'),
    registered('/api/v1/stations'),
  ]);
  const known: Pick<SourceSum, 'channel' | 'source' | 'name' | 'areaCode'>[] = [
    ...sites.map((one) => ({ ...one, channel: 'remote-sensing' as const, source: one.code })),
    ...stations.map((one) => ({ ...one, channel: 'inspection' as const, source: one.code })),
  ];
  const keyOf = (one: { channel: string; source: string }): string => `${one.channel} ${one.source}`;
  const keys = new Set(known.map(keyOf));
  const strangers = sums
    .filter((one) => !keys.has(keyOf(one)))
    .map((one) => ({ channel: one.channel, source: one.source, name: one.name ?? one.source, areaCode: one.areaCode }));
  return [...known, ...strangers].map(({ channel, source, name, areaCode }) => {
    const key = keyOf({ channel, source });
    const sum = sums.find((one) => keyOf(one) === key) ?? null;
    const own = recent.filter((one) => keyOf(one) === key && one.received > 0);
    const lastDay =
      own
        .map((one) => one.day ?? '')
        .sort()
        .at(-1) ?? null;
    const refusedToday = own.find((one) => one.day === today())?.refused ?? 0;
    return { channel, source, name, areaCode, lastDay, sum, refusedToday, state: stateOf(lastDay, sum) };
  });
}

function stateOf(lastDay: string | null, sum: SourceDay | null): SourceState {
  const now = today();
  if (lastDay === null) return sum === null || sum.received === 0 ? 'never' : 'silent';
  if (lastDay >= now) return 'today';
  return lastDay >= addCalendarDays(now, -1) ? 'quiet' : 'silent';
}

async function registered(path: '/api/v1/sites' | '/api/v1/stations'): Promise<readonly Registered[]> {
  try {
    return await allOf(path);
  } catch (error) {
    // a station may not read the sites, nor a site the stations
    if (problemOf(error).status === 403) return [];
    throw error;
  }
}

async function allOf(path: '/api/v1/sites' | '/api/v1/stations'): Promise<readonly Registered[]> {
  const all: Registered[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, unknown> = { limit: 200, ...(cursor === null ? {} : { cursor }) };
    const page: CursorPage<Registered> = await answerAs<CursorPage<Registered>>(
      api.GET(path, { params: { query: query as never } }),
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

export type ItemState = 'waiting' | 'replayed' | 'dismissed';

export interface QuarantineBrief {
  readonly id: string;
  readonly channel: string;
  readonly source: string | null;
  readonly areaCode: string | null;
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly naturalKey: string | null;
  readonly bytes: number;
  readonly times: number;
  readonly state: ItemState;
  readonly receivedAt: string;
  readonly lastReceivedAt: string;
  readonly stateAt: string | null;
  readonly stateReason: string | null;
}

export interface QuarantineItem extends Pick<
  QuarantineBrief,
  'id' | 'channel' | 'source' | 'areaCode' | 'receivedAt' | 'reason' | 'detail' | 'state'
> {
  /** base64 */
  readonly raw: string;
  /** null = not text */
  readonly text: string | null;
}

export interface QuarantineFilter {
  readonly channel?: string;
  readonly source?: string;
  readonly reason?: string;
  readonly state?: ItemState;
  readonly area?: string;
}

export type QuarantineSums = components['schemas']['QuarantineSumsDto'];

/** Totals by reason of everything that the list would show, whatever reason is chosen. */
export const readQuarantineSums = ({ reason: _, ...filter }: QuarantineFilter): Promise<QuarantineSums> =>
  answer(api.GET('/api/v1/quarantine/summary', { params: { query: filter } }));

export const readQuarantine = (
  filter: QuarantineFilter,
  cursor: string | undefined,
  limit = 50,
): Promise<CursorPage<QuarantineBrief>> =>
  answerAs<CursorPage<QuarantineBrief>>(
    api.GET('/api/v1/quarantine', {
      params: { query: { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );

export const readQuarantined = (id: string): Promise<QuarantineItem> =>
  answerAs<QuarantineItem>(api.GET('/api/v1/quarantine/{id}', { params: { path: { id } } }));

export interface ReplayOutcome {
  readonly stored: number;
  readonly repeated: number;
  readonly refused: readonly { readonly code: string; readonly path?: string | null }[];
}

/** What became of an item; `outcome` only after a replay. */
export interface Settled {
  readonly state: ItemState;
  readonly outcome?: ReplayOutcome;
}

/** @throws ApiProblem 409 (`quarantine.settled`), 422 (`quarantine.not_replayable`) */
export function settle(id: string, how: 'replay' | 'dismissal', reason: string): Promise<Settled> {
  const init = { params: { path: { id } }, body: { reason } };
  const call =
    how === 'replay'
      ? api.POST('/api/v1/quarantine/{id}/replay', init)
      : api.POST('/api/v1/quarantine/{id}/dismissal', init);
  return answer(call as never);
}
