import type { FlagKind, FlagState } from '@app/domain';
import type { Sql } from '../../database.js';
import { shownData } from '../flag-history.js';
import { entry, plateOf, type EntryRef, type TimelineSource } from './timeline-source.js';

interface Row {
  readonly id: string;
  readonly flag_id: string;
  readonly at: Date;
  readonly event: string;
  readonly to_state: string;
  readonly actor: string;
  readonly name: string | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly kind: FlagKind;
  readonly item: string;
  readonly state: FlagState;
  readonly plate_key: string;
  readonly area_code: string;
  readonly rule: string;
  readonly rule_version: number;
  readonly clears_by: string;
  readonly evidence_count: number;
  readonly worst_ratio: number | null;
}

const OF_VEHICLE = `FROM flag_event e JOIN flag f ON f.id = e.flag_id
  WHERE f.id IN (SELECT id FROM flag WHERE vehicle_id = $1
    UNION ALL SELECT id FROM flag WHERE vehicle_id IS NULL AND plate_key = ANY ($2::text[]))`;

async function read(sql: Sql, refs: readonly EntryRef[], kind: string) {
  const rows = await sql.query<Row>(
    `SELECT e.id::text AS id, e.flag_id, e.at, e.event, e.to_state, e.actor, u.display_name AS name, e.reason, e.data,
            f.kind, f.item, f.state, f.plate_key, f.area_code, f.rule, f.rule_version, f.clears_by, f.evidence_count, f.worst_ratio
       FROM flag_event e JOIN flag f ON f.id = e.flag_id LEFT JOIN user_account u ON u.id::text = e.actor
      WHERE e.id = ANY ($1::bigint[])`,
    [refs.map((one) => one.id)],
  );
  return rows.map((row) =>
    entry({
      kind,
      id: row.id,
      at: row.at.toISOString(),
      what: row.event,
      object: { kind: 'flag', id: row.flag_id },
      ...plateOf(row.plate_key),
      place: { code: null, name: null, areaCode: row.area_code, lon: null, lat: null },
      actor: { id: row.actor, name: row.name },
      reason: row.reason,
      ruleVersion: `${row.rule}@${row.rule_version}`,
      data: {
        ...shownData(row.data, row.state),
        flagKind: row.kind,
        item: row.item,
        state: row.state,
        to: row.to_state,
        clearsBy: row.clears_by,
        evidenceCount: row.evidence_count,
        worstRatio: row.worst_ratio,
      },
    }),
  );
}

/** What the rules did with a flag. "More evidence" is left out: the evidence itself stands on the time line. */
export const flagEntries: TimelineSource = {
  kind: 'flag',
  heads: `SELECT e.at, e.id::text AS id ${OF_VEHICLE} AND e.event IN ('open', 'clear', 'expire')`,
  read: (sql, refs) => read(sql, refs, 'flag'),
};

/** What people decided about a flag. */
export const reviewEntries: TimelineSource = {
  kind: 'review',
  heads: `SELECT e.at, e.id::text AS id ${OF_VEHICLE} AND e.event IN ('confirm', 'reject', 'ask_second_opinion')`,
  read: (sql, refs) => read(sql, refs, 'review'),
};
