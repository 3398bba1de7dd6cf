import { MediaStore, type ExpectedMedia } from '@app/application';
import type { Database } from '../database.js';

/** Which table tells what was announced, and which column names its owner. */
interface Place {
  readonly table: 'spot_check_media' | 'lookup_media';
  readonly owner: 'check_id' | 'lookup_id';
  readonly kind: string;
}
const PLACES = {
  spot_check: { table: 'spot_check_media', owner: 'check_id', kind: 'kind' },
  lookup: { table: 'lookup_media', owner: 'lookup_id', kind: `'lookup'` },
} as const satisfies Readonly<Record<string, Place>>;

/** Photos and signatures from the field: announced by their digest, which is also their name. */
export class SqlFieldMediaStore extends MediaStore {
  private readonly place: Place;

  constructor(
    private readonly db: Database,
    of: keyof typeof PLACES,
  ) {
    super();
    this.place = PLACES[of];
  }

  override async find(ownerId: string, by: { sha256?: string; file?: string }): Promise<ExpectedMedia | null> {
    const { table, owner, kind } = this.place;
    const [row] = await this.db.query<Omit<ExpectedMedia, 'size'> & { size: string }>(
      `SELECT ${owner} AS "ownerId", sha256 AS file, ${kind} AS kind, sha256, size, received_at IS NOT NULL AS received
       FROM ${table} WHERE ${owner} = $1 AND sha256 = $2 ORDER BY received_at IS NOT NULL LIMIT 1`,
      [ownerId, by.sha256 ?? by.file ?? ''],
    );
    return row === undefined ? null : { ...row, size: Number(row.size) };
  }

  override async received(file: ExpectedMedia, contentType: string, by: string, at: Date): Promise<void> {
    const { table, owner } = this.place;
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO media_object (sha256, size, content_type, stored_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [file.sha256, file.size, contentType, at],
      );
      await tx.query(
        `UPDATE ${table} SET received_at = $3, received_by = $4
         WHERE ${owner} = $1 AND sha256 = $2 AND received_at IS NULL`,
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
