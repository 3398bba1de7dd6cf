import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the demo remembers over restarts. */
export interface DemoState {
  readonly seed: string;
  /** the history ends here; fixed at the first start, so that an interrupted history is sent again unchanged */
  readonly historyUntil: string;
  readonly historySent: boolean;
}

const FILE = 'simulator.json';

/** @returns null before the first start in this folder, or with another seed */
export async function readDemoState(dataDir: string, seed: string): Promise<DemoState | null> {
  try {
    const state: unknown = JSON.parse(await readFile(join(dataDir, FILE), 'utf8'));
    const known = typeof state === 'object' && state !== null && 'historyUntil' in state && 'seed' in state;
    return known && state.seed === seed ? (state as DemoState) : null;
  } catch {
    return null;
  }
}

export async function writeDemoState(dataDir: string, state: DemoState): Promise<void> {
  const file = join(dataDir, FILE);
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}
