import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@app/persistence';
import { IngestProcesses } from '../devices/ingest-processes.js';
import { until } from '../devices/ingest-rig.js';
import { PatientVan } from '../devices/patient-van.js';
import { random, rsRecord } from '../devices/rs-records.js';
import { SimulatedSite } from '../devices/simulated-site.js';
import { siteLogin } from '../devices/test-accounts.js';

const SITES = ['C652301001', 'C652301002', 'A652301003'];
const RECORDS = 1_500;
const AWAY_MS = process.env['TEST_LIGHT'] === '1' ? 5_000 : 20_000;

let set: IngestProcesses;
let minute = 0;
const next = random(11);

beforeAll(async () => {
  set = await IngestProcesses.start(SITES);
});
afterAll(async () => {
  await set.stop();
});

/** Traffic of all sites with a fault in the middle of it; ends when every record is answered. */
async function drive(fault: (vans: readonly PatientVan[]) => Promise<void>): Promise<readonly PatientVan[]> {
  minute += 60;
  const start = Date.parse('2026-03-02T00:00:00Z') + minute * 60_000;
  const vans = await Promise.all(
    SITES.map(async (code) => new PatientVan(await SimulatedSite.connect(set.brokerUrl, code, siteLogin(code)))),
  );
  let struck: Promise<void> | undefined;
  await Promise.all(
    vans.map(async (van, v) => {
      for (let i = 0; i < RECORDS; i += 1) {
        const at = new Date(start + i * 1_000);
        await van.measure(rsRecord({ siteCode: van.site.siteCode, at, serial: i % 1_000, random: next }));
        if (i % 100 === 99) van.throwIn(`rubbish ${van.site.siteCode} ${minute} ${i} {"jlbh":`);
        if (v === 0 && i === Math.floor(RECORDS / 3)) struck = fault(vans);
      }
    }),
  );
  await struck;
  await until(() => vans.every((van) => van.unanswered === 0));
  return vans;
}

/** Law 1 and 2: what was acknowledged is there, once; nothing published is unaccounted for. */
async function account(vans: readonly PatientVan[]): Promise<void> {
  const db = await Database.open({ url: set.appUrl, name: 'test-check' });
  try {
    for (const van of vans) {
      const sent = [...van.published];
      const rows = await db.query<{ record_no: string; n: number }>(
        'SELECT record_no, count(*)::int AS n FROM rs_reading WHERE record_no = ANY($1) GROUP BY 1',
        [sent],
      );
      expect(rows.filter((row) => row.n !== 1)).toEqual([]);
      const stored = new Set(rows.map((row) => row.record_no));
      expect([...van.site.stored].filter((jlbh) => !stored.has(jlbh))).toEqual([]);
      expect(sent.filter((jlbh) => !stored.has(jlbh))).toEqual([]);
      expect(van.site.refused.filter((refusal) => refusal.jlbh !== null)).toEqual([]);
      const tasks = await db.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM (SELECT unnest(record_nos) AS r FROM judging_task) t WHERE r = ANY($1)',
        [sent],
      );
      expect(tasks).toEqual([{ n: sent.length }]);
    }
  } finally {
    await db.close();
  }
  for (const van of vans) await van.end();
}

async function rubbishKept(): Promise<number> {
  const db = await Database.open({ url: set.appUrl, name: 'test-check' });
  const [row] = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM quarantine WHERE reason = 'payload.not_json' AND convert_from(raw, 'UTF8') LIKE $1`,
    [`rubbish % ${minute} %`],
  );
  await db.close();
  return row?.n ?? 0;
}

describe('in the middle of traffic with 1 % rubbish', () => {
  it('ingest is killed: every record stored once, all rubbish kept', async () => {
    const vans = await drive(() => set.killAndRestart('ingest'));
    const sent = vans.reduce((sum, van) => sum + van.rubbish, 0);
    await until(async () => (await rubbishKept()) === sent);
    await account(vans);
  }, 120_000);

  it('the broker is killed: vans and ingest come back by themselves, what was lost with it is sent again', async () => {
    const ingest = set.pid('ingest');
    const vans = await drive(() => set.killAndRestart('broker'));
    await account(vans);
    expect([set.pid('ingest'), set.running('ingest')]).toEqual([ingest, true]);
  }, 120_000);

  it('PostgreSQL is killed: ingest goes on when it is back', async () => {
    const ingest = set.pid('ingest');
    const vans = await drive(async () => {
      await set.killDatabase();
      await set.startDatabase();
    });
    await account(vans);
    expect([set.pid('ingest'), set.running('ingest'), set.running('broker')]).toEqual([ingest, true, true]);
  }, 120_000);

  it('the database is away for long: nothing is acknowledged meanwhile, everything afterwards', async () => {
    const ingest = set.pid('ingest');
    const vans = await drive(async (all) => {
      await set.killDatabase();
      await sleep(500);
      const before = all.map((van) => van.site.stored.size);
      await sleep(AWAY_MS);
      expect(all.map((van) => van.site.stored.size)).toEqual(before);
      await set.startDatabase();
    });
    const sent = vans.reduce((sum, van) => sum + van.rubbish, 0);
    await until(async () => (await rubbishKept()) === sent);
    await account(vans);
    expect([set.pid('ingest'), set.running('ingest'), set.running('broker')]).toEqual([ingest, true, true]);
  }, 180_000);
});
