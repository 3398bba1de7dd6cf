import type { QuarantineEntry } from '@app/application';
import { createHash } from 'node:crypto';
import type { Sql } from '../database.js';

interface Counted extends QuarantineEntry {
  digest: Buffer;
  times: number;
}

/**
 * Puts entries into quarantine within the caller's transaction. The same bytes of the same source for the same reason
 * are one row with a count, so a device that repeats its mistake for a week fills no table.
 */
export async function saveQuarantine(tx: Sql, entries: readonly QuarantineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const unique = new Map<string, Counted>();
  for (const entry of entries) {
    const digest = createHash('sha256')
      .update(`${entry.source ?? ''}\n`)
      .update(entry.raw)
      .digest();
    const key = `${digest.toString('hex')}|${entry.channel}|${entry.reason}`;
    const known = unique.get(key);
    if (known) known.times += 1;
    else unique.set(key, { ...entry, digest, times: 1 });
  }
  // one order for all writers: two batches with the same rubbish must not wait for each other in a ring
  const rows = [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx.query(
    `INSERT INTO quarantine AS q
       (channel, source, area_code, received_at, natural_key, reason, detail, raw, digest, times, last_received_at)
     SELECT channel, source, area_code, received_at, natural_key, reason, detail, raw, digest, times, received_at
       FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::jsonb[],
                   $8::bytea[], $9::bytea[], $10::int[])
         AS t(channel, source, area_code, received_at, natural_key, reason, detail, raw, digest, times)
     ON CONFLICT (channel, digest, reason) DO UPDATE
       SET times = q.times + EXCLUDED.times,
           last_received_at = greatest(q.last_received_at, EXCLUDED.last_received_at)`,
    [
      rows.map((r) => r.channel),
      rows.map((r) => r.source),
      rows.map((r) => r.areaCode),
      rows.map((r) => r.receivedAt.toISOString()),
      rows.map((r) => r.naturalKey),
      rows.map((r) => r.reason),
      rows.map((r) => JSON.stringify(r.detail)),
      rows.map((r) => `\\x${Buffer.from(r.raw).toString('hex')}`),
      rows.map((r) => `\\x${r.digest.toString('hex')}`),
      rows.map((r) => r.times),
    ],
  );
}
