import { keep, kept } from './kept.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** epoch ms */
  readonly expiresAt: number;
}

/** Ask for new ones a little before the old ones run out. */
const EARLY_MS = 30_000;
const KEY = 'tokens';

let current: Tokens | null = read();
let refreshing: Promise<Tokens | null> | null = null;
const listeners = new Set<() => void>();

function read(): Tokens | null {
  const text = kept(KEY);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<Tokens> | null;
    return value?.accessToken && value.refreshToken && typeof value.expiresAt === 'number' ? (value as Tokens) : null;
  } catch {
    return null;
  }
}

export const tokens = (): Tokens | null => current;

/** Told whenever somebody signs in, out, or is signed out. */
export function onTokens(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setTokens(next: Tokens | null): void {
  const was = current;
  current = next;
  keep(KEY, next === null ? null : JSON.stringify(next));
  if ((was === null) !== (next === null)) for (const listener of listeners) listener();
}

// another window signed in, out or refreshed
if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key !== `ves.${KEY}`) return;
    const was = current;
    current = read();
    if ((was === null) !== (current === null)) for (const listener of listeners) listener();
  });
}

/** @param answer of POST /auth/token or /auth/refresh */
export function takeTokens(answer: { accessToken: string; refreshToken: string; expiresIn: number }): Tokens {
  const { accessToken, refreshToken, expiresIn } = answer;
  const next = { accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000 };
  setTokens(next);
  return next;
}

/** Tokens that are good for a while, refreshed when needed; null = nobody is signed in any more. */
export async function freshTokens(force = false): Promise<Tokens | null> {
  if (current === null) return null;
  if (!force && current.expiresAt - Date.now() > EARLY_MS) return current;
  refreshing ??= alone(() => refresh(current)).finally(() => (refreshing = null));
  return refreshing;
}

/** A refresh token works once, so only one window of the browser may use it. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  // absent without TLS: then two windows that wake in the same second may end the session, and people sign in again
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? (locks.request('ves.refresh', work) as Promise<T>) : work();
}

async function refresh(asked: Tokens | null): Promise<Tokens | null> {
  const stored = read();
  if (stored && asked && stored.refreshToken !== asked.refreshToken && stored.expiresAt - Date.now() > EARLY_MS) {
    current = stored;
    return stored;
  }
  const use = stored ?? asked;
  if (use === null) return null;
  const response = await fetch('/api/v1/auth/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refreshToken: use.refreshToken }),
  });
  if (response.ok) return takeTokens((await response.json()) as Parameters<typeof takeTokens>[0]);
  // 5xx: the platform is away, the session is not over
  if (response.status === 401 || response.status === 400) setTokens(null);
  return null;
}
