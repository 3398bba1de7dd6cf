import type { ObjectScope, Subject } from '@app/domain';
import { Database } from '@app/persistence';
import { newId } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ObjectKind } from '../../apps/api/src/access/access-rule.js';
import { createAccount } from './accounts.js';

/** An object of the api and where it belongs, as whoever made it knows. */
export interface Fixture {
  readonly id: string;
  readonly scope: ObjectScope;
}
export interface FixturePair {
  /** in 652301; of station ST-01 or site RS-01 where it has a subject */
  readonly near: Fixture;
  /** in 652201, another prefecture; of another station or site */
  readonly far: Fixture;
  /** looks like one, but is none */
  readonly missing: string;
}

interface Place {
  readonly area: string;
  readonly station: string;
  readonly site: string;
}
const NEAR: Place = { area: '652301', station: 'ST-01', site: 'RS-01' };
const FAR: Place = { area: '652201', station: 'ST-09', site: 'RS-09' };
const AT = '2026-01-15T04:00:00Z';

type Make = (db: Database, place: Place) => Promise<{ id: string; subject?: Subject }>;

async function insert(db: Database, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const slots = names.map((_, i) => `$${i + 1}`).join(', ');
  await db.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${slots})`, Object.values(row));
}

const vehicle: Make = async (db, { area }) => {
  const id = newId();
  await insert(db, 'vehicle', { id, area_code: area });
  return { id };
};

/** How to make one of each kind; the access matrix fails for a kind that is not here. */
const MAKERS: Readonly<Record<Exclude<ObjectKind, 'user'>, Make>> = {
  area: async (_, { area }) => ({ id: area }),
  station: async (_, { station }) => ({ id: station, subject: { kind: 'station', id: station } }),
  site: async (_, { site }) => ({ id: site, subject: { kind: 'site', id: site } }),
  vehicle,
  inspection: async (db, place) => {
    const id = newId();
    await insert(db, 'inspection', {
      id,
      report_no: `R-${id}`,
      station_code: place.station,
      area_code: place.area,
      line_no: '1',
      vehicle_id: (await vehicle(db, place)).id,
      method: 'two_speed_idle',
      test_category: 'annual',
      started_at: AT,
      received_at: AT,
      result: 'pass',
      held: false,
      late: false,
      contingency: false,
    });
    return { id, subject: { kind: 'station', id: place.station } };
  },
  import: async (db, { area, station }) => {
    const id = newId();
    await insert(db, 'import_job', {
      id,
      kind: 'inspections',
      format: 'csv',
      file_name: 'a.csv',
      sha256: '0'.repeat(64),
      size: 1,
      mapping: '{}',
      scope: '{}',
      area_code: area,
      station_code: station,
      created_by: 'test',
      created_at: AT,
    });
    return { id, subject: { kind: 'station', id: station } };
  },
  flag: async (db, { area }) => {
    const id = newId();
    await insert(db, 'flag', {
      id,
      kind: 'high_emitter',
      item: 'no',
      plate_key: `fixture-${id}`,
      area_code: area,
      state: 'open',
      rule: 'hj845',
      rule_version: 1,
      clears_by: 'retest',
      opened_at: AT,
      changed_at: AT,
    });
    return { id };
  },
  campaign: async (db, { area }) => {
    const id = newId();
    await insert(db, 'campaign', {
      id,
      code: `C-${id}`,
      name_zh: '测试',
      name_en: 'test',
      area_code: area,
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      created_at: AT,
      created_by: 'test',
    });
    return { id };
  },
  spot_check: async (db, { area }) => {
    const id = newId();
    await insert(db, 'spot_check', {
      id,
      check_no: `K-${id}`,
      kind: 'roadside',
      method: 'free_acceleration',
      area_code: area,
      place: '{}',
      checked_at: AT,
      received_at: AT,
      officer_id: 'test',
      result: 'pass',
      verdict: '{}',
      ...(await missingColumns(db, 'spot_check')),
    });
    return { id };
  },
  quarantine: async (db, { area }) => {
    const digest = Buffer.from(newId());
    const [row] = await db.query<{ id: string }>(
      `INSERT INTO quarantine (channel, area_code, received_at, reason, raw, digest, last_received_at)
       VALUES ('mqtt', $1, $2, 'test', '\\x00', $3, $2) RETURNING id::text AS id`,
      [area, AT, digest],
    );
    if (!row) throw new Error('no quarantine row');
    return { id: row.id };
  },
};

/** Columns of a subject that this file does not know and that must be filled, with a value that fits their type. */
async function missingColumns(db: Database, table: string): Promise<Record<string, unknown>> {
  const known = new Set([
    'id',
    'check_no',
    'kind',
    'method',
    'area_code',
    'place',
    'checked_at',
    'received_at',
    'officer_id',
    'result',
    'verdict',
  ]);
  const columns = await db.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'`,
    [table],
  );
  const values: Record<string, unknown> = {
    jsonb: '{}',
    text: 'test',
    boolean: false,
    integer: 0,
    bytea: Buffer.from([0]),
    ARRAY: [],
  };
  return Object.fromEntries(columns.filter((c) => !known.has(c.name)).map((c) => [c.name, values[c.type] ?? AT]));
}

const SHAPES: Readonly<Partial<Record<ObjectKind, string>>> = {
  area: '659999',
  station: 'ST-77',
  site: 'RS-77',
  quarantine: '999999999',
};

/** One object of every kind near and far. */
export async function objectFixtures(app: NestFastifyApplication): Promise<Readonly<Record<ObjectKind, FixturePair>>> {
  const db = app.get(Database);
  await db.query(`INSERT INTO rs_site (code, name, kind, area_code) VALUES ('RS-09', '哈密点位', 'A', '652201')`);
  const at = async (kind: Exclude<ObjectKind, 'user'>, place: Place): Promise<Fixture> => {
    const { id, subject = null } = await MAKERS[kind](db, place);
    return { id, scope: { areaCode: place.area, subject } };
  };
  const user = async ({ area }: Place): Promise<Fixture> => {
    const { id } = await createAccount(app, { role: 'officer', areas: [area] });
    return { id, scope: { areaCode: area, subject: null } };
  };
  const pairs = await Promise.all(
    (Object.keys(MAKERS) as (keyof typeof MAKERS)[]).map(async (kind) => {
      const pair = { near: await at(kind, NEAR), far: await at(kind, FAR), missing: SHAPES[kind] ?? newId() };
      return [kind, pair] as const;
    }),
  );
  const users = { near: await user(NEAR), far: await user(FAR), missing: newId() };
  return { ...Object.fromEntries(pairs), user: users } as Readonly<Record<ObjectKind, FixturePair>>;
}
