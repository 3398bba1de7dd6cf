import { SpotCheckStore, type CountedFor, type SaveSpotCheck, type SpotCheckRecord } from '@app/application';
import type { CountableCheck, Verdict } from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { countChecks } from './campaign-counting.js';

export class SqlSpotCheckStore extends SpotCheckStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async save(record: SpotCheckRecord, countable: CountableCheck): Promise<SaveSpotCheck> {
    return this.db.transaction(async (tx) => {
      const inserted = await tx.query(
        `INSERT INTO spot_check (id, check_no, kind, method, plate_key, plate_original, vehicle_id, area_code, place,
           checked_at, received_at, officer_id, result, verdict, body, invalid_reasons, counted_for, content_hash, lookup_id)
         VALUES ($1, $2, $3, $4, $5, $6,
           (SELECT vehicle_id FROM vehicle_plate WHERE plate_key = $5 AND valid_from <= $9
               AND (valid_to IS NULL OR valid_to > $9) ORDER BY valid_from DESC LIMIT 1),
           $7, $8, $9, $10, $11, $12, $13, $14, $15, '[]', $16, $17)
         ON CONFLICT (check_no) DO NOTHING RETURNING id`,
        [
          record.id,
          record.checkNo,
          record.kind,
          record.method,
          record.plateKey,
          record.plateOriginal,
          record.areaCode,
          JSON.stringify(record.place),
          record.checkedAt,
          record.receivedAt,
          record.officerId,
          record.verdict.result,
          JSON.stringify(record.verdict),
          JSON.stringify(record.body),
          [...record.invalidReasons],
          record.contentHash,
          record.lookupId,
        ],
      );
      if (inserted.length === 0) return existing(tx, record);
      const countedFor = (await countChecks(tx, [countable])).get(countable.ref) ?? [];
      await tx.query('UPDATE spot_check SET counted_for = $2 WHERE id = $1', [record.id, JSON.stringify(countedFor)]);
      await tx.query(
        `INSERT INTO spot_check_media (check_id, kind, sha256, size, announced_at)
         SELECT $1, m.kind, m.sha256, m.size, $3 FROM jsonb_to_recordset($2) AS m (kind text, sha256 text, size bigint)
         ON CONFLICT DO NOTHING`,
        [record.id, JSON.stringify(record.media), record.receivedAt],
      );
      await tx.query(
        `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          record.receivedAt,
          'spot_check.recorded',
          record.areaCode,
          'spot_check',
          record.id,
          JSON.stringify({ checkKind: record.kind, method: record.method, result: record.verdict.result }),
        ],
      );
      return { kind: 'stored', countedFor };
    });
  }
}

async function existing(tx: Transaction, record: SpotCheckRecord): Promise<SaveSpotCheck> {
  const [row] = await tx.query<{ id: string; content_hash: string; verdict: Verdict; counted_for: CountedFor[] }>(
    'SELECT id, content_hash, verdict, counted_for FROM spot_check WHERE check_no = $1',
    [record.checkNo],
  );
  if (!row) throw new Error('spot_check.vanished');
  if (row.content_hash !== record.contentHash) return { kind: 'conflict', id: row.id };
  return { kind: 'repeated', id: row.id, verdict: row.verdict, countedFor: row.counted_for };
}
