import {
  ImportMachines,
  KeepMachineSites,
  OpenCodeSpace,
  PublishMachineZone,
  RecordMachineCheck,
  ReferenceCache,
  ReviewRegistration,
  ScanMachine,
  SubmitRegistration,
  SystemClock,
} from '@app/application';
import type { Principal } from '@app/domain';
import {
  DiskMediaFiles,
  SqlMachineCheckStore,
  SqlMachineRegistrationStore,
  SqlMachineSiteStore,
  SqlMachineStore,
  SqlMachineZoneStore,
  SqlReferenceSource,
  type Database,
} from '@app/persistence';
import { newId, opaqueToken } from '@app/platform';
import { Readable } from 'node:stream';
import type { LoadOptions } from '../load-reference.js';
import { AREAS, COUNTY_AREAS } from '../reference/areas.js';
import { CHECKS, DEMO_OWNER, LEDGER, ownStatements } from './machine-plans.js';
import { platePhoto } from './plate-photo.js';

export interface MachineLoadOptions extends LoadOptions {
  /** where photos lie */
  readonly mediaDir: string;
}

/** New rows by kind; zero everywhere on a second load. */
export interface LoadedMachines {
  readonly machines: number;
  readonly registrations: number;
  readonly checks: number;
}

const BY: Principal = {
  userId: 'system:seeds',
  username: 'system:seeds',
  role: 'supervisor',
  areas: ['652300'],
  subject: null,
};
const CENTRE = AREAS.find((area) => area.code === '652301')?.seat ?? { lon: 87.3, lat: 44.01 };

/** Invented machines of every county with tests, a zone, sites and an owner with three registrations. */
export async function loadMachines(db: Database, options: MachineLoadOptions): Promise<LoadedMachines> {
  const clock = options.clock ?? new SystemClock();
  const reference = new ReferenceCache(new SqlReferenceSource(db), clock);
  const machines = new SqlMachineStore(db);
  const zones = new SqlMachineZoneStore(db);
  const sites = new SqlMachineSiteStore(db);

  const opening = new OpenCodeSpace(machines, reference, clock, newId);
  const known = await db.query('SELECT 1 FROM machine_code_space LIMIT 1');
  if (known.length === 0) {
    for (const [i, { code }] of COUNTY_AREAS.entries()) {
      await opening.run({ areaCode: code, prefix: `CJ${i + 1}`, base: 34, check: 'mod35_34' }, BY);
    }
  }
  await new PublishMachineZone(zones, reference, clock, newId).run(
    {
      code: 'demo-low-emission',
      name: { zh: '昌吉市禁止使用高排放非道路移动机械区（示例）', en: 'Low-emission zone of Changji City (example)' },
      areaCode: '652301',
      rings: [
        [
          [CENTRE.lon - 0.03, CENTRE.lat - 0.02],
          [CENTRE.lon + 0.04, CENTRE.lat - 0.02],
          [CENTRE.lon + 0.04, CENTRE.lat + 0.025],
          [CENTRE.lon - 0.03, CENTRE.lat + 0.025],
        ],
      ],
      effectiveFrom: '2025-01-01',
      effectiveTo: null,
      minStage: '3',
      smokeClassIii: true,
      exemptKinds: [],
      source: '示例，不是真实公告 / example, no real announcement',
    },
    BY,
  );
  const codes = await takeLedger(new ImportMachines(machines, reference, clock, newId, opaqueToken));
  const checks = new RecordMachineCheck(new SqlMachineCheckStore(db), machines, zones, reference, clock, newId);
  const stored = await recordChecks(checks, machines, codes.ids);
  await keepSites(new KeepMachineSites(sites, reference, clock, newId), sites, db);
  await scan(new ScanMachine(sites, machines, zones, reference, clock, newId), machines, codes.ids, clock.now());
  const registrations = await registerOwn(db, reference, options, clock);
  return { machines: codes.added, registrations, checks: stored };
}

async function takeLedger(taking: ImportMachines): Promise<{ ids: string[]; added: number }> {
  const ids: string[] = [];
  let added = 0;
  for (const row of LEDGER) {
    const taken = await taking.run(row, BY, '示例台账 / example ledger');
    if (taken.kind === 'refused') throw new Error(`seeds.machine_refused: ${JSON.stringify(taken.faults)}`);
    ids.push(taken.id);
    if (taken.kind === 'stored') added += 1;
  }
  return { ids, added };
}

