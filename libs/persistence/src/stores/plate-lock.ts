import type { WaitingReading } from '@app/application';
import { deletionKeys, skeleton } from '@app/domain';
import type { Sql } from '../database.js';

/**
 * Notes every plate of a batch as seen, and by that holds its row until the end of the transaction: batches with the same
 * vehicle are judged one after the other, so two exceedances that arrive at once still find each other. Rows are taken in
 * key order, so batches wait instead of deadlocking.
 */
export async function lockPlates(sql: Sql, readings: readonly WaitingReading[]): Promise<void> {
  const plates = new Map<string, { plate: string; colour: string | null; first: Date; last: Date; n: number }>();
  for (const { plateKey, reading } of readings) {
    if (plateKey === null || reading.plate === null) continue;
    const known = plates.get(plateKey);
    if (!known) {
      plates.set(plateKey, {
        plate: reading.plate,
        colour: reading.plateColour,
        first: reading.passedAt,
        last: reading.passedAt,
        n: 1,
      });
      continue;
    }
    known.n++;
    if (reading.passedAt < known.first) known.first = reading.passedAt;
    if (reading.passedAt > known.last) known.last = reading.passedAt;
  }
  if (plates.size === 0) return;
  const keys = [...plates.keys()].sort();
  const of = <T>(pick: (p: { plate: string; colour: string | null; first: Date; last: Date; n: number }) => T): T[] =>
    keys.flatMap((key) => {
      const plate = plates.get(key);
      return plate ? [pick(plate)] : [];
    });
  await sql.query(
    `INSERT INTO plate_seen (plate_key, plate, colour, skeleton, deletion_keys, first_seen, last_seen, readings)
     SELECT key, plate, colour, skeleton, string_to_array(deletions, ' '), first, last, n
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::bigint[])
         AS t(key, plate, colour, skeleton, deletions, first, last, n)
      ORDER BY key
     ON CONFLICT (plate_key) DO UPDATE SET
       first_seen = least(plate_seen.first_seen, excluded.first_seen),
       last_seen = greatest(plate_seen.last_seen, excluded.last_seen),
       readings = plate_seen.readings + excluded.readings`,
    [
      keys,
      of((p) => p.plate),
      of((p) => p.colour),
      of((p) => skeleton(p.plate)),
      of((p) => deletionKeys(p.plate).join(' ')),
      of((p) => p.first),
      of((p) => p.last),
      of((p) => p.n),
    ],
  );
}
