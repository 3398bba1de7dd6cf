import { createServer, type Server } from 'node:http';
import type { Metrics } from '../metrics/metrics.js';
import type { HealthRegistry } from './health-registry.js';

/** `/health/live`, `/health/ready` and `/metrics` for a process without other HTTP (ingest, worker). Port 0 picks a free one. */
export async function serveOperations(options: {
  readonly port: number;
  readonly host?: string;
  readonly health: HealthRegistry;
  readonly metrics: Metrics;
}): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(options, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host ?? '0.0.0.0', resolve);
  });
  return server;
}

async function answer(parts: { readonly health: HealthRegistry; readonly metrics: Metrics }, url: string) {
  const json = (status: number, value: unknown) => ({ status, type: 'application/json', body: JSON.stringify(value) });
  switch (url.split('?')[0]) {
    case '/health/live':
      return json(200, { status: 'up' });
    case '/health/ready': {
      const report = await parts.health.ready();
      return json(report.status === 'up' ? 200 : 503, report);
    }
    case '/metrics':
      return { status: 200, type: parts.metrics.registry.contentType, body: await parts.metrics.text() };
    default:
      return json(404, { code: 'not_found' });
  }
}
