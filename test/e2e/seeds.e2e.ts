import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reference } from '@app/application';
import { ROLES, selectLimitSet, type InspectionMethod } from '@app/domain';
import { Database, SqlAccountStore, SqlReferenceSource } from '@app/persistence';
import { CredentialKit } from '@app/platform';
import {
  COUNTY_AREAS,
  loadDemoAccounts,
  loadFirstAdministrator,
  loadObjects,
  loadReference,
  readAccounts,
  type FiledAccount,
} from '@app/seeds';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let db: Database;
const source = (): SqlReferenceSource => new SqlReferenceSource(db);

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'seeds-test' });
});
afterAll(async () => {
  await db?.close();
  await database?.drop();
});

async function picture(): Promise<Reference> {
  const { version, data } = await source().load();
  return new Reference(version, data);
}

describe('seeds', () => {
  it('load what an installation needs, and a second time change nothing, not even the version', async () => {
    const first = await loadReference(db);
    expect(first).toMatchObject({ areas: 8, stations: 0, sites: 0 });
    expect(first.limitSets).toBeGreaterThan(4);
    expect(first.rules).toBeGreaterThan(0);
    const before = await source().load();
    expect(await loadReference(db)).toEqual({ areas: 0, stations: 0, sites: 0, limitSets: 0, rules: 0 });
    expect(await source().load()).toEqual(before);
  });

  it('load the demo objects once', async () => {
    const first = await loadObjects(db);
    expect(first.stations).toBeGreaterThanOrEqual(7);
    expect(first.campaigns).toBe(1);
    const before = await source().load();
    expect(await loadObjects(db)).toEqual({ stations: 0, sites: 0, campaigns: 0 });
    expect(await source().load()).toEqual(before);
  });

  it('leave alone what an administrator changed', async () => {
    await db.query(`UPDATE station SET name = 'renamed' WHERE code = '652301002'`);
    await db.query(`DELETE FROM station_device WHERE station_code = '652301002'`);
    await loadObjects(db);
    const station = (await picture()).stations.get('652301002');
    expect(station?.name).toBe('renamed');
    expect(station?.lines.flatMap((line) => line.devices)).toEqual([]);
  });

  it('give every county a station, with codes made of county and serial', async () => {
    const { stations } = await picture();
    for (const county of COUNTY_AREAS) {
      const own = [...stations.values()].filter((station) => station.areaCode === county.code);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((station) => new RegExp(`^${county.code}\\d{3}$`).test(station.code))).toBe(true);
    }
  });

  it('know the station and the sites of the sample files, with equipment valid on their days', async () => {
    const { stations, sites } = await picture();
    const line = stations.get('652301001')?.lines.find((one) => one.lineNo === '01');
    expect(line?.methods).toEqual(expect.arrayContaining(['two_speed_idle', 'free_acceleration']));
    expect(line?.devices.every((device) => device.validUntil >= '2026-12-31')).toBe(true);
    for (const code of ['C652301001', 'A652302001']) {
      const devices = sites.get(code)?.lines.find((one) => one.lineNo === '01')?.devices ?? [];
      const valid = devices.filter((one) => one.validFrom <= '2026-03-02' && '2026-03-02' <= one.validUntil);
      expect(valid.length).toBeGreaterThan(0);
      expect(new Set(valid.map((one) => one.kind))).toEqual(new Set(devices.map((one) => one.kind)));
    }
    const kinds = new Set([...sites.values()].map((site) => site.kind));
    expect(kinds).toEqual(new Set(['A', 'B', 'C', 'D']));
    const expired = [...sites.values()].filter((site) =>
      site.lines.every((one) => one.devices.every((device) => device.validUntil < '2026-01-01')),
    );
    expect(expired).toHaveLength(1);
  });

  it.each<[InspectionMethod | 'remote_sensing', 'spark' | 'compression']>([
    ['two_speed_idle', 'spark'],
    ['asm', 'spark'],
    ['short_transient', 'spark'],
    ['transient', 'spark'],
    ['lug_down', 'compression'],
    ['free_acceleration', 'compression'],
    ['ringelmann', 'compression'],
    ['remote_sensing', 'compression'],
  ])('leave exactly one limit set for %s, %s, in every county', async (method, ignition) => {
    const { limitSets } = await picture();
    for (const { code } of COUNTY_AREAS) {
      const query = { areaCode: code, method, ignition, category: 'M1', date: '2026-03-02' };
      expect(selectLimitSet(limitSets, query)).toMatchObject({ kind: 'one' });
    }
  });
});

describe('accounts', () => {
  const kit = new CredentialKit();
  let dataDir: string;
  let own: TestDatabase;
  let app: Database;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'ves-seeds-'));
    own = await testDatabase();
    app = await Database.open({ url: own.appUrl, name: 'accounts-test', poolSize: 2 });
    await loadObjects(app);
  });
  afterEach(async () => {
    await app.close();
    await own.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const opens = async ({ username, password }: FiledAccount): Promise<boolean> =>
    kit.verifyPassword(password, (await new SqlAccountStore(app).byUsername(username))?.passwordHash ?? null);

  it('of every role stand in a file that only its owner reads, each with its own password, and open', async () => {
    const { file, created } = await loadDemoAccounts(app, { dataDir });
    const accounts = readAccounts(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(accounts).toHaveLength(created);
    expect(new Set(accounts.map((one) => one.role))).toEqual(new Set(ROLES));
    expect(new Set(accounts.map((one) => one.password)).size).toBe(accounts.length);
    expect(accounts.find((one) => one.username === 'c652301001')).toMatchObject({
      role: 'site',
      areas: ['652301'],
      subject: { kind: 'site', id: 'C652301001' },
    });
    for (const role of ROLES) {
      const one = accounts.find((account) => account.role === role);
      expect(one && (await opens(one))).toBe(true);
    }
    expect(await loadDemoAccounts(app, { dataDir })).toMatchObject({ created: 0, withoutPassword: [] });
    expect(readAccounts(file)).toEqual(accounts);
  });

  it('whose passwords were written down before a crash get exactly these', async () => {
    const subject = { kind: 'station', id: '652301001' } as const;
    const kept = {
      username: '652301001',
      password: 'Written-Down-7',
      role: 'station',
      areas: ['652301'],
      subject,
    } as const;
    writeFileSync(join(dataDir, 'demo-accounts.json'), JSON.stringify([kept]));
    const { file } = await loadDemoAccounts(app, { dataDir });
    expect(readAccounts(file)).toContainEqual(kept);
    expect(await opens(kept)).toBe(true);
  });

  it('whose file was lost are named, not silently given another password', async () => {
    const { file } = await loadDemoAccounts(app, { dataDir });
    const before = readAccounts(file);
    rmSync(file);
    const again = await loadDemoAccounts(app, { dataDir });
    expect(again.withoutPassword).toEqual(before.map((one) => one.username));
    expect(readAccounts(file)).toEqual([]);
  });

  it('without a demo are one administrator, once, who must choose another password', async () => {
    const first = await loadFirstAdministrator(app, { dataDir });
    const [account] = readAccounts(first?.file ?? '');
    expect(account).toMatchObject({ role: 'administrator' });
    expect(account && (await opens(account))).toBe(true);
    expect((await new SqlAccountStore(app).byUsername('administrator'))?.mustChange).toBe(true);
    expect(await loadFirstAdministrator(app, { dataDir })).toBeNull();
  });
});
