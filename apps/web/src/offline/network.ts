import { useSyncExternalStore } from 'react';

/** Is the platform within reach, and since when not? */
export interface Network {
  readonly online: boolean;
  /** epoch ms of the first failed request; null while online */
  readonly since: number | null;
}

const LOOK_EVERY_MS = 15_000;
let state: Network = { online: typeof navigator === 'undefined' || navigator.onLine, since: null };
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function set(online: boolean): void {
  if (online === state.online && (online || state.since !== null)) return;
  state = { online, since: online ? null : Date.now() };
  clearInterval(timer);
  // a phone says "online" in the shadow of a hill: only an answer of the platform counts
  if (!online) timer = setInterval(() => void probe(), LOOK_EVERY_MS);
  for (const listener of listeners) listener();
}

/** Told by whoever asked the platform and got no answer at all. */
export const sayUnreachable = (): void => set(false);
/** Told by whoever got an answer. */
export const sayReachable = (): void => set(true);

async function probe(): Promise<void> {
  try {
    await fetch('/health/live', { cache: 'no-store' });
    set(true);
  } catch {
    set(false);
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => set(false));
  window.addEventListener('online', () => void probe());
  if (!navigator.onLine) set(false);
}

export function onNetwork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const network = (): Network => state;

/** The state of the network, for pages. */
export const useNetwork = (): Network => useSyncExternalStore(onNetwork, network);
