import { appendFileSync, copyFileSync, mkdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';

const KEPT = 3;

/** A log that turns itself over by size: `api.log`, `api.log.1`, ... A full disk is reported, never thrown. */
export class LogFile {
  private size: number;

  constructor(
    private readonly path: string,
    private readonly onFault: (error: Error) => void,
    private readonly maxBytes = 10_000_000,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }

  write(text: string): void {
    try {
      if (this.size > this.maxBytes) this.turnOver();
      appendFileSync(this.path, text, { mode: 0o600 });
      this.size += Buffer.byteLength(text);
    } catch (error) {
      this.onFault(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private turnOver(): void {
    for (let n = KEPT - 1; n >= 1; n -= 1) moveIfThere(`${this.path}.${n}`, `${this.path}.${n + 1}`);
    renameSync(this.path, `${this.path}.1`);
    this.size = 0;
  }
}

/** The same for a file that another process holds open for appending: copied aside and emptied. */
export function turnOverInPlace(path: string, maxBytes = 10_000_000): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= maxBytes) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path, 0);
}

function moveIfThere(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
}
