/**
 * node test/truck-quality/run.mjs [--seeds N] [--seconds N] [--notes]: simulated truck-days, healthy and with planted faults, judged by the
 * rules; prints precision and recall of each rule. TRACES=file.csv (trip_id, speed_ms at 1 Hz) uses recorded speeds instead of the model.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'ves-truck-quality-'));
try {
  const bundle = await rolldown({
    input: join(here, 'main.ts'),
    platform: 'node',
    resolve: {
      alias: { '@app/domain': join(here, '../../libs/domain/src/index.ts') },
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
    logLevel: 'warn',
  });
  const file = join(folder, 'main.mjs');
  await bundle.write({ file, format: 'esm' });
  const { main } = await import(pathToFileURL(file).href);
  main(process.argv.slice(2), process.env.TRACES);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
