import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Waiting {
  readonly what: string;
  readonly patienceMs: number;
  /** Stops waiting early, e.g. because the operator pressed Ctrl-C. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** Waits until `probe` succeeds, saying every ten seconds that it still waits and why. @throws Error after the patience */
export async function waitUntil(probe: () => Promise<string | undefined>, waiting: Waiting): Promise<void> {
  const began = Date.now();
  let nextWord = began + 10_000;
  for (;;) {
    const lack = await probe();
    if (lack === undefined) return;
    waiting.signal.throwIfAborted();
    if (Date.now() - began > waiting.patienceMs) throw new Error(`${waiting.what} was not ready in time: ${lack}`);
    if (Date.now() > nextWord) {
      waiting.print(`  still waiting for ${waiting.what}: ${lack}`);
      nextWord += 10_000;
    }
    await sleep(100);
  }
}

/** Undefined when the address answers ready; otherwise what is lacking. */
export async function httpReady(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    if (response.ok) {
      await response.body?.cancel();
      return undefined;
    }
    return `${response.status} ${(await response.text()).slice(0, 300)}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Undefined when something accepts connections on the port. */
export function portReady(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
    const end = (lack: string | undefined) => {
      socket.destroy();
      resolve(lack);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error) => end(error.message));
  });
}
