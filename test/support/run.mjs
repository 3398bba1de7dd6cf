/**
 * `npm test`: format, lint, types, purity, import rules, unit, property, e2e and fault tests on a real PostgreSQL, broker and queue.
 * Says what it does; ends with one line `N passed, N failed`. A check that is not a jest test counts as one.
 */
import { installIsStale, install } from '../../apps/standalone/bin/lib/install.mjs';
import { requireNode, Stop } from '../../apps/standalone/bin/lib/say.mjs';
import { build, buildIsStale } from '../../apps/standalone/bin/lib/build.mjs';
import { checkImports } from './check-imports.mjs';
import { checkPurity } from './check-purity.mjs';
import { jestProject } from './jest-project.mjs';
import { bin, finish, root, Tally } from './tally.mjs';

const only = process.argv.slice(2);

try {
  requireNode();
  process.chdir(root);
  if (installIsStale()) await install('.data');
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tally = new Tally(only);
await tally.command('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
await tally.command('lint', bin('oxlint'), ['--deny-warnings', '--quiet']);
await tally.command('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
await tally.command('types of the domain', bin('tsc'), ['--noEmit', '-p', 'libs/domain/tsconfig.json']);
await tally.command('types of the pages', bin('tsc'), ['--noEmit', '-p', 'apps/web/tsconfig.json']);
await tally.check('purity of the domain', checkPurity);
await tally.check('import rules', checkImports);
await tally.command('lock file', process.execPath, ['test/support/complete-lock.mjs', '--check']);
// the e2e and fault tests start the built processes
await tally.check('build', async () => {
  if (buildIsStale()) await build();
});
await tally.command('size of the first page', process.execPath, ['apps/web/bin/check-size.mjs']);
for (const project of ['unit', 'e2e', 'faults']) await jestProject(tally, project);
finish(tally);
