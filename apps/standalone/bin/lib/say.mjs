import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository (or the image's folder that holds `dist`). */
export const root = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));

/** An expected end: the message is for the operator, no stack is shown. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function say(text) {
  console.log(text);
}

/** Says every ten seconds that something still goes on, until the work has ended. */
export async function whileSaying(text, work) {
  const began = Date.now();
  say(`${text} ...`);
  const timer = setInterval(() => say(`  still at it, ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  try {
    const result = await work();
    say(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** The oldest Node that the packages run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(`Node ${process.versions.node} is too old: 20.19 or later is needed (https://nodejs.org).`);
}
