import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LogFile, turnOverInPlace } from './log-file.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ves-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('turns over by size and keeps a bounded number of files, losing no line of those kept', () => {
  const path = join(dir, 'logs/api.log');
  const log = new LogFile(path, () => undefined, 25);
  for (let n = 0; n < 40; n += 1) log.write(`line ${String(n).padStart(4, '0')}\n`);
  const files = [`${path}.3`, `${path}.2`, `${path}.1`, path];
  expect(existsSync(`${path}.4`)).toBe(false);
  const kept = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  expect(kept.at(-1)).toBe('line 0039');
  expect(kept).toEqual(
    Array.from({ length: kept.length }, (_, i) => `line ${String(40 - kept.length + i).padStart(4, '0')}`),
  );
  expect(kept.length).toBeGreaterThan(8);
});

it('goes on counting what an earlier start has written', () => {
  const path = join(dir, 'api.log');
  writeFileSync(path, 'x'.repeat(30));
  new LogFile(path, () => undefined, 25).write('new\n');
  expect(readFileSync(path, 'utf8')).toBe('new\n');
});

it('reports what goes wrong instead of throwing', () => {
  const faults: string[] = [];
  const path = join(dir, 'api.log');
  const log = new LogFile(path, (error) => faults.push(error.message), 25);
  rmSync(dir, { recursive: true });
  log.write('x');
  expect(faults).toHaveLength(1);
});

it('empties in place a file that another process holds open', () => {
  const path = join(dir, 'postgres.log');
  writeFileSync(path, 'x'.repeat(30));
  turnOverInPlace(path, 100);
  expect(readFileSync(path, 'utf8')).toHaveLength(30);
  turnOverInPlace(path, 25);
  expect(readFileSync(path, 'utf8')).toBe('');
  expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(30);
});
