import type { Logger, Metrics } from '@app/platform';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '@app/domain';

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

/**
 * One line and one observation a request: the route's pattern, never its URL, query or body, which may name a plate
 * (law 7).
 */
export function logRequests(server: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const seconds = metrics.histogram('http_request_duration_seconds', 'Time to answer a request', BUCKETS_S, [
    'method',
    'route',
    'status',
  ]);
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    seconds.observe(labels, reply.elapsedTime / 1_000);
    const quiet = route.startsWith('/health') || route === '/metrics';
    logger[quiet ? 'debug' : 'info'](
      { ...labels, ms: Math.round(reply.elapsedTime), requestId: request.id, user: request.principal?.userId },
      'request',
    );
    done();
  });
}
