import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, run } from './tally.mjs';

const CONFIG = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
const PLANTED = 'libs/domain/src/planted-violation.ts';

/**
 * The import rules of .dependency-cruiser.cjs. A checker that reads nothing also finds nothing, so it must have read modules, and it must
 * catch a violation that is planted for it: a domain file that imports node:fs.
 */
export async function checkImports() {
  const { modules, violations } = await cruise(['apps', 'libs', 'seeds', 'test']);
  if (modules === 0) throw new Error('dependency-cruiser read no modules: it would find nothing whatever was wrong');
  if (violations.length > 0) throw new Error(violations.map((v) => `${v.rule}: ${v.from} -> ${v.to}`).join('\n'));
  await proveThatItBites();
  console.log(`   ${modules} modules; a planted violation was caught`);
}

async function proveThatItBites() {
  const file = join(root, PLANTED);
  const clean = () => rmSync(file, { force: true });
  process.once('exit', clean);
  const stop = () => process.exit(130);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    writeFileSync(file, "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n");
    const { violations } = await cruise(['libs/domain']);
    if (!violations.some((v) => v.rule === 'domain-is-pure' && v.from === PLANTED)) {
      throw new Error(
        'a planted violation (libs/domain importing node:fs) was not caught: the import rules do not bite',
      );
    }
  } finally {
    clean();
    process.off('exit', clean).off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function cruise(paths) {
  const { output } = await run(bin('depcruise'), [...paths, ...CONFIG], {}, { outOnly: true });
  const result = parse(output);
  const violations = result.summary.violations
    .filter((v) => v.rule.severity === 'error')
    .map((v) => ({ rule: v.rule.name, from: v.from, to: v.cycle?.map((step) => step.name).join(' -> ') ?? v.to }));
  return { modules: result.summary.totalCruised, violations };
}

function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`dependency-cruiser failed:\n${output.slice(0, 2000)}`);
  }
}
