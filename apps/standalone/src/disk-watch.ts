import { statfsSync } from 'node:fs';

const WARN_BELOW_MB = 500;

/** Says when the disk gets full, and when there is room again. */
export function watchDisk(path: string, print: (line: string) => void): NodeJS.Timeout {
  let low = false;
  return setInterval(() => {
    let freeMb: number;
    try {
      const { bavail, bsize } = statfsSync(path);
      freeMb = Math.floor((bavail * bsize) / 1e6);
    } catch {
      return;
    }
    if (freeMb < WARN_BELOW_MB)
      print(`[disk] only ${freeMb} MB free for ${path}; when it is full nothing more can be stored`);
    else if (low) print(`[disk] ${freeMb} MB free again`);
    low = freeMb < WARN_BELOW_MB;
  }, 30_000).unref();
}
