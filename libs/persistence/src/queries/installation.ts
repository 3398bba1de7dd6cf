import type { JudgingBacklogDto, TableSizeDto } from '@app/contracts';
import type { Sql } from '../database.js';

export interface Installation {
  readonly postgres: string;
  readonly migration: string;
  readonly databaseBytes: number;
  readonly tables: TableSizeDto[];
}

const LARGEST = 8;

/** The database as an administrator wants to know it: versions, its size, the largest tables with their partitions. */
export async function showInstallation(sql: Sql): Promise<Installation> {
  const [head] = await sql.query<Omit<Installation, 'tables'>>(
    `SELECT current_setting('server_version') AS postgres, pg_database_size(current_database())::float8 AS "databaseBytes",
            coalesce((SELECT name FROM schema_migration ORDER BY timestamp DESC LIMIT 1), '') AS migration`,
  );
  if (!head) throw new Error('installation.no_answer');
  const tables = await sql.query<TableSizeDto>(
    `SELECT root.relname AS name, sum(pg_total_relation_size(c.oid))::float8 AS bytes
       FROM pg_class c
       JOIN pg_class root ON root.oid = coalesce(pg_partition_root(c.oid), c.oid)
       JOIN pg_namespace n ON n.oid = root.relnamespace
      WHERE c.relkind = 'r' AND n.nspname = 'public'
      GROUP BY root.relname ORDER BY bytes DESC, name LIMIT ${LARGEST}`,
  );
  return { ...head, tables };
}

/** Batches that are stored and not judged, as the database knows them: a lost queue does not hide them. */
export async function judgingBacklog(sql: Sql): Promise<JudgingBacklogDto> {
  const [row] = await sql.query<Omit<JudgingBacklogDto, 'oldestAt'> & { oldest: Date | null }>(
    `SELECT count(*)::int AS batches, coalesce(sum(cardinality(record_nos)), 0)::float8 AS records,
            min(created_at) AS oldest, count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS failed
       FROM judging_task WHERE done_at IS NULL`,
  );
  if (!row) throw new Error('installation.no_answer');
  const { oldest, ...rest } = row;
  return { ...rest, oldestAt: oldest?.toISOString() ?? null };
}
