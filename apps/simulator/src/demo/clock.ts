import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random/random.js';

/** Pauses of an exponential distribution around `meanMs`, as traffic has them; at most five times the mean. */
export function trafficPause(meanMs: number, random: Random): number {
  return Math.min(5 * meanMs, -Math.log(1 - random.next()) * meanMs);
}

/**
 * Does something again and again until `signal`. An action that fails is told and left behind: the platform may be away.
 * @param pauseMs before each action
 */
export async function repeat(
  signal: AbortSignal,
  pauseMs: () => number,
  action: () => Promise<void> | void,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await sleep(pauseMs(), undefined, { signal });
      await action();
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
  }
}

let last = 0;

/** Now, in milliseconds that never come twice in this process: record and report numbers are made of them. */
export function uniqueNow(): Date {
  last = Math.max(last + 1, Date.now());
  return new Date(last);
}
