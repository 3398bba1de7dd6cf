import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { ROWS } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** shown in pg_stat_activity */
  readonly name: string;
  /** role the session acts as; the application's own role cannot touch the audit trail. `null` = the login itself */
  readonly role?: string | null;
}

/** The role the application acts as; created by the first migration. */
export const APP_ROLE = 'ves_app';

/**
 * The one DataSource. Acting role and time zone are set by the connection's start-up options, so that every pooled
 * connection has them before its first statement.
 */
export function dataSource(options: DatabaseOptions): DataSource {
  const role = options.role === undefined ? APP_ROLE : options.role;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.name,
    entities: [...ROWS],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    extra: {
      options: `-c timezone=UTC${role === null ? '' : ` -c role=${role}`}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
  });
}

/** A running transaction, or a plain connection; what stores write through. */
export interface Sql {
  query<T>(text: string, params?: readonly unknown[]): Promise<T[]>;
}

export class Transaction implements Sql {
  constructor(private readonly runner: QueryRunner) {}

  async query<T>(text: string, params: readonly unknown[] = []): Promise<T[]> {
    return rowsOf<T>(await this.runner.query(text, [...params], true));
  }

  /** How many rows an UPDATE, DELETE or INSERT touched. */
  async execute(text: string, params: readonly unknown[] = []): Promise<number> {
    const result = await this.runner.query(text, [...params], true);
    return result.affected ?? 0;
  }

  /** COPY text-format rows into a table; `lines` are complete lines ending in \n (see bulk/copy-text.ts). */
  async copy(target: string, lines: Iterable<string> | string): Promise<void> {
    const client = (await this.runner.connect()) as PoolClient;
    const sink = client.query(copyFrom(`COPY ${target} FROM STDIN`));
    await pipeline(Readable.from(typeof lines === 'string' ? [lines] : lines, { objectMode: false }), sink);
  }

  /** COPY binary-format rows into a table: a whole stream with header and trailer (see bulk/packet-rows.ts). */
  async copyBinary(target: string, rows: Buffer): Promise<void> {
    const client = (await this.runner.connect()) as PoolClient;
    const sink = client.query(copyFrom(`COPY ${target} FROM STDIN WITH (FORMAT binary)`));
    // pipeline also ends when the connection is gone without a word to the stream
    await pipeline(Readable.from([rows], { objectMode: false }), sink);
  }

  get queryRunner(): QueryRunner {
    return this.runner;
  }
}

function rowsOf<T>(result: { records?: unknown[]; raw?: unknown }): T[] {
  return (result.records ?? (Array.isArray(result.raw) ? result.raw : [])) as T[];
}

/** Connection pool with transactions, COPY and LISTEN; the only way to the database. */
export class Database implements Sql {
  private constructor(
    readonly source: DataSource,
    private readonly options: DatabaseOptions,
  ) {}

  static async open(options: DatabaseOptions): Promise<Database> {
    const source = dataSource(options);
    await source.initialize();
    return new Database(source, options);
  }

  async query<T>(text: string, params: readonly unknown[] = []): Promise<T[]> {
    const runner = this.source.createQueryRunner();
    try {
      return rowsOf<T>(await runner.query(text, [...params], true));
    } finally {
      await runner.release();
    }
  }

  /**
   * As `query`, for the few statements of a hot path: each connection parses and plans it once, under its name.
   * @param name unique for the text
   */
  async prepared<T>(name: string, text: string, params: readonly unknown[] = []): Promise<T[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return (await client.query({ name, text, values: [...params] })).rows as T[];
    } finally {
      await runner.release();
    }
  }

  /**
   * A long answer in batches, all of it from one moment; the connection is held until the loop over it ends.
   * @param size rows a batch
   */
  async *batches<T>(text: string, params: readonly unknown[], size: number): AsyncGenerator<T[]> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query(`DECLARE batches NO SCROLL CURSOR FOR ${text}`, [...params]);
      for (;;) {
        const rows = rowsOf<T>(await runner.query(`FETCH ${size} FROM batches`, [], true));
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
      }
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      const value = await work(new Transaction(runner));
      await runner.commitTransaction();
      return value;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Stops the process from starting on a schema it does not know (law 10). */
  async assertMigrated(): Promise<void> {
    if (await this.source.showMigrations()) {
      throw new Error('database.migration_missing: run `npm run ves -- migrate` with the administrator URL first');
    }
  }

  get url(): string {
    return this.options.url;
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
