import type { FlagKind, FlagState } from '@app/domain';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type FlagBrief = Schemas['FlagBriefDto'];
export type FlagPage = Schemas['FlagPageDto'];
export type FlagView = Schemas['FlagViewDto'];
export type EvidenceValue = Schemas['FlagEvidenceDto'];
export type FlagHistoryLine = Schemas['FlagHistoryDto'];
export type FlagSummary = Schemas['FlagSummaryDto'];
export type FlagAgreement = Schemas['FlagAgreementDto'];
export type FlagOrder = 'newest' | 'oldest' | 'deadline' | 'worst';

/** What the desk shows; everything but the plate stands in the address. */
export interface FlagFilter {
  readonly kind: FlagKind | null;
  /** comma-separated states; null = all */
  readonly states: string | null;
  /** opened in the last … hours */
  readonly sinceHours: number | null;
  readonly overdue: boolean;
  readonly area: string | null;
  /** only in the memory of this window, and in a body when it travels */
  readonly plate: string | null;
}

/** Flags that wait for a person. */
export const QUEUE_STATES = 'open,second_opinion';
const HOUR_MS = 3_600_000;

/** One page of the list, in the server's order; a plate travels in a body. The first page tells how many there are. */
export function readFlags(
  filter: FlagFilter,
  cursor: string | undefined,
  limit = 50,
  sort: FlagOrder = 'newest',
): Promise<FlagPage> {
  const { kind, states, area, overdue, plate, sinceHours } = filter;
  const query = {
    limit,
    sort,
    ...(kind === null ? {} : { kind }),
    ...(states === null ? {} : { state: states }),
    ...(area === null ? {} : { area }),
    ...(overdue ? { overdue: 'true' as const } : {}),
    // whole minutes, so that the pages of a list are of one list
    ...(sinceHours === null ? {} : { openedAfter: minuteOf(Date.now() - sinceHours * HOUR_MS) }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return plate === null
    ? answer(api.GET('/api/v1/flags', { params: { query } }))
    : answer(api.POST('/api/v1/flags/search', { body: { ...query, plate } }));
}

const minuteOf = (at: number): string => new Date(Math.floor(at / 60_000) * 60_000).toISOString();

export const readFlag = (id: string): Promise<FlagView> =>
  answer(api.GET('/api/v1/flags/{id}', { params: { path: { id } } }));

/** Counts by kind and state, and what waits by county; in an area or in all of the caller's. */
export const readFlagSummary = (area: string | null = null): Promise<FlagSummary> =>
  answer(api.GET('/api/v1/flags/summary', { params: { query: area === null ? {} : { area } } }));

/** How often second opinions agreed with the first in the last ninety days. */
export const readAgreement = (area: string | null): Promise<FlagAgreement> =>
  answer(api.GET('/api/v1/flags/agreement', { params: { query: area === null ? {} : { area } } }));

export type Decision = 'confirm' | 'reject' | 'ask_second_opinion';

export type Leaning = 'confirm' | 'reject';

/**
 * @param leaning with a question to another officer: what one would decide oneself
 * @throws ApiProblem 403 (`flag.same_officer`), 409 (decided meanwhile)
 */
export async function reviewFlag(
  id: string,
  decision: Decision,
  reason: string | null,
  leaning: Leaning | null = null,
): Promise<FlagState> {
  const body = {
    decision,
    ...(reason === null ? {} : { reason }),
    ...(leaning === null || decision !== 'ask_second_opinion' ? {} : { leaning }),
  };
  return (await answer(api.POST('/api/v1/flags/{id}/reviews', { params: { path: { id } }, body }))).state;
}

const DAY_MS = 86_400_000;

/** Whole days until the deadline; negative = over. */
export function daysLeft(deadline: string | null, now: number): number | null {
  return deadline === null ? null : Math.floor((Date.parse(deadline) - now) / DAY_MS);
}
