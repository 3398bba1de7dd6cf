import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, exclusively, home, leave, runningServer } from './test-server.mjs';

/** Jest: the last run to leave stops the shared database server and removes its data. */
export default async function teardown() {
  await exclusively(async () => {
    if (!leave()) return;
    const server = runningServer();
    if (server !== undefined) {
      process.kill(server.pid, 'SIGINT');
      for (let waited = 0; alive(server.pid) && waited < 15_000; waited += 50) await sleep(50);
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
}
