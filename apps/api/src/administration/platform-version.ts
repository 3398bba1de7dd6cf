import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAME = 'vehicle-emissions-supervision';

/** The version in the platform's package.json, which stands above the source and above the build; `unknown` without one. */
export function platformVersion(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
      if (name === NAME && version !== undefined) return version;
    }
    if (dirname(folder) === folder) return 'unknown';
  }
}
