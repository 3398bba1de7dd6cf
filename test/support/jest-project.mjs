import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './tally.mjs';

/** Files of these run beside each other, each on a database of its own; jest by itself leaves one of two cores idle. */
const BESIDE = new Set(['unit', 'e2e']);

/**
 * Runs one jest project and adds its tests to the tally. The numbers come from jest's JSON, not from its words; a suite that could not
 * even be loaded counts as one failed test, and a project without any test as one too.
 */
export async function jestProject(tally, project, options = {}) {
  if (!tally.wants(project)) return;
  const began = Date.now();
  console.log(`\n== jest ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'ves-jest-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await run(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
        ...(options.patterns ?? []),
        ...(options.args ?? []),
        ...(BESIDE.has(project) ? [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`] : []),
        '--json',
        // a leak must not hang the whole check
        '--forceExit',
        `--outputFile=${report}`,
        '--selectProjects',
        project,
      ],
      options.env ?? {},
      // progress and failures go to stderr, the JSON to the file
      { onErr: (data) => process.stdout.write(data) },
    );
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const broken = result.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.every((t) => t.status !== 'failed'),
    );
    const failed = result.numFailedTests + broken.length;
    const silent = failed === 0 && (code !== 0 || result.numPassedTests === 0) ? 1 : 0;
    tally.add(`jest ${project}`, result.numPassedTests, failed + silent);
    const more = result.numPendingTests > 0 ? `, ${result.numPendingTests} skipped` : '';
    console.log(
      `   ${result.numPassedTests} passed, ${failed + silent} failed${more} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    if (silent > 0) console.log(`   jest ended with ${code} although no test failed`);
  } catch (error) {
    tally.add(`jest ${project}`, 0, 1);
    console.log(`   FAILED: jest wrote no report (${error.message})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
