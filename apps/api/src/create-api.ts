import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { Metrics, NestLogger, newId } from '@app/platform';
import { assertRoutes, type ServedRoute } from './access/check-routes.js';
import { API_PREFIX, routeCatalogue } from './access/route-catalogue.js';
import { ApiModule } from './api.module.js';
import type { CoreParts } from './core/core.module.js';
import { ProblemFilter } from './core/problem.filter.js';
import { logRequests } from './core/request-log.js';
import { validationPipe } from './core/validation.pipe.js';
import { readWireBodies } from './core/wire-body.js';
import { ApiDescription } from './docs/docs.controller.js';
import { describeApi } from './docs/openapi.js';
import { PAGE_ROUTES, servePages } from './web/serve-pages.js';

/** A body larger than this is refused with 413 unless its route says otherwise (RouteConfig `bodyLimit`). */
const BODY_LIMIT = 2 * 1024 * 1024;
/** Routes that are not part of the versioned interface. */
export const OUTSIDE = ['health/live', 'health/ready', 'metrics', 'api/openapi.json', 'api/docs', 'api/docs/:file'];
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Content Security Policy of the pages: everything from here, map tiles and workers as blobs, styles inline (antd, swagger). */
const CSP = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  // a county's intranet may have no TLS; upgrading would leave it with a blank page
  upgradeInsecureRequests: null,
};

/** Builds the whole api without listening; `main.ts` listens, tests inject. */
export async function createApi(parts: CoreParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    requestTimeout: 60_000,
    genReqId: (request: { headers: Record<string, unknown> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
    },
    routerOptions: { maxParamLength: 128 },
  });
  const server = adapter.getInstance();
  const served: ServedRoute[] = [];
  server.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) served.push({ method, url: route.url });
    const limit = (route.config as { bodyLimit?: unknown } | undefined)?.bodyLimit;
    if (typeof limit === 'number') route.bodyLimit = limit;
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });

  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    logger: new NestLogger(parts.logger),
    abortOnError: false,
  });
  readWireBodies(app, BODY_LIMIT);
  logRequests(server as never, parts.logger, app.get(Metrics));
  await app.register(helmet as never, { contentSecurityPolicy: { directives: CSP } } as never);
  app.setGlobalPrefix(API_PREFIX, {
    exclude: OUTSIDE.map((path) => ({ path, method: RequestMethod.GET })),
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(parts.logger));
  await app.init();
  servePages(server as never);
  const routes = routeCatalogue(app, OUTSIDE);
  assertRoutes([...routes, ...PAGE_ROUTES], served);
  app.get(ApiDescription).document = describeApi(app, routes);
  await server.ready();
  return app;
}
