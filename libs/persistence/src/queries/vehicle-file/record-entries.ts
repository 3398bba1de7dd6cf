import type { DifferenceDto } from '@app/contracts';
import { entry, type TimelineSource } from './timeline-source.js';

interface ChangeRow {
  readonly version: number;
  readonly at: Date;
  readonly author: string;
  readonly name: string | null;
  readonly reason: string;
  readonly difference: readonly DifferenceDto[];
}

/** Changes of the vehicle's own record: facts, plates, fleet. */
export const changeEntries: TimelineSource = {
  kind: 'change',
  heads: 'SELECT at, version::text AS id FROM vehicle_change WHERE vehicle_id = $1',
  async read(sql, refs, { vehicleId }) {
    const rows = await sql.query<ChangeRow>(
      `SELECT c.version, c.at, c.author, u.display_name AS name, c.reason, c.difference
         FROM vehicle_change c LEFT JOIN user_account u ON u.username = c.author
        WHERE c.vehicle_id = $1 AND c.version = ANY ($2::int[])`,
      [vehicleId, refs.map((one) => one.id)],
    );
    return rows.map((row) =>
      entry({
        kind: 'change',
        id: String(row.version),
        at: row.at.toISOString(),
        what: row.version === 1 ? 'registered' : 'changed',
        actor: { id: row.author, name: row.name },
        reason: row.reason,
        difference: [...row.difference],
        data: { version: row.version },
      }),
    );
  },
};

interface FindingRow {
  readonly id: string;
  readonly rule: string;
  readonly rule_version: number;
  readonly area_code: string | null;
  readonly found_at: Date;
  readonly state: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Findings that name the vehicle: a plate seen on another one, for example. */
export const findingEntries: TimelineSource = {
  kind: 'finding',
  heads: `SELECT found_at AS at, id::text AS id FROM finding WHERE subject_kind = 'vehicle' AND subject_id = $1::text`,
  async read(sql, refs) {
    const rows = await sql.query<FindingRow>(
      'SELECT id, rule, rule_version, area_code, found_at, state, data FROM finding WHERE id = ANY ($1::uuid[])',
      [refs.map((one) => one.id)],
    );
    return rows.map((row) =>
      entry({
        kind: 'finding',
        id: row.id,
        at: row.found_at.toISOString(),
        what: row.rule,
        object: { kind: 'finding', id: row.id },
        place: { code: null, name: null, areaCode: row.area_code, lon: null, lat: null },
        ruleVersion: `${row.rule}@${row.rule_version}`,
        data: { ...plain(row.data), state: row.state },
      }),
    );
  },
};

const plain = (data: Readonly<Record<string, unknown>>): Record<string, string | number | boolean | null> =>
  Object.fromEntries(
    Object.entries(data).filter((one): one is [string, string | number | boolean | null] => typeof one[1] !== 'object'),
  );
