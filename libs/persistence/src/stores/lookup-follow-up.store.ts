import { LookupFollowUpStore, type LookupActionEntry, type LookupPhoto, type MismatchEntry } from '@app/application';
import { plateKey, type PlateColour } from '@app/domain';
import type { Database } from '../database.js';

export const MISMATCH_RULE = 'lookup.vehicle_mismatch';

export class SqlLookupFollowUpStore extends LookupFollowUpStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async recordAction(entry: LookupActionEntry): Promise<'stored' | 'repeated' | 'no_lookup'> {
    const [row] = await this.db.query<{ owned: boolean; added: boolean }>(
      `WITH owned AS (SELECT id FROM lookup_log WHERE id = $1 AND user_id = $4),
         added AS (
           INSERT INTO lookup_action (lookup_id, action, at, user_id, username, note)
           SELECT id, $2, $3, $4, $5, $6 FROM owned ON CONFLICT DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT FROM owned) AS owned, EXISTS (SELECT FROM added) AS added`,
      [entry.lookupId, entry.action, entry.at, entry.userId, entry.username, entry.note],
    );
    if (row?.owned !== true) return 'no_lookup';
    return row.added ? 'stored' : 'repeated';
  }

  override async reportMismatch(
    entry: MismatchEntry,
  ): Promise<{ kind: 'stored' | 'repeated'; id: string } | { kind: 'no_lookup' }> {
    return this.db.transaction(async (tx) => {
      const [lookup] = await tx.query<{ query: string; plateColour: PlateColour | null; vehicleId: string | null }>(
        `SELECT query, plate_colour AS "plateColour", vehicle_id AS "vehicleId"
         FROM lookup_log WHERE id = $1 AND user_id = $2`,
        [entry.lookupId, entry.userId],
      );
      if (!lookup) return { kind: 'no_lookup' };
      const { query, plateColour, vehicleId } = lookup;
      const data = { words: entry.words, vehicleId, plate: { text: query, colour: plateColour }, by: entry.username };
      const [added] = await tx.query<{ id: string }>(
        `INSERT INTO finding (id, rule, rule_version, subject_kind, subject_id, area_code, ref_kind, ref, found_at, data)
         VALUES ($1, $2, 1, 'plate', $3, $4, 'lookup', $5, $6, $7)
         ON CONFLICT (rule, rule_version, ref_kind, ref) DO NOTHING RETURNING id`,
        [
          entry.findingId,
          MISMATCH_RULE,
          plateKey(query, plateColour),
          entry.areaCode,
          entry.lookupId,
          entry.at,
          JSON.stringify(data),
        ],
      );
      if (!added) {
        const [known] = await tx.query<{ id: string }>(
          `SELECT id FROM finding WHERE rule = $1 AND rule_version = 1 AND ref_kind = 'lookup' AND ref = $2`,
          [MISMATCH_RULE, entry.lookupId],
        );
        if (!known) throw new Error('finding.vanished');
        return { kind: 'repeated', id: known.id };
      }
      await tx.query(
        `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
         VALUES ($1, 'finding.opened', $2, 'finding', $3, $4)`,
        [entry.at, entry.areaCode, added.id, JSON.stringify({ rule: MISMATCH_RULE })],
      );
      return { kind: 'stored', id: added.id };
    });
  }

  override async announcePhoto(photo: LookupPhoto, most: number): Promise<'announced' | 'no_lookup' | 'too_many'> {
    return this.db.transaction(async (tx) => {
      // one photo of a look-up at a time, so that the number of them is true
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('lookup_media' || $1, 0))`, [photo.lookupId]);
      const [row] = await tx.query<{ others: number }>(
        `SELECT (SELECT count(*)::int FROM lookup_media m WHERE m.lookup_id = l.id AND m.sha256 <> $3) AS others
         FROM lookup_log l WHERE l.id = $1 AND l.user_id = $2`,
        [photo.lookupId, photo.userId, photo.sha256],
      );
      if (!row) return 'no_lookup';
      if (row.others >= most) return 'too_many';
      await tx.query(
        `INSERT INTO lookup_media (lookup_id, sha256, size, announced_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [photo.lookupId, photo.sha256, photo.size, photo.at],
      );
      return 'announced';
    });
  }
}
