import multipart from '@fastify/multipart';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const RAW = /^(?:image|video)\/|^application\/octet-stream/;
const done = new WeakSet<object>();

/**
 * Lets routes read a body as it arrives: raw bytes as a stream, multipart part by part. Nothing is held in memory; each
 * route bounds what it takes. Called by the modules that need it, before the server is ready; twice is once.
 */
export function acceptStreams(host: HttpAdapterHost): void {
  const server = host.httpAdapter.getInstance<FastifyInstance>();
  if (done.has(server)) return;
  done.add(server);
  server.addContentTypeParser(RAW, (_request, payload, next) => next(null, payload));
  void server.register(multipart as never);
}
