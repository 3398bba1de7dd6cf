import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Principal } from '@app/domain';
import { createLogger, loadSettings } from '@app/platform';
import { CoreModule } from '../../apps/api/src/core/core.module.js';
import { ProblemFilter } from '../../apps/api/src/core/problem.filter.js';
import { validationPipe } from '../../apps/api/src/core/validation.pipe.js';
import { readWireBodies } from '../../apps/api/src/core/wire-body.js';
import type { TestDatabase } from './postgres.js';

const HEADER = 'x-test-principal';

class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<{ headers: Record<string, string>; session?: { principal: Principal } }>();
    const given = request.headers[HEADER];
    if (given !== undefined) request.session = { principal: JSON.parse(decodeURIComponent(given)) as Principal };
    return true;
  }
}

export interface SubjectApi {
  readonly app: NestFastifyApplication;
  readonly mediaDir: string;
  close(): Promise<void>;
}

/** Some subjects of the api without sign-in: tests of what a subject does, not of who may (see access-matrix). */
export async function subjectApi(database: TestDatabase, modules: readonly Type[]): Promise<SubjectApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ves-subject-test-'));
  const settings = loadSettings(
    {
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      DATABASE_POOL: '6',
      AUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    },
    ['AUTH_SECRET'],
  );
  const logger = createLogger({ role: 'api', level: settings.LOG_LEVEL });
  @Module({ imports: [CoreModule.with({ settings, logger }), ...modules] })
  class SubjectModule {}
  const app = await NestFactory.create<NestFastifyApplication>(
    SubjectModule,
    new FastifyAdapter({ bodyLimit: 2 * 1024 * 1024 }),
    { logger: ['fatal'], abortOnError: false },
  );
  readWireBodies(app, 2 * 1024 * 1024);
  app.setGlobalPrefix('api/v1');
  app.useGlobalGuards(new HeaderGuard());
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    mediaDir: settings.MEDIA_DIR,
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The header that says who calls. */
export const as = (who: Partial<Principal> & Pick<Principal, 'role'>): Record<string, string> => ({
  [HEADER]: encodeURIComponent(
    JSON.stringify({
      userId: '00000000-0000-7000-8000-000000000001',
      username: who.role,
      areas: [],
      subject: null,
      ...who,
    }),
  ),
});

export const asStation = (code: string): Record<string, string> =>
  as({ role: 'station', username: `station-${code}`, subject: { kind: 'station', id: code } });

export const asSupervisor = (...areas: string[]): Record<string, string> =>
  as({ role: 'supervisor', areas: areas.length > 0 ? areas : ['652300'] });
