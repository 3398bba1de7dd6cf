import type { PoolClient } from 'pg';
import { APP_ROLE, dataSource } from './database.js';

export interface MigrateOptions {
  /** connection of a role that may create tables and roles */
  readonly adminUrl: string;
  /** other owners of a schema in the same database (the queue); each runs after ours, on a client of its own */
  readonly also?: readonly ((client: PoolClient) => Promise<void>)[];
}

/**
 * Brings a database to the current schema, one transaction a migration. Two processes that start at once wait for
 * each other.
 * @returns names of the platform's migrations that ran, oldest first
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const source = dataSource({ url: options.adminUrl, name: 'ves-migrate', role: null, poolSize: 3 });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query('SELECT pg_advisory_lock(727001)');
    try {
      const done = await source.runMigrations();
      for (const other of options.also ?? []) await other(client);
      return done.map((m) => m.name);
    } finally {
      await client.query('SELECT pg_advisory_unlock(727001)');
    }
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** Lets the application's role use a schema that another package created (its tables, sequences and functions). */
export async function grantSchemaToApp(client: PoolClient, schema: string): Promise<void> {
  if (!/^[a-z_]+$/.test(schema)) throw new Error(`database.bad_schema_name: ${schema}`);
  await client.query(`
    GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${APP_ROLE};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${APP_ROLE};
  `);
}
