import { grantSchemaToApp, migrate } from '@app/persistence';
import { migrateQueue, QUEUE_SCHEMA } from '@app/queue';

/** The platform's migrations, then the queue's own tables. @returns names of the migrations that ran */
export function migrateAll(adminUrl: string): Promise<string[]> {
  return migrate({
    adminUrl,
    also: [
      async (client) => {
        await migrateQueue(client);
        await grantSchemaToApp(client, QUEUE_SCHEMA);
      },
    ],
  });
}
