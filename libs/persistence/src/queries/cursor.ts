/** Where a page ends: the sort values of its last row, opaque to the caller. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @returns the sort values, or null when the text is not a cursor of `length` values */
export function decodeCursor(cursor: string, length: number): readonly string[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== length) return null;
    return values.every((one): one is string => typeof one === 'string') ? values : null;
  } catch {
    return null;
  }
}

/** What was given as a cursor belongs to no page of this list. */
export class NotACursor extends Error {}
