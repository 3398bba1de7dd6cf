import type { NewInspection } from '@app/application';
import { plateKey } from '@app/domain';
import type { Sql } from '../database.js';

/** A report ready for its rows: its vehicle is known and its process data packed. */
export interface InspectionRows {
  readonly inspection: NewInspection;
  readonly vehicleId: string;
  readonly packed: Buffer | null;
}

/** Inserts the reports of one transaction, table by table. @throws a unique violation when a number came in meanwhile */
export async function insertInspections(sql: Sql, rows: readonly InspectionRows[]): Promise<void> {
  const of = <T>(pick: (one: NewInspection) => T): T[] => rows.map((row) => pick(row.inspection));
  const ids = of((one) => one.id);
  await sql.query(
    `INSERT INTO inspection (id, report_no, station_code, area_code, line_no, vehicle_id, plate_key, method, test_category,
            started_at, ended_at, received_at, result, held, station_verdict, late, contingency)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[],
            $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::bool[], $15::text[], $16::bool[], $17::bool[])`,
    [
      ids,
      of((one) => one.upload.reportNo),
      of((one) => one.upload.stationCode),
      of((one) => one.areaCode),
      of((one) => one.upload.lineNo),
      rows.map((row) => row.vehicleId),
      of(({ sighting: { plate } }) => (plate === null ? null : plateKey(plate.text, plate.colour))),
      of((one) => one.upload.results.method),
      of((one) => one.upload.testCategory),
      of((one) => one.startedAt),
      of((one) => one.endedAt),
      of((one) => one.receivedAt),
      of((one) => one.answer.verdict.result),
      of((one) => one.answer.hold.held),
      of((one) => one.upload.stationVerdict ?? null),
      of((one) => one.late),
      of((one) => Boolean(one.upload.contingency)),
    ],
  );
  await sql.query(
    `INSERT INTO inspection_version (inspection_id, version, at, author, content_sha256, report, answer, marks)
     SELECT id, 1, at, author, decode(hash, 'hex'), report::jsonb, answer::json, marks::jsonb
       FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         AS t(id, at, author, hash, report, answer, marks)`,
    [
      ids,
      of((one) => one.receivedAt),
      of((one) => one.author),
      of((one) => one.contentSha256),
      of((one) => JSON.stringify(one.upload)),
      of((one) => JSON.stringify(one.answer)),
      of((one) => JSON.stringify(one.marks)),
    ],
  );
  await insertProcess(sql, rows);
  await insertMedia(sql, rows);
}

async function insertProcess(sql: Sql, rows: readonly InspectionRows[]): Promise<void> {
  const packed = rows.filter((row) => row.packed !== null);
  if (packed.length === 0) return;
  await sql.query(
    `INSERT INTO inspection_process (inspection_id, version, seconds, packed)
     SELECT id, 1, seconds, packed FROM unnest($1::uuid[], $2::int[], $3::bytea[]) AS t(id, seconds, packed)`,
    [
      packed.map((row) => row.inspection.id),
      packed.map((row) => row.inspection.process?.seconds ?? 0),
      packed.map((row) => row.packed),
    ],
  );
}

async function insertMedia(sql: Sql, rows: readonly InspectionRows[]): Promise<void> {
  const media = rows.flatMap(({ inspection }) =>
    (inspection.upload.media ?? []).map((one) => ({ ...one, id: inspection.id, at: inspection.receivedAt })),
  );
  if (media.length === 0) return;
  await announceMedia(sql, media);
}

export interface AnnouncedMedia {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly at: Date;
}

/** A file announced again with other bytes waits for its bytes again. */
export async function announceMedia(sql: Sql, media: readonly AnnouncedMedia[]): Promise<void> {
  await sql.query(
    `INSERT INTO inspection_media (inspection_id, file, kind, sha256, size, announced_at)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])
     ON CONFLICT (inspection_id, file) DO UPDATE SET kind = excluded.kind, sha256 = excluded.sha256, size = excluded.size,
       received_at = CASE WHEN inspection_media.sha256 = excluded.sha256 THEN inspection_media.received_at END`,
    [
      media.map((one) => one.id),
      media.map((one) => one.file),
      media.map((one) => one.kind),
      media.map((one) => one.sha256),
      media.map((one) => one.size),
      media.map((one) => one.at),
    ],
  );
}
