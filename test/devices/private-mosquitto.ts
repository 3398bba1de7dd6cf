import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SiteAccounts } from '@app/application';
import { freePort } from '@app/platform';
import { aclFile, confSnippet, passwordFile } from '../../apps/ingest/src/commands/mosquitto-config.js';
import type { RunningBroker } from '../../apps/standalone/src/broker/start-broker.js';
import { mqttHash, PLATFORM } from './test-accounts.js';

/**
 * A Mosquitto of this test alone, with the very files that `ves mosquitto-files` writes. Shared subscriptions split
 * messages among all consumers of a broker, so tests that run side by side cannot share one.
 */
export async function privateMosquitto(accounts: SiteAccounts): Promise<RunningBroker> {
  const dir = mkdtempSync(join(tmpdir(), 'ves-mosquitto-'));
  chmodSync(dir, 0o755);
  const port = await freePort();
  const list = await accounts.list();
  writeFileSync(
    join(dir, 'passwords'),
    passwordFile([{ username: PLATFORM.username, mqttHash: mqttHash(PLATFORM.password) }, ...list]),
  );
  writeFileSync(join(dir, 'acl'), aclFile(list, PLATFORM.username));
  // the broker gives up root's rights and could not write into this folder
  const conf = confSnippet(dir).replace('persistence true', 'persistence false');
  writeFileSync(join(dir, 'mosquitto.conf'), `listener ${port} 127.0.0.1\n${conf}`);
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
  const child = spawn('mosquitto', ['-c', join(dir, 'mosquitto.conf')], { env: { PATH: path }, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error('mosquitto did not start');
    await sleep(20);
  }
  return {
    port,
    close: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
