import type { ApiClient } from '../clients/api-client.js';

/** What one source sent and what became of it, by the platform's own statement of account. */
export interface SourceCounts {
  readonly received: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  readonly judged: number;
}

/** `channel source` -> counts. */
export type Statement = Readonly<Record<string, SourceCounts>>;

const FIELDS = ['received', 'stored', 'repeated', 'refused', 'judged'] as const;
const ROADSIDE = 'remote-sensing';
/** The statement counts by day of receipt; what was sent earlier than this cancels out of a difference anyway. */
const DAYS_BACK = 300;

/** @returns null when the platform has no such page or the account may not see it */
export async function readStatement(client: ApiClient): Promise<Statement | null> {
  const from = new Date(Date.now() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const { status, body } = await client.get(`/api/v1/data-quality?by=source&from=${from}`);
  if (status !== 200 || !Array.isArray(body?.['items'])) return null;
  const items: unknown[] = body['items'];
  const entries = items.flatMap((item): [string, SourceCounts][] => {
    if (typeof item !== 'object' || item === null) return [];
    const row = item as Readonly<Record<string, unknown>>;
    const counts = Object.fromEntries(FIELDS.map((field) => [field, Number(row[field] ?? 0)]));
    return [[`${String(row['channel'])} ${String(row['source'])}`, counts as unknown as SourceCounts]];
  });
  return Object.fromEntries(entries);
}

/** What came between two statements; sources without change are left out. */
export function difference(before: Statement | null, after: Statement | null): Statement | null {
  if (before === null || after === null) return null;
  const none = { received: 0, stored: 0, repeated: 0, refused: 0, judged: 0 };
  const changed = Object.entries(after).flatMap(([source, now]): [string, SourceCounts][] => {
    const then = before[source] ?? none;
    const counts = Object.fromEntries(FIELDS.map((field) => [field, now[field] - then[field]]));
    return FIELDS.some((field) => counts[field] !== 0) ? [[source, counts as unknown as SourceCounts]] : [];
  });
  return Object.fromEntries(changed);
}

/** Is every roadside record that was stored at the time of `wanted` judged now? Inspections are judged when they arrive. */
export function caughtUp(wanted: Statement, now: Statement | null): boolean {
  return Object.entries(wanted).every(
    ([source, { stored }]) => !source.startsWith(ROADSIDE) || (now?.[source]?.judged ?? 0) >= stored,
  );
}
