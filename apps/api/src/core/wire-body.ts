import { isUtf8 } from 'node:buffer';
import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Route configuration (`@RouteConfig(KEEP_WIRE)`) of routes that keep what they refuse byte for byte. */
export const KEEP_WIRE = { keepWire: true } as const;

/** A body that is no JSON, on a route that keeps it; the handler refuses it with its code. */
export class UnreadableBody {
  constructor(readonly code: 'body.not_utf8' | 'body.not_json') {}
}

type WireRequest = FastifyRequest & { wire?: Buffer };

/** The bytes as they came. Empty on routes without `KEEP_WIRE`. */
export const wireOf = (request: FastifyRequest): Buffer => (request as WireRequest).wire ?? Buffer.alloc(0);

/**
 * JSON bodies as the framework reads them, except on routes with `KEEP_WIRE`: there the bytes stay with the request, and
 * what cannot be read reaches the handler, behind its access rule, instead of being answered without a trace.
 */
export function readWireBodies(app: NestFastifyApplication, bodyLimit: number): void {
  app.useBodyParser<Server>('application/json', { bodyLimit }, (request, body, done) => {
    const server = request.server;
    const parse = server.getDefaultJsonParser('error', 'error');
    const config: unknown = request.routeOptions.config;
    if (typeof config !== 'object' || config === null || !('keepWire' in config)) {
      void parse(request, body.toString(), done);
      return;
    }
    (request as WireRequest).wire = body;
    // old station software writes GBK: read as UTF-8 its words would be stored as rubbish
    if (!isUtf8(body)) {
      done(null, new UnreadableBody('body.not_utf8'));
      return;
    }
    void parse(request, body.toString(), (error, value) => {
      done(null, error ? new UnreadableBody('body.not_json') : value);
    });
  });
}
