import type { FlagEvidence, FlagKind, FlagState } from '@app/domain';
import { answer, answerAs, api } from '../api/client.js';
import type { CursorPage } from '../api/use-cursor-list.js';

export interface FlagBrief {
  readonly id: string;
  readonly kind: FlagKind;
  readonly item: string;
  readonly state: FlagState;
  readonly plate: string;
  readonly plateColor: string | null;
  readonly vehicleId: string | null;
  readonly areaCode: string;
  readonly rule: { readonly id: string; readonly version: number };
  readonly clearsBy: string;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly deadline: string | null;
  readonly evidenceCount: number;
  /** worst measured value as a multiple of its limit */
  readonly worstRatio: number | null;
}

export type EvidenceValue = Omit<FlagEvidence, 'at'> & {
  readonly at: string;
  readonly site: { readonly code: string; readonly name: string } | null;
  readonly media: readonly string[];
};

export interface FlagHistoryLine {
  readonly at: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  /** `system` or the id of a person */
  readonly actor: string;
  readonly reason: string | null;
}

export interface FlagView extends FlagBrief {
  readonly expiresAt: string | null;
  readonly closedAt: string | null;
  readonly clearedBy: string | null;
  readonly evidence: readonly EvidenceValue[];
  readonly history: readonly FlagHistoryLine[];
}

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

/** One page of the list; a plate goes through the search, which knows no other filter than kind and one state. */
export async function readFlags(
  filter: FlagFilter,
  cursor: string | undefined,
  limit = 50,
): Promise<CursorPage<FlagBrief>> {
  const page = await (filter.plate === null
    ? listPage(filter, cursor, limit)
    : searchPage(filter, filter.plate, cursor));
  if (filter.sinceHours === null) return page;
  // newest first: the first older one ends the list
  const after = new Date(Date.now() - filter.sinceHours * HOUR_MS).toISOString();
  const items = page.items.filter((flag) => flag.openedAt >= after);
  return { items, nextCursor: items.length < page.items.length ? null : page.nextCursor };
}

function listPage(filter: FlagFilter, cursor: string | undefined, limit: number): Promise<CursorPage<FlagBrief>> {
  const query = {
    limit,
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.states === null ? {} : { state: filter.states }),
    ...(filter.area === null ? {} : { area: filter.area }),
    ...(filter.overdue ? { overdue: 'true' as const } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answerAs<CursorPage<FlagBrief>>(api.GET('/api/v1/flags', { params: { query } }));
}

async function searchPage(
  filter: FlagFilter,
  plate: string,
  cursor: string | undefined,
): Promise<CursorPage<FlagBrief>> {
  const body = {
    plate,
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const page = await answerAs<CursorPage<FlagBrief>>(api.POST('/api/v1/flags/search', { body }));
  const wanted = filter.states?.split(',');
  return { ...page, items: page.items.filter((flag) => wanted?.includes(flag.state) ?? true) };
}

export const readFlag = (id: string): Promise<FlagView> =>
  answerAs<FlagView>(api.GET('/api/v1/flags/{id}', { params: { path: { id } } }));

export interface FlagCount {
  readonly kind: FlagKind;
  readonly state: FlagState;
  readonly flags: number;
}

/** Counts by kind and state over all of the caller's areas. */
export const readFlagSummary = async (): Promise<readonly FlagCount[]> =>
  (await answerAs<{ items: FlagCount[] }>(api.GET('/api/v1/flags/summary'))).items;

export type Decision = 'confirm' | 'reject' | 'ask_second_opinion';

/** @throws ApiProblem 403 (`flag.same_officer`), 409 (decided meanwhile) */
export async function reviewFlag(id: string, decision: Decision, reason: string | null): Promise<FlagState> {
  const body = { decision, ...(reason === null ? {} : { reason }) };
  const call = api.POST('/api/v1/flags/{id}/reviews', { params: { path: { id } }, body });
  return ((await answer(call as never)) as { state: FlagState }).state;
}

const DAY_MS = 86_400_000;

/** Whole days until the deadline; negative = over. */
export function daysLeft(deadline: string | null, now: number): number | null {
  return deadline === null ? null : Math.floor((Date.parse(deadline) - now) / DAY_MS);
}
