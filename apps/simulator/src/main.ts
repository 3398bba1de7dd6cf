import { createLogger, Shutdown } from '@app/platform';
import { readDemoOptions } from './demo/demo-options.js';
import { runDemo } from './demo/demo.js';

const GRACE_MS = 5_000;

const logger = createLogger({ role: 'simulator' });
const stopping = new AbortController();
const shutdown = new Shutdown(logger, GRACE_MS);
let running: Promise<void> = Promise.resolve();
shutdown.add('demo', async () => {
  stopping.abort(new Error('stopping'));
  await running.catch(() => undefined);
});
shutdown.listen();

running = runDemo(readDemoOptions(process.argv.slice(2), process.env), stopping.signal, logger);
running.catch((err: unknown) => {
  if (stopping.signal.aborted) return;
  logger.error({ err }, 'the demo cannot run');
  stopping.abort();
  process.exit(1);
});
