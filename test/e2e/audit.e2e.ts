import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@app/application';
import { appendAudit, auditVerify, Database } from '@app/persistence';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let app: Database;
let owner: Database;

beforeEach(async () => {
  database = await testDatabase();
  app = await Database.open({ url: database.appUrl, name: 'audit-test', poolSize: 10 });
  owner = await Database.open({ url: database.adminUrl, name: 'audit-test-owner', role: null, poolSize: 2 });
});
afterEach(async () => {
  await app.close();
  await owner.close();
  await database.drop();
});

const entry = (n: number): AuditEntry => ({
  at: new Date('2026-03-01T08:00:00.123Z'),
  actor: 'system:test',
  actorRole: 'system',
  action: 'thing.changed',
  object: { kind: 'thing', id: String(n) },
  areaCode: n % 2 === 0 ? '652301' : null,
  details: { z: n, a: [1.5, null, { 说明: '测试', b: true }], at: new Date(0) },
});
const append = (n: number) => app.transaction((tx) => appendAudit(tx, entry(n)));
const five = async () => {
  for (let n = 1; n <= 5; n++) await append(n);
};
/** What somebody with the owner's rights would do to hide something. */
const tamper = (sql: string) =>
  owner.transaction(async (tx) => {
    await tx.query('ALTER TABLE audit_trail DISABLE TRIGGER USER');
    await tx.query(sql);
    await tx.query('ALTER TABLE audit_trail ENABLE TRIGGER USER');
  });

describe('the audit trail', () => {
  it('is intact after ordinary use', async () => {
    await five();
    expect(await auditVerify(app)).toMatchObject({ intact: true, lines: 5, broken: null });
  });

  it.each([
    ['UPDATE', "UPDATE audit_trail SET action = 'nothing'"],
    ['DELETE', 'DELETE FROM audit_trail'],
    ['TRUNCATE', 'TRUNCATE audit_trail'],
    ['switching the trigger off', 'ALTER TABLE audit_trail DISABLE TRIGGER USER'],
  ])('refuses the application %s', async (_, sql) => {
    await five();
    await expect(app.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    expect(await auditVerify(app)).toMatchObject({ intact: true, lines: 5 });
  });

  it.each([
    ['UPDATE', "UPDATE audit_trail SET action = 'nothing' WHERE seq = 2"],
    ['DELETE', 'DELETE FROM audit_trail WHERE seq = 2'],
    ['TRUNCATE', 'TRUNCATE audit_trail'],
  ])('refuses even the owner %s', async (_, sql) => {
    await five();
    await expect(owner.query(sql)).rejects.toThrow('audit.append_only');
  });

  it.each([
    ['an action', "UPDATE audit_trail SET action = 'thing.kept' WHERE seq = 3", 3, 'line_changed'],
    ['a detail', `UPDATE audit_trail SET details = jsonb_set(details, '{z}', '99') WHERE seq = 2`, 2, 'line_changed'],
    ['a time by one millisecond', "UPDATE audit_trail SET at = at + interval '1 ms' WHERE seq = 4", 4, 'line_changed'],
    ['a line, gone', 'DELETE FROM audit_trail WHERE seq = 2', 2, 'line_missing'],
    ['the first line, gone', 'DELETE FROM audit_trail WHERE seq = 1', 1, 'line_missing'],
  ])('names the first broken link after tampering: %s', async (_, sql, seq, fault) => {
    await five();
    await tamper(sql);
    expect(await auditVerify(app)).toMatchObject({ intact: false, lines: seq - 1, broken: { seq, fault } });
  });

  it('finds a line whose own hash was made to fit', async () => {
    await five();
    await tamper(`UPDATE audit_trail a SET prev_hash = repeat('f', 64) WHERE seq = 3`);
    expect((await auditVerify(app)).broken).toEqual({ seq: 3, fault: 'line_changed' });
  });

  it('finds an end that was cut off, when a head was kept elsewhere', async () => {
    await five();
    const { head } = await auditVerify(app);
    await tamper('DELETE FROM audit_trail WHERE seq >= 4');
    expect((await auditVerify(app)).intact).toBe(true);
    expect((await auditVerify(app, head)).broken).toEqual({ seq: 4, fault: 'line_missing' });
  });

  it('keeps one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => append(n)));
    expect(await auditVerify(app)).toMatchObject({ intact: true, lines: 40 });
  });

  it('has no line for a change that was rolled back, and no gap either', async () => {
    await append(1);
    const failing = app.transaction(async (tx) => {
      await appendAudit(tx, entry(2));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await append(3);
    expect(await auditVerify(app)).toMatchObject({ intact: true, lines: 2 });
  });
});
