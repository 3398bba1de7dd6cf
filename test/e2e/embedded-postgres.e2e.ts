import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort, type RunningPostgres, startPostgres } from '@app/platform';
import pg from 'pg';

let home: string;
let running: RunningPostgres[];

const start = async (dataDir: string, port?: number): Promise<RunningPostgres> => {
  const server = await startPostgres({ dataDir, ephemeral: true, ...(port === undefined ? {} : { port }) });
  running.push(server);
  return server;
};
const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ves-pg-test-'));
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('lets the owner make tables and keeps the working role from it', async () => {
    const server = await start(join(home, 'data'));
    await query(server.adminUrl, 'CREATE TABLE a (n int); GRANT SELECT ON a TO ves_app; INSERT INTO a VALUES (1)');
    expect(await query(server.appUrl, 'SELECT n FROM a')).toEqual([{ n: 1 }]);
    await expect(query(server.appUrl, 'INSERT INTO a VALUES (2)')).rejects.toMatchObject({ code: '42501' });
    await expect(query(server.appUrl, 'CREATE TABLE b (n int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('asks for the password', async () => {
    const server = await start(join(home, 'data'));
    const wrong = server.adminUrl.replace(/:[0-9a-f]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps data, logins and port over a restart', async () => {
    const first = await start(join(home, 'data'));
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    const second = await start(join(home, 'data'));
    expect(second.port).toBe(first.port);
    expect(second.leftover).toBe('none');
    expect(await query(first.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('works below a folder that only its owner can enter', async () => {
    mkdirSync(join(home, 'private'), { mode: 0o700 });
    const server = await start(join(home, 'private', 'data'));
    expect(await query(server.appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('ends the server of a launcher that was killed, and loses nothing committed', async () => {
    const first = await start(join(home, 'data'));
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    const second = await start(join(home, 'data')); // as a new launcher would, while the first server still runs
    expect(second.leftover).toBe('stopped');
    expect(second.pid).not.toBe(first.pid);
    expect(await query(second.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('is not deceived by a pid file whose number belongs to another program', async () => {
    const first = await start(join(home, 'data'));
    await first.stop();
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    try {
      const lines = [stranger.pid, join(home, 'data', 'cluster'), 1, first.port, '', '127.0.0.1', ' 1 1', 'ready'];
      writeFileSync(join(home, 'data', 'cluster', 'postmaster.pid'), `${lines.join('\n')}\n`);
      const second = await start(join(home, 'data'));
      expect(second.leftover).toBe('stale');
      expect(stranger.exitCode).toBeNull();
      expect(stranger.signalCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('recovers what was committed when the server itself is killed', async () => {
    const first = await start(join(home, 'data'));
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start(join(home, 'data'), first.port);
    expect(await query(second.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('names a taken port', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    await expect(start(join(home, 'data'), port)).rejects.toMatchObject({ code: 'postgres.port_taken' });
    holder.close();
  });

  it('refuses the data of another version', async () => {
    await (await start(join(home, 'data'))).stop();
    writeFileSync(join(home, 'data', 'cluster', 'PG_VERSION'), '12\n');
    await expect(start(join(home, 'data'))).rejects.toMatchObject({ code: 'postgres.version_mismatch' });
  });

  it('makes new passwords when their file was lost', async () => {
    const first = await start(join(home, 'data'));
    await first.stop();
    rmSync(join(home, 'data', 'credentials.json'));
    const second = await start(join(home, 'data'));
    expect(await query(second.appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(second.appUrl).not.toBe(first.appUrl);
  });
});
