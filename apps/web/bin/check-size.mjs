/**
 * First load of the plate desk: every script that the browser needs before the page works, gzipped. Reads the manifest of
 * the build in dist/web and ends with 1 above the limit. Run after `vite build`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 400;
const out = join(import.meta.dirname, '../../../dist/web');
const PAGE = 'src/plate-desk/plate-desk-page.tsx';

if (!existsSync(join(out, '.vite/manifest.json'))) {
  console.error('The pages are not built: npm run build');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
if (!manifest['index.html'] || !manifest[PAGE]) {
  console.error(`The manifest knows no ${manifest['index.html'] ? PAGE : 'index.html'}`);
  process.exit(1);
}

const needed = new Set();
/** A chunk and what it imports statically; lazy chunks count only when they are asked for by name. */
function need(name) {
  if (needed.has(name)) return;
  needed.add(name);
  for (const inner of manifest[name]?.imports ?? []) need(inner);
}
need('index.html');
need(PAGE);

let total = 0;
for (const name of needed) {
  const { file } = manifest[name];
  const bytes = gzipSync(readFileSync(join(out, file)), { level: 9 }).length;
  total += bytes;
  console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  first load of the plate desk, limit ${LIMIT_KB} kB`);
process.exit(total > LIMIT_KB * 1000 ? 1 : 0);
