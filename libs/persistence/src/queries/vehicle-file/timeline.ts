import type { TimelineEntryDto, TimelineKindDto, TimelinePageDto } from '@app/contracts';
import type { Sql } from '../../database.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { TIMELINE_SOURCES } from './timeline-kinds.js';
import type { EntryRef, TimelineSource, TimelineSubject } from './timeline-source.js';

export interface TimelineFilter {
  /** null = every kind */
  readonly kinds: readonly string[] | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

interface Head extends EntryRef {
  readonly kind: string;
}

/** Names $1 and $2 even where no source asks for them, so that their types are known. */
const NAMED = 'WITH named AS (SELECT $1::uuid AS vehicle, $2::text[] AS plates)';

/**
 * One page of a vehicle's time line, the latest first: heads of all kinds in one statement, then the entries of each
 * kind that the page holds.
 * @returns null when the cursor is none of ours
 */
export async function vehicleTimeline(
  sql: Sql,
  subject: TimelineSubject,
  filter: TimelineFilter,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<TimelinePageDto | null> {
  const after = page.cursor === null ? [null, '', ''] : decodeCursor(page.cursor, 3);
  if (after === null || (after[0] !== null && Number.isNaN(Date.parse(after[0] ?? '')))) return null;
  const sources = TIMELINE_SOURCES.filter(({ kind }) => filter.kinds?.includes(kind) ?? true);
  if (sources.length === 0) return { items: [], nextCursor: null };
  const heads = await sql.query<Head>(
    `${NAMED} SELECT kind, id, at::text AS sort FROM (${sources.map(branch).join(' UNION ALL ')}) AS heads
      ORDER BY at DESC, kind COLLATE "C" DESC, id COLLATE "C" DESC LIMIT $8::int`,
    [subject.vehicleId, [...subject.plateKeys], filter.from, filter.to, ...after, page.limit + 1],
  );
  const shown = heads.slice(0, page.limit);
  const entries = await entriesOf(sql, sources, shown, subject);
  const last = shown.at(-1);
  return {
    items: shown.flatMap(({ kind, id }) => entries.get(`${kind} ${id}`) ?? []),
    nextCursor: heads.length > page.limit && last ? encodeCursor([last.sort, last.kind, last.id]) : null,
  };
}

/** $3 from, $4 to, $5 to $7 the last entry of the page before, $8 rows. */
function branch({ kind, heads }: TimelineSource): string {
  return `(SELECT '${kind}'::text AS kind, h.at, h.id FROM (${heads}) AS h
    WHERE ($3::timestamptz IS NULL OR h.at >= $3) AND ($4::timestamptz IS NULL OR h.at < $4)
      AND ($5::timestamptz IS NULL OR h.at <= $5) AND ($5::timestamptz IS NULL
        OR (h.at, '${kind}' COLLATE "C", h.id COLLATE "C") < ($5, $6::text, $7::text))
    ORDER BY h.at DESC, h.id COLLATE "C" DESC LIMIT $8::int)`;
}

async function entriesOf(
  sql: Sql,
  sources: readonly TimelineSource[],
  heads: readonly Head[],
  subject: TimelineSubject,
): Promise<ReadonlyMap<string, TimelineEntryDto>> {
  const entries = new Map<string, TimelineEntryDto>();
  for (const source of sources) {
    const mine = heads.filter((head) => head.kind === source.kind);
    if (mine.length === 0) continue;
    for (const one of await source.read(sql, mine, subject)) entries.set(`${one.kind} ${one.id}`, one);
  }
  return entries;
}

/** How much there is of each kind, also of those that there is nothing of. */
export async function timelineKinds(sql: Sql, subject: TimelineSubject): Promise<TimelineKindDto[]> {
  const counts = TIMELINE_SOURCES.map(
    ({ kind, heads }) => `SELECT '${kind}' AS kind, count(*)::int AS entries, max(at) AS latest FROM (${heads}) AS h`,
  );
  const rows = await sql.query<{ kind: string; entries: number; latest: Date | null }>(
    `${NAMED} ${counts.join(' UNION ALL ')}`,
    [subject.vehicleId, [...subject.plateKeys]],
  );
  return rows.map(({ kind, entries, latest }) => ({ kind, entries, latestAt: latest?.toISOString() ?? null }));
}
