import { signedFetch } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { fieldDb, type CheckAnswer, type OutboxItem } from './field-db.js';
import { network, onNetwork, sayReachable, sayUnreachable } from './network.js';
import { blobOf, put, remove, waitingItems } from './outbox.js';

const API = '/api/v1';
/** Some servers answer later; the item stays where it is until then. */
const AGAIN_MS = 30_000;

class NotNow extends Error {}

/** @throws NotNow without an answer, with 5xx or 429; ApiProblem for a refusal that asking again does not change */
async function post(path: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<unknown> {
  let response: Response;
  try {
    response = await signedFetch(new Request(new URL(API + path, location.origin), { method: 'POST', body, headers }));
  } catch {
    sayUnreachable();
    throw new NotNow();
  }
  sayReachable();
  if (response.status >= 500 || response.status === 429 || response.status === 401) throw new NotNow();
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw ApiProblem.of(response.status, answer);
  return answer;
}
const postJson = (path: string, body: unknown): Promise<unknown> =>
  post(path, JSON.stringify(body), { 'content-type': 'application/json' });

/** The bytes of a photo; one that the device has lost is left out, the platform lists it as missing. */
async function postBlob(path: string, sha256: string): Promise<void> {
  const blob = await blobOf(sha256);
  if (blob === null) return;
  const type = blob.type.startsWith('image/') ? blob.type : 'application/octet-stream';
  await post(path, blob, { 'content-type': type, 'x-media-sha256': sha256 });
  await (await fieldDb()).delete('blobs', sha256);
}

async function send(item: OutboxItem): Promise<void> {
  switch (item.kind) {
    case 'lookup':
      await postJson('/enforcement/offline-lookups', { items: [item.body] });
      break;
    case 'action':
      await postJson(`/enforcement/lookups/${item.lookupId}/actions`, item.body);
      break;
    case 'mismatch':
      await postJson(`/enforcement/lookups/${item.lookupId}/mismatch`, item.body);
      break;
    case 'photo':
      await postBlob(`/enforcement/lookups/${item.lookupId}/photos`, item.sha256);
      break;
    case 'check': {
      const answer = item.answer ?? ((await postJson('/spot-checks', item.body)) as CheckAnswer);
      // first told that it is stored, then the photos: they may take a while on a thin line
      await put({ ...item, stage: 'sent', answer });
      for (const { sha256 } of item.body.media ?? []) await postBlob(`/spot-checks/${answer.id}/media`, sha256);
      await put({ ...item, stage: 'done', answer });
      return;
    }
  }
  await remove(item.id);
}

/** Refused for good: kept with what was said, for a person to decide. */
async function refuse(item: OutboxItem, problem: ApiProblem): Promise<void> {
  const { status, code, text, data } = problem;
  const otherId = typeof data['id'] === 'string' ? { otherId: data['id'] } : {};
  await put({ ...item, refusal: { status, code, text: { ...text }, ...otherId } });
}

async function sendAll(userId: string): Promise<void> {
  for (const item of await waitingItems(userId)) {
    try {
      await send(item);
    } catch (error) {
      if (error instanceof NotNow) return;
      if (!(error instanceof ApiProblem)) throw error;
      await refuse(item, error);
    }
  }
}

let running: Promise<void> | null = null;
let again = false;

/** Sends what waits, one after the other; a second call while one runs makes another round after it. */
export function sendOutbox(userId: string): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  running = alone(() => sendAll(userId)).finally(() => {
    running = null;
    if (!again) return;
    again = false;
    void sendOutbox(userId);
  });
  return running;
}

/** Two windows of one browser do not send at once; without locks (no TLS) the platform takes repeats as repeats. */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks = (navigator as { locks?: LockManager }).locks;
  await (locks ? locks.request('ves.outbox', work) : work());
}

/** Sends whenever the network comes back, and from time to time. @returns how to stop */
export function keepSending(userId: string): () => void {
  const go = (): void => {
    if (network().online) void sendOutbox(userId);
  };
  go();
  const stop = onNetwork(go);
  const timer = setInterval(go, AGAIN_MS);
  return () => {
    stop();
    clearInterval(timer);
  };
}
