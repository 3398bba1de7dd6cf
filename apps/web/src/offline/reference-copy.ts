import type { LimitSet } from '@app/domain';
import { answerAs, api } from '../api/client.js';
import { fieldDb } from './field-db.js';

const KEY = 'limit-sets';
const LIMIT = 200;

/** Limit sets for the preview of a verdict, from the platform or from the copy of the last time. Empty = never read. */
export async function limitSets(): Promise<readonly LimitSet[]> {
  const db = await fieldDb();
  try {
    const query = { limit: LIMIT } as never;
    const { items } = await answerAs<{ items: LimitSet[] }>(api.GET('/api/v1/limit-sets', { params: { query } }));
    await db.put('kept', items, KEY);
    return items;
  } catch {
    return ((await db.get('kept', KEY)) as readonly LimitSet[] | undefined) ?? [];
  }
}
