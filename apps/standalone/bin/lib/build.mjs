import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './run-step.mjs';
import { root, Stop, whileSaying } from './say.mjs';

const SERVER = {
  what: 'the server',
  sources: ['apps', 'libs', 'seeds', 'nest-cli.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
  skip: /(^apps\/web\/|\.spec\.ts$|\/bin\/|\.md$)/,
  stamp: 'dist/.stamp',
  result: 'dist/apps/standalone/src/main.js',
};
const WEB = {
  what: 'the pages',
  sources: ['apps/web', 'libs/contracts/src', 'libs/domain/src'],
  skip: /(^apps\/web\/(dist|node_modules)\/|\.spec\.tsx?$)/,
  stamp: 'dist/web/.stamp',
  result: 'dist/web/index.html',
};

/** True when a source is not the one that was built. */
export function buildIsStale() {
  return parts().some((part) => !isFresh(part));
}

/** Builds what is stale: the server with the Nest compiler (all roles in one go), the pages with Vite. */
export async function build() {
  for (const part of parts().filter((candidate) => !isFresh(candidate))) {
    const hash = hashOf(part);
    const result = await whileSaying(`Building ${part.what}`, () => compile(part));
    if (result.code !== 0 || !existsSync(join(root, part.result))) {
      throw new Stop(`${result.output}\n\nBuilding ${part.what} failed; nothing was started.`);
    }
    writeFileSync(join(root, part.stamp), hash);
  }
}

function parts() {
  return existsSync(join(root, 'apps/web/index.html')) ? [SERVER, WEB] : [SERVER];
}

async function compile(part) {
  if (part === WEB)
    return runStep(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: join(root, 'apps/web'),
    });
  const nest = () => runStep(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'standalone']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  rmSync(join(root, SERVER.stamp), { force: true });
  const result = await nest();
  if (result.code !== 0 || existsSync(join(root, SERVER.result))) return result;
  // the compiler remembers what it has written; when that was deleted it must forget
  rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
  return nest();
}

function isFresh(part) {
  try {
    return existsSync(join(root, part.result)) && readFileSync(join(root, part.stamp), 'utf8') === hashOf(part);
  } catch {
    return false;
  }
}

function hashOf(part) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of part.sources
    .flatMap(filesOf)
    .filter((path) => !part.skip.test(path))
    .sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
      if (entry.name === 'node_modules' || entry.name === 'dist') return [];
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesOf(inner) : [inner];
    });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