async function recordChecks(
  recording: RecordMachineCheck,
  machines: SqlMachineStore,
  ids: readonly string[],
): Promise<number> {
  let stored = 0;
  for (const [at, day, readings, ringelmann] of CHECKS) {
    const machine = await machines.byId(ids[at] ?? '');
    if (machine === null) continue;
    const result = await recording.run({
      checkNo: `demo-machine-${at}-${day}`,
      ident: machine.ident,
      areaCode: machine.areaCode,
      place: machine.workPlace,
      checkedAt: new Date(`${day}T11:20:00+08:00`),
      smoke: { readings, maxRpm: 2300, ringelmann },
      officerId: BY.userId,
      body: { readings, ringelmann },
      contentHash: `demo-${at}-${day}`,
    });
    // a demo of an earlier day has fewer of them
    if (result.kind === 'stored') stored += 1;
  }
  return stored;
}

async function keepSites(keeping: KeepMachineSites, sites: SqlMachineSiteStore, db: Database): Promise<void> {
  for (const [i, area] of COUNTY_AREAS.slice(0, 3).entries()) {
    const code = `GD-${area.code}-001`;
    if ((await sites.site(code)) !== null) continue;
    const { lon, lat } = area.seat ?? { lon: null, lat: null };
    const enterprise = i === 1 ? 'E652302001' : null;
    const name = `${area.name.zh}示范工地1`;
    await keeping.site({ code, name, areaCode: area.code, lon, lat, enterprise, maxStayHours: 24 * 30 }, BY);
  }
  const counted = await db.query('SELECT 1 FROM machine_stock LIMIT 1');
  if (counted.length > 0) return;
  for (const [i, area] of COUNTY_AREAS.slice(0, 6).entries()) {
    const stock = { areaCode: area.code, asOf: '2026-01-01', machines: 9 - (i % 3), source: '示例 / example' };
    await keeping.stock(stock, BY);
  }
}

/** One that came yesterday, one that should have left a week ago. */
async function scan(
  scanning: ScanMachine,
  machines: SqlMachineStore,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  for (const [at, days] of [
    [0, 1],
    [7, 37],
  ] as const) {
    const machine = await machines.byId(ids[at] ?? '');
    if (machine === null) continue;
    const entered = new Date(now.getTime() - days * 86_400_000);
    await scanning.run(
      {
        scanNo: `demo-enter-${at}`,
        code: machine.code,
        siteCode: 'GD-652301-001',
        direction: 'enter',
        at: entered,
        contentHash: 'demo',
      },
      BY,
    );
  }
}

async function registerOwn(
  db: Database,
  reference: ReferenceCache,
  options: MachineLoadOptions,
  clock: SystemClock,
): Promise<number> {
  const { id: ownerId, name, phone } = DEMO_OWNER;
  await db.query(
    `INSERT INTO machine_owner (id, kind, name, phone, claimed, created_at) VALUES ($1, 'company', $2, $3, true, $4)
     ON CONFLICT DO NOTHING`,
    [ownerId, name, phone, clock.now()],
  );
  const store = new SqlMachineRegistrationStore(db);
  const files = new DiskMediaFiles(options.mediaDir);
  const photos = await Promise.all(
    (['machine_plate', 'engine_plate'] as const).map(async (kind) => {
      const { bytes, sha256 } = platePhoto(kind);
      if (!(await files.has(sha256))) await files.write(Readable.from([bytes]), { sha256, size: bytes.length });
      await store.keepPhoto({ sha256, size: bytes.length, contentType: 'image/png', by: BY.userId, at: clock.now() });
      return { kind, sha256 };
    }),
  );
  const submitting = new SubmitRegistration(store, reference, clock, newId);
  const reviewing = new ReviewRegistration(store, clock, newId, opaqueToken);
  let added = 0;
  for (const [i, statement] of ownStatements(photos).entries()) {
    const sent = await submitting.first(`demo-registration-${i}`, statement, `demo-${i}`, {
      userId: BY.userId,
      ownerId,
    });
    if (sent.kind === 'refused') throw new Error(`seeds.registration_refused: ${JSON.stringify(sent.faults)}`);
    if (sent.kind !== 'stored') continue;
    added += 1;
    const { id } = sent.registration;
    if (i === 1) {
      const why = ['machine.return.photo_unreadable'];
      await reviewing.run(id, { decision: 'return', reasons: why, note: '发动机铭牌反光，请换个角度重拍' }, BY);
    }
    if (i === 2) await reviewing.run(id, { decision: 'accept', reasons: [], note: null }, BY);
  }
  return added;
}
