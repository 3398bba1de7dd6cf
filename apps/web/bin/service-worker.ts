import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

/** Pages that must open without a signal; everything else is kept when it was once opened. */
const FIELD_PAGES = ['src/plate-desk/plate-desk-page.tsx', 'src/roadside-check/roadside-check-page.tsx'];
const SOURCE = join(import.meta.dirname, '../src/offline/service-worker.ts');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** Files that an entry needs before it works: its own, its styles, and those of what it imports. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const need = (name: string): void => {
    const chunk = manifest[name];
    if (seen.has(name) || chunk === undefined) return;
    seen.add(name);
    files.add(`/${chunk.file}`);
    for (const style of chunk.css ?? []) files.add(`/${style}`);
    for (const inner of chunk.imports ?? []) need(inner);
  };
  for (const entry of entries) {
    if (manifest[entry] === undefined) throw new Error(`The build knows no ${entry}`);
    need(entry);
  }
  return [...files];
}

/** Writes `sw.js` with the names of the files of this build. @param out folder of the build */
export const serviceWorker = (out: string): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  async writeBundle() {
    const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
    const icons = readdirSync(join(import.meta.dirname, '../public')).map((name) => `/${name}`);
    const files = ['/index.html', ...icons, ...filesOf(manifest, ['index.html', ...FIELD_PAGES])];
    const missing = files.filter((file) => !existsSync(join(out, file)));
    if (missing.length > 0) throw new Error(`Not in the build: ${missing.join(', ')}`);
    const version = createHash('sha256');
    for (const file of files) version.update(file).update(readFileSync(join(out, file)));
    const shell = { version: version.digest('hex').slice(0, 16), files };
    const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
    writeFileSync(join(out, 'sw.js'), `const __SHELL__ = ${JSON.stringify(shell)};\n${code}`);
  },
});
