import {
  offlineAnswer,
  offlineKeys,
  offlineListGood,
  type OfflineAnswer,
  type OfflineEntry,
  type OfflineList,
  type PlateColour,
} from '@app/domain';
import { useSyncExternalStore } from 'react';
import { answer, api } from '../api/client.js';
import { fieldDb, type KeptList } from './field-db.js';
import { importMarkKey, markOf, verifyList, type ListKey } from './verify-list.js';

/** A newer list is fetched when the one here is older, and there is a signal. */
const FRESH_MS = 30 * 60_000;
const KEPT_KEY = 'list';

export interface FlagListState {
  /** null = none on this device, or none that may still be asked */
  readonly list: Omit<OfflineList, 'entries'> | null;
  readonly plates: number;
  /** the last one that came did not carry the platform's signature */
  readonly forged: boolean;
}

const NONE: FlagListState = { list: null, plates: 0, forged: false };
let state: FlagListState = NONE;
let marks: ReadonlyMap<string, readonly OfflineEntry[]> = new Map();
let key: CryptoKey | null = null;
const listeners = new Set<() => void>();

function become(next: FlagListState, entries: readonly OfflineEntry[], nextKey: CryptoKey | null): void {
  state = next;
  key = nextKey;
  const found = new Map<string, OfflineEntry[]>();
  for (const entry of entries) found.set(entry[0], [...(found.get(entry[0]) ?? []), entry]);
  marks = found;
  for (const listener of listeners) listener();
}

/** Browsers lend cryptography over TLS only; without it there is no list. */
export const listPossible = (): boolean => isSecureContext && 'indexedDB' in window;

const signingKeys = async (): Promise<readonly ListKey[]> =>
  (await answer(api.GET('/api/v1/enforcement/offline-list/keys'))).keys;

async function take(kept: KeptList, keys: readonly ListKey[]): Promise<boolean> {
  const list = await verifyList(kept.payload, kept.signature, keys);
  if (list === null) return false;
  const { entries, ...head } = list;
  const good = offlineListGood(list, new Date());
  if (good)
    become({ list: head, plates: new Set(entries.map(([mark]) => mark)).size, forged: false }, entries, kept.matchKey);
  return good;
}

/** The list of the last time, verified again by the key that came with it; too old or another person's = forgotten. */
export async function openFlagList(userId: string): Promise<void> {
  if (!listPossible()) return;
  const db = await fieldDb();
  const kept = (await db.get('kept', KEPT_KEY)) as KeptList | undefined;
  const keys = ((await db.get('kept', 'list-keys')) as readonly ListKey[] | undefined) ?? [];
  if (kept === undefined) return;
  if (kept.userId === userId && (await take(kept, keys))) return;
  await db.delete('kept', KEPT_KEY);
  become(NONE, [], null);
}

/** Fetches the list when the one here is not fresh. A list without the platform's signature is not taken. */
export async function refreshFlagList(userId: string): Promise<void> {
  if (!listPossible()) return;
  if (state.list !== null && Date.now() - Date.parse(state.list.madeAt) < FRESH_MS) return;
  const [keys, sent] = await Promise.all([signingKeys(), answer(api.GET('/api/v1/enforcement/offline-list'))]);
  const list = await verifyList(sent.payload, sent.signature, keys);
  const matchKey = list === null ? null : await importMarkKey(sent.matchKey, list.keyDigest);
  if (list === null || matchKey === null) {
    state = { ...state, forged: true };
    for (const listener of listeners) listener();
    return;
  }
  const kept: KeptList = { userId, payload: sent.payload, signature: sent.signature, matchKey };
  const db = await fieldDb();
  await db.put('kept', keys, 'list-keys');
  await db.put('kept', kept, KEPT_KEY);
  await take(kept, keys);
}

/** Signed out: nothing of it stays in memory either. */
export const closeFlagList = (): void => become(NONE, [], null);

/** What the list says of a plate. Null = there is no list that may be asked. */
export async function askFlagList(plate: string, colour: PlateColour | null): Promise<OfflineAnswer | null> {
  if (state.list === null || key === null || !offlineListGood(state.list, new Date())) return null;
  const own = key;
  const find = async (keys: readonly string[]): Promise<OfflineEntry[]> => {
    const found = await Promise.all(keys.map(async (one) => marks.get(await markOf(own, one)) ?? []));
    return found.flat();
  };
  const { exact, similar } = offlineKeys(plate, colour);
  return offlineAnswer(await find(exact), await find(similar));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useFlagList = (): FlagListState => useSyncExternalStore(subscribe, () => state);
