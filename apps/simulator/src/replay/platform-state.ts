import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../clients/api-client.js';
import { count, type Counts } from './counts.js';
import { caughtUp, readStatement, type Statement } from './source-statement.js';

/** What the platform says after judging, as a supervisor reads it. */
export interface PlatformState {
  /** `kind state` -> number */
  readonly flags: Counts;
  /** `campaign requirement` -> numbers */
  readonly campaigns: Readonly<Record<string, RequirementState>>;
}

export interface RequirementState {
  readonly target: number;
  readonly counted: number;
  readonly repeated: number;
  readonly notCounted: Counts;
}

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number(value ?? 0) || 0);
const PAGE = 200;

/** @throws Error when a page of the interface does not answer 200 */
export async function readState(supervisor: ApiClient): Promise<PlatformState> {
  return { flags: await flagCounts(supervisor), campaigns: await campaignCounts(supervisor) };
}

async function ok(client: ApiClient, path: string): Promise<Json> {
  const { status, body } = await client.get(path);
  if (status !== 200 || body === null) throw new Error(`replay.unexpected_answer: ${status} to GET ${path}`);
  return body;
}

/** Counted page by page, not by the summary: what an officer would see is what is reported. */
async function flagCounts(client: ApiClient): Promise<Counts> {
  const counts: Counts = {};
  let cursor: unknown = null;
  do {
    const next = typeof cursor === 'string' ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = await ok(client, `/api/v1/flags?limit=${PAGE}${next}`);
    for (const { kind, state } of list(page['items'])) count(counts, `${String(kind)} ${String(state)}`);
    cursor = page['nextCursor'];
  } while (typeof cursor === 'string');
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function campaignCounts(client: ApiClient): Promise<Record<string, RequirementState>> {
  const states: Record<string, RequirementState> = {};
  for (const { id, code } of list((await ok(client, '/api/v1/campaigns'))['items'])) {
    const progress = await ok(client, `/api/v1/campaigns/${String(id)}/progress`);
    for (const requirement of list(progress['requirements'])) {
      const total = isJson(requirement['total']) ? requirement['total'] : {};
      const notCounted: Counts = {};
      for (const { reason, records } of list(requirement['notCounted'])) {
        count(notCounted, String(reason), numberOf(records));
      }
      states[`${String(code)} ${String(requirement['code'])}`] = {
        target: numberOf(requirement['target']),
        counted: numberOf(total['counted']),
        repeated: numberOf(requirement['repeated']),
        notCounted,
      };
    }
  }
  return states;
}

export interface SettledState {
  readonly state: PlatformState;
  /** null: the platform does not tell */
  readonly statement: Statement | null;
  /** false: not everything was judged when time was up */
  readonly settled: boolean;
}

const POLL_MS = 2_000;
/** Judging is done batch by batch: nothing has moved for this long = everything is judged. */
const QUIET_MS = 12_000;

/**
 * Waits until the platform has judged what it was sent: the statement says so and a moment has passed for the counters,
 * or nothing moves any more. Other traffic may go on meanwhile.
 */
export async function untilSettled(supervisor: ApiClient, timeoutMs: number): Promise<SettledState> {
  const began = Date.now();
  const wanted = await readStatement(supervisor);
  let statement = wanted;
  let state = await readState(supervisor);
  let text = '';
  let since = began;
  let judgedSince: number | null = null;
  while (Date.now() - since < QUIET_MS && (judgedSince === null || Date.now() - judgedSince < QUIET_MS)) {
    if (Date.now() - began > timeoutMs) return { state, statement, settled: false };
    await sleep(POLL_MS);
    statement = await readStatement(supervisor);
    state = await readState(supervisor);
    const next = JSON.stringify([state, statement]);
    if (next !== text) since = Date.now();
    text = next;
    if (wanted !== null && caughtUp(wanted, statement)) judgedSince ??= Date.now();
  }
  // nothing moves, and yet not everything is judged: the worker is away
  const settled = wanted === null || caughtUp(wanted, statement);
  return { state, statement, settled };
}
