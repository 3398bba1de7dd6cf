/** `npm run openapi`: writes docs/api/openapi.json and the types of the pages' client from the api as it is now. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...flags, jest, 'test/e2e/openapi.e2e.ts', '--selectProjects', 'e2e'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, WRITE_OPENAPI: '1' },
});
process.exit(status ?? 1);
