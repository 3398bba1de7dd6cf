import { decodeCursor, encodeCursor, NotACursor } from './cursor.js';

/** One order of a list: an expression that is never null, its type, and the unique key that settles ties. */
export interface KeysetOrder {
  readonly sql: string;
  readonly type: 'timestamptz' | 'text';
}

/** The orders of a list by their public names; `-` in front of a name turns it round. */
export interface Keyset {
  readonly orders: Readonly<Record<string, KeysetOrder>>;
  /** unique uuid column */
  readonly id: string;
  /** e.g. `-startedAt` */
  readonly usual: string;
}

const STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d$/;

/** Names that `sort` may have, rising and falling. */
export const sortNames = (keyset: Keyset): string[] => Object.keys(keyset.orders).flatMap((name) => [name, `-${name}`]);

/**
 * The parts of a query that give one page in an order: a condition (or null), `ORDER BY`, and the expression whose text goes into
 * the cursor as `sort`.
 * @throws NotACursor when the cursor is none of this list in this order
 */
export function keysetPage(
  keyset: Keyset,
  page: { readonly cursor: string | null; readonly sort?: string | undefined },
  params: unknown[],
): {
  readonly where: string | null;
  readonly order: string;
  readonly sort: string;
  readonly cursorOf: (row: KeysetRow) => string;
} {
  const sort = page.sort ?? keyset.usual;
  const order = keyset.orders[sort.replace(/^-/, '')];
  if (order === undefined) throw new Error(`list.order_unchecked: ${sort}`);
  const down = sort.startsWith('-');
  const way = down ? 'DESC' : 'ASC';
  const parts = {
    order: `${order.sql} ${way}, ${keyset.id} ${way}`,
    sort: `(${order.sql})::text`,
    cursorOf: (row: KeysetRow) => encodeCursor([sort, row.sort, row.id]),
  };
  if (page.cursor === null) return { ...parts, where: null };
  const [of, value, id] = decodeCursor(page.cursor, 3) ?? [];
  const good = order.type === 'text' || STAMP.test(value ?? '');
  if (of !== sort || value === undefined || !good || !/^[0-9a-f-]{36}$/.test(id ?? '')) throw new NotACursor();
  const at = params.push(value, id) - 1;
  const where = `(${order.sql}, ${keyset.id}) ${down ? '<' : '>'} ($${at}::text::${order.type}, $${at + 1}::uuid)`;
  return { ...parts, where };
}

interface KeysetRow {
  readonly id: string;
  readonly sort: string;
}
