import { answerAs } from '../api/client.js';
import type { CursorPage } from '../api/use-cursor-list.js';

interface Query {
  readonly limit: number;
  readonly cursor?: string;
}

/** Every page of a list that is known to be short (reference data). */
export async function readAllPages<T>(
  call: (query: Query) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: CursorPage<T> = await answerAs<CursorPage<T>>(
      call({ limit: 200, ...(cursor === null ? {} : { cursor }) }),
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}
