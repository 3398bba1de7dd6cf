import { MediaStore, type ExpectedMedia } from '@app/application';
import type { Database } from '../database.js';

/** Photos and videos of roadside readings, as the site announced them on its topic `media`; the owner is the record code. */
export class SqlReadingMediaStore extends MediaStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async find(recordNo: string, by: { sha256?: string; file?: string }): Promise<ExpectedMedia | null> {
    const [row] = await this.db.query<Omit<ExpectedMedia, 'size'> & { size: string }>(
      `SELECT record_no AS "ownerId", file, 'roadside' AS kind, sha256, size, received_at IS NOT NULL AS received
         FROM rs_media
        WHERE record_no = $1 AND ($2::text IS NULL OR sha256 = $2) AND ($3::text IS NULL OR file = $3)
        ORDER BY received_at IS NOT NULL, file LIMIT 1`,
      [recordNo, by.sha256 ?? null, by.file ?? null],
    );
    return row === undefined ? null : { ...row, size: Number(row.size) };
  }

  override async received(file: ExpectedMedia, contentType: string, by: string, at: Date): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO media_object (sha256, size, content_type, stored_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [file.sha256, file.size, contentType, at],
      );
      await tx.query(
        `UPDATE rs_media SET received_at = $3, received_by = $4
          WHERE record_no = $1 AND sha256 = $2 AND received_at IS NULL`,
        [file.ownerId, file.sha256, at, by],
      );
    });
  }

  override async contentType(sha256: string): Promise<string | null> {
    const [row] = await this.db.query<{ content_type: string }>(
      'SELECT content_type FROM media_object WHERE sha256 = $1',
      [sha256],
    );
    return row?.content_type ?? null;
  }
}
