/**
 * Completes package-lock.json. A registry mirror may not carry the packages of other platforms; npm then leaves them out of the lock and
 * `npm ci` refuses that lock ("Missing: ... from lock file"). This adds an entry for every optional dependency without one, with its
 * version and, from its name, the platform it is for. Run it after every `npm install`; `--check` only reports.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'windows',
];
const CPU = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'mipsel',
  'ppc64',
  'ppc',
  'riscv64',
  's390x',
  's390',
  'universal',
  'wasm32',
  'x64',
];

const file = join(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(path, name)) continue;
    const where = `node_modules/${name}`;
    lock.packages[where] = describe(name, String(range), entry);
    added.push(`${name}@${lock.packages[where].version}`);
  }
}

if (added.length === 0) {
  console.log('package-lock.json is complete.');
} else if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${added.length} optional packages (run node test/support/complete-lock.mjs):\n  ${added.join('\n  ')}`,
  );
  process.exit(1);
} else {
  const root = lock.packages[''];
  const rest = Object.entries(lock.packages).filter(([path]) => path !== '');
  rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(rest) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} optional packages to package-lock.json.`);
}

/** Node's own look-up: in the package's node_modules, then in those above it. */
function resolves(path, name) {
  for (let dir = path; ; dir = dir.includes('/node_modules/') ? dir.slice(0, dir.lastIndexOf('/node_modules/')) : '') {
    const inside = dir === '' ? `node_modules/${name}` : `${dir}/node_modules/${name}`;
    if (lock.packages[inside] !== undefined) return true;
    if (dir === '') return false;
  }
}

function describe(name, range, parent) {
  const words = name.split('/').at(-1).split(/[-_.]/);
  const os = OS.filter((candidate) => words.includes(candidate)).map((candidate) =>
    candidate === 'windows' ? 'win32' : candidate,
  );
  const cpu = CPU.filter((candidate) => words.includes(candidate));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version: range.replace(/^[\^~>=\s]+/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
