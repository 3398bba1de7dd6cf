import { TruckSignatureStore, type CheckedSample, type SignatureSample } from '@app/application';
import type { IsoDate } from '@app/domain';
import { dialectOf } from '../bulk/packet-rows.js';
import type { Database } from '../database.js';
import { saveQuarantine } from './quarantine.store.js';

/** Packets of one truck's day that are looked at in one go. */
const PACKETS = 3;

interface Row {
  truck_id: number;
  day: string;
  vin: string;
  area_code: string | null;
  chip_id: string;
  public_key: string;
  checked_to: Date | null;
  raws: Buffer[];
  dialects: number[];
}

/** Signatures of stored packets; PACKET_MARK.signed is 32. */
export class SqlTruckSignatureStore extends TruckSignatureStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async due(from: IsoDate, to: IsoDate, limit: number): Promise<readonly SignatureSample[]> {
    const rows = await this.db.query<Row>(
      `SELECT t.id AS truck_id, d.day::text, t.vin, t.area_code, t.chip_id, t.public_key, s.checked_to, p.raws, p.dialects
         FROM truck t
         JOIN truck_day d ON d.truck_id = t.id AND d.day BETWEEN $1::date AND $2::date
         LEFT JOIN truck_signature_day s ON s.truck_id = t.id AND s.day = d.day
         JOIN LATERAL (
           SELECT array_agg(raw) AS raws, array_agg(dialect) AS dialects FROM (
             SELECT raw, dialect FROM truck_packet
              WHERE truck_id = t.id AND filed_on = d.day AND marks & 32 <> 0
                AND received_at > coalesce(s.checked_to, '-infinity')
              ORDER BY sampled_at DESC LIMIT ${PACKETS}) newest
         ) p ON p.raws IS NOT NULL
        WHERE t.public_key IS NOT NULL AND d.last_received_at > coalesce(s.checked_to, '-infinity')
        ORDER BY s.checked_to NULLS FIRST LIMIT $3`,
      [from, to, limit],
    );
    return rows.map((row) => ({
      truckId: row.truck_id,
      day: row.day,
      vin: row.vin,
      areaCode: row.area_code,
      chipId: row.chip_id,
      publicKey: row.public_key,
      checkedTo: row.checked_to,
      packets: row.raws.map((raw, i) => ({ raw, dialect: dialectOf(row.dialects[i] ?? 0) })),
    }));
  }

  override async save(results: readonly CheckedSample[], at: Date): Promise<void> {
    if (results.length === 0) return;
    await this.db.transaction(async (tx) => {
      for (const { sample, valid, invalid } of results) {
        await tx.query(
          `INSERT INTO truck_signature_day AS s (truck_id, day, checked, valid, checked_to) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (truck_id, day) DO UPDATE
             SET checked = s.checked + EXCLUDED.checked, valid = s.valid + EXCLUDED.valid, checked_to = EXCLUDED.checked_to
           WHERE s.checked_to = $6::timestamptz`,
          [sample.truckId, sample.day, valid + invalid.length, valid, at, sample.checkedTo],
        );
      }
      await saveQuarantine(
        tx,
        results.flatMap(({ sample, invalid }) =>
          invalid.map((raw) => ({
            channel: 'truck',
            source: sample.vin,
            areaCode: sample.areaCode,
            receivedAt: at,
            naturalKey: null,
            reason: 'truck.signature_invalid',
            detail: { day: sample.day },
            raw,
          })),
        ),
      );
    });
  }
}
