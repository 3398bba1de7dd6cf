import { useSyncExternalStore } from 'react';
import { fieldDb, type OutboxItem } from './field-db.js';

/** Items of one person, oldest first; pages read this copy, the device keeps the truth. */
let items: readonly OutboxItem[] = [];
let owner: string | null = null;
const listeners = new Set<() => void>();

async function readAgain(): Promise<void> {
  const all = owner === null ? [] : await (await fieldDb()).getAllFromIndex('outbox', 'madeAt');
  items = all.filter((item) => item.userId === owner);
  for (const listener of listeners) listener();
}

const DONE_KEPT_MS = 24 * 3_600_000;

/** Whose outbox this is from now on; null = nobody's. Checks that were done a day ago leave the device. */
export async function openOutbox(userId: string | null): Promise<void> {
  owner = userId;
  await readAgain();
  const old = items.filter(
    (item) => item.kind === 'check' && item.stage === 'done' && Date.now() - item.madeAt > DONE_KEPT_MS,
  );
  for (const { id } of old) await remove(id);
}

/** Keeps an item until the platform has it. Kept before anything is sent. */
export async function put(item: OutboxItem): Promise<void> {
  await (await fieldDb()).put('outbox', item);
  await readAgain();
}

export async function remove(id: string): Promise<void> {
  await (await fieldDb()).delete('outbox', id);
  await readAgain();
}

/** Read from the device: what waits to be sent, in the order of making. */
export async function waitingItems(userId: string): Promise<readonly OutboxItem[]> {
  const all = await (await fieldDb()).getAllFromIndex('outbox', 'madeAt');
  return all.filter((item) => item.userId === userId && isWaiting(item));
}

/** Not sent, and not refused: a refusal waits for a person. */
export const isWaiting = (item: OutboxItem): boolean =>
  item.refusal === undefined && !(item.kind === 'check' && item.stage === 'done');

export async function keepBlob(sha256: string, blob: Blob): Promise<void> {
  await (await fieldDb()).put('blobs', { sha256, blob });
}
export async function blobOf(sha256: string): Promise<Blob | null> {
  return (await (await fieldDb()).get('blobs', sha256))?.blob ?? null;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Everything of mine that is still on this device. */
export const useOutbox = (): readonly OutboxItem[] => useSyncExternalStore(subscribe, () => items);
