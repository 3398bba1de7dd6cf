import type { FastifyInstance } from 'fastify';
import type { RouteEntry } from '../access/route-catalogue.js';
import { notFound } from '../core/problem.js';
import { PageFiles } from './page-files.js';
import { PLAIN_PAGE } from './plain-page.js';

/** Every address that is no route of the interface belongs to the pages; they hold no data, so they are public. */
export const PAGE_ROUTES: readonly RouteEntry[] = [
  { method: 'GET', path: '/*', controller: 'Pages', handler: 'serve', rule: { roles: 'public' } },
];

/** Addresses that answer data: an unknown one among them is a 404 and never a page. */
const NOT_PAGES = /^\/(api|health|metrics)(\/|$)/;
/** A last part with an ending is a file, everything else a page that the browser's router knows. */
const FILE = /\/[^/]+\.[A-Za-z0-9]+$/;
/** Vite writes the hash of the content into these names, so they may be kept for ever. */
const HASHED = /^\/assets\//;

/** Serves the built pages; unknown addresses get `index.html`, which is never kept, so that a deep link works. */
export function servePages(server: FastifyInstance): void {
  const files = PageFiles.open();
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (NOT_PAGES.test(path)) throw missing();
    if (files === undefined) {
      if (path !== '/') throw missing();
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(PLAIN_PAGE);
    }
    const file = files.find(FILE.test(path) ? path : '/index.html', request.headers['accept-encoding'] ?? '');
    if (!file) throw missing();
    if (file.encoding !== null) void reply.header('content-encoding', file.encoding);
    return reply
      .type(file.type)
      .header('vary', 'accept-encoding')
      .header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      .send(file.read());
  });
}

const missing = (): Error => notFound('request.no_such_route');
