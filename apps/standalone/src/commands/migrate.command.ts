import 'reflect-metadata';
import { loadSettings } from '@app/platform';
import { migrateAll } from '../migrate-all.js';

/** `npm run ves -- migrate` */
export const command = {
  name: 'migrate',
  summary: 'bring the database to the schema of this version',
  run: async (_args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> => {
    const settings = loadSettings(env);
    const names = await migrateAll(settings.DATABASE_ADMIN_URL ?? settings.DATABASE_URL);
    console.log(names.length === 0 ? 'The database is up to date.' : `Applied: ${names.join(', ')}`);
    return 0;
  },
};
