import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts } from '../../apps/simulator/src/clients/accounts.js';
import { readReplayOptions } from '../../apps/simulator/src/replay/replay-options.js';
import { replay } from '../../apps/simulator/src/replay/replay.js';
import type { ReplayReport } from '../../apps/simulator/src/replay/report.js';
import { startStack, type Stack } from '../support/stack.js';

const FIXTURES = join(import.meta.dirname, '../fixtures');

describe('replaying files with dirt in them', () => {
  let stack: Stack;
  let first: ReplayReport;
  let second: ReplayReport;

  const run = async (...more: string[]): Promise<ReplayReport> => {
    const files = ['--inspections', join(FIXTURES, 'inspections.csv')];
    files.push('--remote-sensing', join(FIXTURES, 'remote-sensing.ndjson'));
    const platform = ['--url', stack.url, '--mqtt', stack.mqttUrl, '--accounts', stack.accountsFile];
    const args = [...files, ...platform, ...more];
    return replay(readReplayOptions(args, {}), await Accounts.read(stack.accountsFile), () => undefined);
  };

  beforeAll(async () => {
    stack = await startStack();
    first = await run();
    second = await run('--shuffle', 'any');
  }, 240_000);
  afterAll(() => stack.stop());

  it('explains the end of every row', () => {
    expect(first.problems).toEqual([]);
    expect(first.inspections).toMatchObject({
      read: 40,
      // two rows share their number: which comes first is stored, an identical one is a repeat, another one a conflict
      stored: 34,
      repeated: 1,
      conflict: 1,
      unsendable: { 'no account of station 999999001': 1 },
      failed: {},
    });
    expect(Object.keys(first.inspections?.refused ?? {}).sort()).toEqual([
      'field.impossible_time startedAt',
      'field.missing results.method',
      'field.not_a_number results.idle.rpm',
    ]);
  });

  it('explains the end of every record', () => {
    expect(first.remoteSensing).toMatchObject({
      read: 60,
      acknowledged: 54,
      unsendable: { 'not JSON': 1, 'no account of site A999999001': 1 },
    });
    // of two contents under one code the later one is a conflict; the other three cannot be read
    const codes = Object.entries(first.remoteSensing?.refused ?? {}).map(([code, n]) => `${code.split(' ')[0]} ${n}`);
    expect(codes.sort()).toEqual(['reading.conflict 1', 'reading.not_a_number 1', 'reading.record_no_invalid 2']);
  });

  it('judges what was stored: verdicts, flags, counts', () => {
    const verdicts = first.inspections?.verdicts ?? {};
    expect(verdicts['free_acceleration']?.['exceed']).toBe(2);
    expect(verdicts['two_speed_idle']?.['exceed']).toBe(2);
    const flags = Object.keys(first.platform?.flags ?? {});
    expect(flags).toContain('high_emitter open');
    const counted = Object.values(first.platform?.campaigns ?? {}).reduce((sum, one) => sum + one.counted, 0);
    expect(counted).toBeGreaterThan(20);
  });

  it('changes nothing when everything comes again in another order', () => {
    expect(second.problems).toEqual([]);
    expect(second.inspections?.stored).toBe(0);
    expect(second.inspections).toMatchObject({ repeated: 35, conflict: 1 });
    expect(second.inspections?.refused).toEqual(first.inspections?.refused);
    expect(second.remoteSensing?.acknowledged).toBe(first.remoteSensing?.acknowledged);
    expect(second.remoteSensing?.refused).toEqual(first.remoteSensing?.refused);
    expect(second.platform).toEqual(first.platform);
    for (const source of Object.values(second.sources ?? {})) expect(source.stored).toBe(0);
  });
});
