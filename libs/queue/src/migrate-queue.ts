import { runMigrations } from 'bullmq';
import { QUEUE_SCHEMA } from './backend.js';

/** Creates or upgrades BullMQ's own tables. `client` belongs to a role that may create a schema. */
export async function migrateQueue(client: unknown): Promise<void> {
  await runMigrations(client as Parameters<typeof runMigrations>[0], QUEUE_SCHEMA);
}
