/**
 * Keeps the pages themselves on the device, so that they open without a signal. Data never pass through here: what the
 * field needs of it the pages keep themselves (field-db.ts), and answers of the api are asked for and never kept.
 */
interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lifetime {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ShellWorker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
}
/** Written by the build: the name of this build and the files that the pages of the field need. */
declare const __SHELL__: { readonly version: string; readonly files: readonly string[] };

const worker = self as unknown as ShellWorker;
const CACHE = `ves-shell-${__SHELL__.version}`;
const PAGE = '/index.html';
/** A line that hangs is as good as none. */
const PATIENCE_MS = 4_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(__SHELL__.files.map((file) => new Request(file, { cache: 'no-cache' }))))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('ves-shell-') && name !== CACHE).map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (/^\/(api|health|metrics)(\/|$)/.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(file(request, url.pathname));
});

/** The newest page while there is a network; the kept one when there is none or it hangs. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch (error) {
    const kept = await cache.match(PAGE);
    if (kept) return kept;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Hashed files never change, so the kept one is the right one; one that was not kept is from now on. */
async function file(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && path.startsWith('/assets/')) await cache.put(path, answer.clone());
  return answer;
}
