import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, loadSettings } from '@app/platform';
import type { Clock } from '@app/application';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/create-api.js';
import { testDatabase, type TestDatabase } from './postgres.js';

export const TEST_SECRET = 'a-secret-of-the-tests-that-is-long-enough';

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** The real api on a database of its own, without a port: use `api.app.inject(...)`. */
export async function testApi(
  options: { database?: TestDatabase; clock?: Clock; env?: Record<string, string> } = {},
): Promise<TestApi> {
  const database = options.database ?? (await testDatabase());
  const dataDir = mkdtempSync(join(tmpdir(), 'ves-api-test-'));
  const settings = loadSettings(
    {
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      DATABASE_POOL: '4',
      AUTH_SECRET: TEST_SECRET,
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      ...options.env,
    },
    ['AUTH_SECRET'],
  );
  const app = await createApi({
    settings,
    logger: createLogger({ role: 'api', level: settings.LOG_LEVEL }),
    ...(options.clock ? { clock: options.clock } : {}),
  });
  return {
    app,
    database,
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (!options.database) await database.drop();
    },
  };
}
