import type { RecordPhotoDto } from '@app/contracts';

/** A row of one of the media tables. */
export interface PhotoRow {
  readonly name: string;
  readonly sha256: string | null;
  readonly receivedAt: string | null;
}

const ROUTES = { inspection: 'inspections', spot_check: 'spot-checks', reading: 'readings' } as const;

/** Where the bytes of a record's photos are fetched, by callers who may see the record. */
export function photosOf(kind: keyof typeof ROUTES, id: string, rows: readonly PhotoRow[] | null): RecordPhotoDto[] {
  return (rows ?? []).map(({ name, sha256, receivedAt }) => ({
    name,
    path: sha256 === null ? null : `/api/v1/${ROUTES[kind]}/${id}/media/${sha256}`,
    receivedAt: receivedAt === null ? null : new Date(receivedAt).toISOString(),
  }));
}

/** JSON list of PhotoRow of a station test; `i` is the row of inspection. */
export const INSPECTION_PHOTOS = `(SELECT json_agg(json_build_object('name', m.kind || ' ' || m.file, 'sha256', m.sha256,
  'receivedAt', m.received_at) ORDER BY m.kind, m.file) FROM inspection_media m WHERE m.inspection_id = i.id)`;

/** … of an officer's check; `s` is the row of spot_check. */
export const CHECK_PHOTOS = `(SELECT json_agg(json_build_object('name', m.kind, 'sha256', m.sha256,
  'receivedAt', m.received_at) ORDER BY m.kind, m.sha256) FROM spot_check_media m WHERE m.check_id = s.id)`;

/** … of a reading: what its record names, with the files that the site has announced; `r` is the row of rs_reading. */
export const READING_PHOTOS = `(SELECT json_agg(json_build_object('name', coalesce(named.file, m.file), 'sha256', m.sha256,
    'receivedAt', m.received_at) ORDER BY coalesce(named.file, m.file))
  FROM jsonb_array_elements_text(coalesce(r.media, '[]')) AS named(file)
  FULL JOIN (SELECT file, sha256, received_at FROM rs_media WHERE record_no = r.record_no) m ON m.file = named.file)`;
