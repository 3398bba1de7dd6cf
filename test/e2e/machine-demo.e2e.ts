import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Database } from '@app/persistence';
import { loadMachines, loadReference } from '@app/seeds';
import { TestClock } from '../support/clock.js';
import { testDatabase } from '../support/postgres.js';

const database = await testDatabase();
const db = await Database.open({ url: database.appUrl, name: 'machine-demo', poolSize: 2 });
const mediaDir = mkdtempSync(join(tmpdir(), 'ves-machine-demo-'));
afterAll(async () => {
  await db.close();
  await database.drop();
  rmSync(mediaDir, { recursive: true, force: true });
});

describe('demo machines', () => {
  it('are loaded once, in every county, with one registration of each fate', async () => {
    const options = { mediaDir, clock: new TestClock(new Date('2026-11-22T02:00:00Z')) };
    await loadReference(db, options);
    const first = await loadMachines(db, options);
    expect(first).toEqual({ machines: 42, registrations: 3, checks: 7 });
    expect(await loadMachines(db, options)).toEqual({ machines: 0, registrations: 0, checks: 0 });
    const counties = await db.query('SELECT DISTINCT area_code FROM machine');
    expect(counties.length).toBe(7);
    const states = await db.query<{ state: string }>('SELECT state FROM machine_registration ORDER BY 1');
    expect(states.map((row) => row.state)).toEqual(['accepted', 'returned', 'submitted']);
    const results = await db.query<{ result: string }>('SELECT DISTINCT result FROM machine_check ORDER BY 1');
    expect(results.map((row) => row.result)).toEqual(['exceed', 'pass']);
  });
});
