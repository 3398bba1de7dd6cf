/** `npm start` on an installed and built clone: seconds to ready, on an empty data folder and on one that exists; memory when idle. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TARGET_S = 10;
const TARGET_MB = 600;
const IDLE_S = 10;

export const bench = {
  name: 'start',
  summary: '`npm start` to ready, and the memory of all roles when idle',
  run: async (context) => {
    const { freePort } = await context.load('libs/platform/src/index.js');
    const dataDir = mkdtempSync(join(tmpdir(), 'ves-bench-start-'));
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: String(await freePort()),
      MQTT_PORT: String(await freePort()),
      OBD_PORT: String(await freePort()),
    };
    try {
      const cold = await once(context.root, env);
      const warm = await once(context.root, env);
      return {
        rows: [
          {
            what: 'first start, empty data folder',
            'seconds to ready': cold.seconds,
            'idle MB (PSS)': cold.megabytes,
            processes: cold.processes,
          },
          {
            what: 'second start',
            'seconds to ready': warm.seconds,
            'idle MB (PSS)': warm.megabytes,
            processes: warm.processes,
          },
        ],
        notes: [
          `target < ${TARGET_S} s: ${cold.seconds < TARGET_S ? 'reached' : 'missed'} (${cold.seconds.toFixed(1)} s, ratio ${(cold.seconds / TARGET_S).toFixed(2)})`,
          `target < ${TARGET_MB} MB idle: ${warm.megabytes < TARGET_MB ? 'reached' : 'missed'} (${Math.round(warm.megabytes)} MB, ratio ${(warm.megabytes / TARGET_MB).toFixed(2)}); PSS, so that shared pages count once; supervisor and PostgreSQL included`,
        ],
        result: { cold, warm, targets: { seconds: TARGET_S, megabytes: TARGET_MB } },
      };
    } finally {
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function once(root, env) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/standalone/bin/start.mjs'), '--no-demo'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      const ready = await fetch(`http://127.0.0.1:${env.HTTP_PORT}/health/ready`).then(
        (r) => r.ok,
        () => false,
      );
      if (ready) break;
      await sleep(20);
    }
    const seconds = (performance.now() - began) / 1000;
    await sleep(IDLE_S * 1000);
    const family = descendants(child.pid);
    const megabytes = family.reduce((sum, pid) => sum + pss(pid), 0) / 1024;
    return { seconds, megabytes, processes: family.length };
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}

/** A process and everything below it. */
function descendants(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // it ended while we looked
    }
  }
  const found = [pid];
  for (let i = 0; i < found.length; i += 1) {
    for (const [child, parent] of parents) if (parent === found[i]) found.push(child);
  }
  return found;
}

/** kB of memory that belong to a process, shared pages divided among those that share them. */
function pss(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
