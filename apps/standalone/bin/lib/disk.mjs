import { statfsSync } from 'node:fs';
import { Stop } from './say.mjs';

/** Refuses when the file system of `path` has less than `megabytes` free for this user. */
export function requireSpace(path, megabytes, what) {
  const { bavail, bsize } = statfsSync(path);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= megabytes) return;
  throw new Stop(
    `The disk is (nearly) full: ${what} (${path}) has ${free} MB free, at least ${megabytes} MB are needed.`,
  );
}
