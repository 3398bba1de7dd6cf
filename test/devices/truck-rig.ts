import { Database } from '@app/persistence';
import { createLogger, Metrics } from '@app/platform';
import { truckGateway, type GatewayParts } from '../../apps/ingest/src/ingest.js';
import type { TruckGateway } from '../../apps/ingest/src/tcp/gateway.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

export interface TruckRig {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly gateway: TruckGateway;
  readonly port: number;
  readonly tlsPort: number | null;
  close(): Promise<void>;
}

/** Real PostgreSQL and the real gateway in this process. */
export async function truckRig(more: Partial<Pick<GatewayParts, 'tls' | 'limits'>> = {}): Promise<TruckRig> {
  const database = await testDatabase();
  const db = await Database.open({ url: database.appUrl, name: 'test-gateway', poolSize: 6 });
  await db.query(
    `INSERT INTO area (code, name_zh, name_en, level) VALUES ('652301', '昌吉市', 'Changji', 'county') ON CONFLICT DO NOTHING`,
  );
  const gateway = truckGateway({
    database: db,
    logger: createLogger({ role: 'test', level: (process.env['TEST_LOG'] as 'info') ?? 'silent' }),
    metrics: new Metrics('test', false),
    host: '127.0.0.1',
    port: 0,
    tls: null,
    ...more,
  });
  const { port, tlsPort } = await gateway.start();
  return {
    database,
    db,
    gateway,
    port,
    tlsPort,
    close: async () => {
      await gateway.stop();
      await db.close();
      await database.drop();
    },
  };
}
