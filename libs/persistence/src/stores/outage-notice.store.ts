import { OutageNoticeStore, type NewOutageNotice } from '@app/application';
import { shanghaiDate, type Principal } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Transaction } from '../database.js';

/** Held while a code is given, so that two notices of a day get two codes. */
const CODE_LOCK = 727016;

export class SqlOutageNoticeStore extends OutageNoticeStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async publish(notice: NewOutageNotice): Promise<{ code: string } | { unknown: 'stationCode' }> {
    const { id, areaCode, stationCode, startsAt, endsAt, text, by, at } = notice;
    return this.db.transaction(async (tx) => {
      if (stationCode !== null) {
        const [station] = await tx.query('SELECT 1 FROM station WHERE code = $1 AND area_code = $2', [
          stationCode,
          areaCode,
        ]);
        if (!station) return { unknown: 'stationCode' };
      }
      await tx.query('SELECT pg_advisory_xact_lock($1)', [CODE_LOCK]);
      const day = `OUT-${shanghaiDate(startsAt).replaceAll('-', '')}-`;
      const [row] = await tx.query<{ code: string }>(
        `INSERT INTO outage_notice (id, code, area_code, station_code, starts_at, ends_at, text_zh, text_en, created_at, created_by)
         SELECT $1::uuid, $2::text || lpad((count(*) + 1)::text, 2, '0'), $3, $4, $5::timestamptz, $6::timestamptz, $7, $8, $9::timestamptz, $10
           FROM outage_notice WHERE code LIKE $2::text || '%' RETURNING code`,
        [id, day, areaCode, stationCode, startsAt, endsAt, text.zh, text.en, at, by.username],
      );
      const code = row?.code ?? '';
      await this.tell(tx, 'published', { id, code, areaCode, stationCode }, by, at);
      return { code };
    });
  }

  override async end(id: string, by: Principal, at: Date): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ code: string; area_code: string; station_code: string | null }>(
        `UPDATE outage_notice SET ends_at = greatest($2::timestamptz, starts_at + interval '1 second'), ended_by = $3
          WHERE id = $1 AND (ends_at IS NULL OR ends_at > $2) RETURNING code, area_code, station_code`,
        [id, at, by.username],
      );
      if (!row) return false;
      const notice = { id, code: row.code, areaCode: row.area_code, stationCode: row.station_code };
      await this.tell(tx, 'ended', notice, by, at);
      return true;
    });
  }

  private async tell(
    tx: Transaction,
    what: 'published' | 'ended',
    notice: {
      readonly id: string;
      readonly code: string;
      readonly areaCode: string;
      readonly stationCode: string | null;
    },
    by: Principal,
    at: Date,
  ): Promise<void> {
    const { id, code, areaCode, stationCode } = notice;
    // one event for the bureau, one for each station that it is about: a station's stream carries its own only
    await tx.query(
      `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
       SELECT $1::timestamptz, $2::text, $3::text, NULL, NULL, $4::jsonb
       UNION ALL
       SELECT $1::timestamptz, $2::text, s.area_code, 'station', s.code, $4::jsonb FROM station s
        WHERE s.code = $5::text OR ($5::text IS NULL AND s.area_code LIKE regexp_replace($3::text, '(00){1,2}$', '') || '%')`,
      [at, `outage.${what}`, areaCode, JSON.stringify({ id, code }), stationCode],
    );
    await appendAudit(tx, {
      at,
      actor: by.userId,
      actorRole: by.role,
      action: `outage_notice.${what}`,
      object: { kind: 'outage_notice', id },
      areaCode,
      details: { code, stationCode },
    });
  }
}
