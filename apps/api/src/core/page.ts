import { invalidRequest } from './validation-faults.js';

/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/**
 * Makes a page out of `limit + 1` rows.
 * @param keyOf what the next page begins after; callers treat the cursor as opaque
 */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(keyOf(last)).toString('base64url') : null };
}

/** @throws 400 when the text is no cursor that `accept` takes */
export function cursorOf(text: string | undefined, accept: RegExp): string | undefined {
  if (text === undefined) return undefined;
  const key = Buffer.from(text, 'base64url').toString();
  if (accept.test(key)) return key;
  const message = { zh: '翻页标记无效', en: 'is not a cursor of this list' };
  throw invalidRequest([{ path: 'cursor', code: 'cursor.invalid', message }]);
}
