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

/** Owners of machines by county. */
export const OWNER_NEAR = { kind: 'owner', id: '0193a000-0000-7000-8000-000000000001' } as const;
const OWNERS: Readonly<Record<string, Subject>> = {
  [NEAR.area]: OWNER_NEAR,
  [FAR.area]: { kind: 'owner', id: '0193a000-0000-7000-8000-000000000009' },
};

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

async function owner(db: Database, { area }: Place): Promise<Subject> {
  const subject = OWNERS[area];
  if (!subject) throw new Error(`no owner in ${area}`);
  await db.query(
    `INSERT INTO machine_owner (id, kind, name, phone, claimed, created_at) VALUES ($1, 'company', $2, $2, true, $3)
     ON CONFLICT DO NOTHING`,
    [subject.id, area, AT],
  );
  return subject;
}

const machine: Make = async (db, place) => {
  const subject = await owner(db, place);
  const id = newId();
  const facts = {
    kind: 'excavator',
    stage: '3',
    fuel: 'diesel',
    manufacturer: 'test',
    producedOn: '2019-01-01',
    pin: id,
  };
  await insert(db, 'machine', {
    id,
    ident: Buffer.from(id).toString('hex').slice(-8).toUpperCase(),
    stage: '3',
    facts: JSON.stringify(facts),
    kind: 'excavator',
    pin_key: id,
    maker_key: 'test',
    area_code: place.area,
    work_place: '{"name":"test"}',
    owner_id: subject.id,
    state: 'active',
    plate_state: 'none',
    token: id,
    registered_at: AT,
    changed_at: AT,
  });
  return { id, subject };
};

const truck: Make = async (db, { area }) => {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO truck (vin, state, area_code, origin, created_at, changed_at)
     VALUES ($1, 'accepted', $2, 'register', $3, $3) RETURNING id`,
    [`LFIXTURE000${area}`, area, AT],
  );
  return { id: String(row?.id) };
};

/** How to make one of each kind; the access matrix fails for a kind that is not here. */
const MAKERS: Readonly<Record<Exclude<ObjectKind, 'user'>, Make>> = {
  area: async (_, { area }) => ({ id: area }),
  station: async (_, { station }) => ({ id: station, subject: { kind: 'station', id: station } }),
  site: async (_, { site }) => ({ id: site, subject: { kind: 'site', id: site } }),
  vehicle,
  truck,
  truck_fence: async (db, { area }) => {
    const id = newId();
    await insert(db, 'truck_fence', {
      id,
      name: 'test',
      area_code: area,
      kind: 'alarm',
      ring: '[[87,44],[88,44],[88,45]]',
      on_enter: true,
      on_leave: false,
      valid_from: AT,
      created_at: AT,
      created_by: 'test',
    });
    return { id };
  },
  machine,
  machine_registration: async (db, place) => {
    const subject = await owner(db, place);
    const id = newId();
    const statement = { kind: 'excavator', stage: '3', manufacturer: 'test', workPlace: { name: 'test' }, photos: [] };
    await insert(db, 'machine_registration', {
      id,
      owner_id: subject.id,
      registration_no: id,
      content_hash: 'test',
      statement: JSON.stringify(statement),
      doubts: '[]',
      area_code: place.area,
      pin_key: 'test',
      maker_key: 'test',
      state: 'submitted',
      submitted_at: AT,
      due_on: '2026-01-22',
    });
    return { id, subject };
  },
  machine_merge: async (db, place) => {
    const id = newId();
    await insert(db, 'machine_merge', {
      id,
      keep_id: (await machine(db, place)).id,
      drop_id: (await machine(db, place)).id,
      reason: 'test',
      state: 'proposed',
      proposed_at: AT,
      proposed_by: 'test',
    });
    return { id };
  },
  machine_site: async (db, { area }) => {
    const code = `MS-${area}`;
    await insert(db, 'machine_site', {
      id: newId(),
      code,
      name: 'test',
      area_code: area,
      enterprise: area === NEAR.area ? 'ENT-1' : 'ENT-9',
      created_at: AT,
      created_by: 'test',
    });
    return { id: code, subject: { kind: 'enterprise', id: area === NEAR.area ? 'ENT-1' : 'ENT-9' } };
  },
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
  quarantine: async (db, { area, station }) => {
    const digest = Buffer.from(newId());
    const [row] = await db.query<{ id: string }>(
      `INSERT INTO quarantine (channel, source, area_code, received_at, reason, raw, digest, last_received_at)
       VALUES ('inspection', $4, $1, $2, 'test', '\\x00', $3, $2) RETURNING id::text AS id`,
      [area, AT, digest, station],
    );
    if (!row) throw new Error('no quarantine row');
    return { id: row.id, subject: { kind: 'station', id: station } };
  },
  reading: async (db, { area }) => {
    const site = `K${area}001`;
    await insert(db, 'rs_site', { code: site, name: '测试点位', kind: 'A', area_code: area });
    return { id: `${site}0120260115120000`, subject: { kind: 'site', id: site } };
  },
  outage_notice: async (db, { area }) => {
    const id = newId();
    await insert(db, 'outage_notice', {
      id,
      code: `OUT-20260115-${id.slice(-4)}`,
      area_code: area,
      starts_at: AT,
      text_zh: '测试',
      text_en: 'test',
      created_at: AT,
      created_by: 'test',
    });
    return { id };
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
  reading: 'K6599990010120260115120000',
  machine_site: 'MS-77',
  truck: '999999999',
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
