import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  COMMAND,
  decodeFrame,
  encodeFrame,
  encodePacket,
  encodePlatformFrame,
  encodePlatformMessage,
  encodeTerminalFrame,
  isWholeFrame,
  readTruckPacket,
  RESPONSE,
} from '@app/codecs';
import { TruckSampleReader } from '@app/application';
import { PACKET_MARK } from '@app/domain';
import { SqlTruckHistory } from '@app/persistence';
import { CredentialKit, newId } from '@app/platform';
import { dataFrame, dataPacket, loginFrame, truckVin } from '../devices/truck-packets.js';
import { truckRig, type TruckRig } from '../devices/truck-rig.js';
import { TruckTerminal } from '../devices/truck-terminal.js';

let rig: TruckRig;
let nextVin = 0;
const freshVin = (): string => truckVin((nextVin += 1));
const now = (): Date => new Date(Math.floor(Date.now() / 1000) * 1000);
const ago = (ms: number): Date => new Date(now().getTime() - ms);
const DAY = 86_400_000;

beforeAll(async () => {
  rig = await truckRig();
});
afterAll(() => rig.close());

interface Row {
  command: number;
  samples: number;
  marks: number;
  sampled_at: Date;
  filed_on: string;
  raw: Buffer;
}
const rowsOf = (vin: string): Promise<Row[]> =>
  rig.db.query<Row>(
    `SELECT p.command, p.samples, p.marks, p.sampled_at, p.filed_on::text, p.raw FROM truck_packet p JOIN truck t ON t.id = p.truck_id
      WHERE t.vin = $1 ORDER BY p.sampled_at, p.kind, p.received_at`,
    [vin],
  );
const dayOf = async (vin: string): Promise<unknown[]> =>
  rig.db.query(
    `SELECT sum(received)::int AS received, sum(stored)::int AS stored, sum(repeated)::int AS repeated, sum(late)::int AS late,
            sum(skewed)::int AS skewed, sum(rejected)::int AS rejected, sum(samples)::int AS samples
       FROM truck_day d JOIN truck t ON t.id = d.truck_id WHERE t.vin = $1`,
    [vin],
  );
const quarantined = (reason: string): Promise<{ raw: Buffer; times: number }[]> =>
  rig.db.query(`SELECT raw, times FROM quarantine WHERE channel = 'truck' AND reason = $1 ORDER BY id`, [reason]);

describe('a terminal', () => {
  it('is answered frame by frame, in order, after each is stored as it came', async () => {
    const vin = freshVin();
    const at = now();
    const frames = [
      loginFrame(vin, at),
      dataFrame(vin, at),
      encodeFrame({ command: COMMAND.timeSync, vin }, Buffer.alloc(0)),
      dataFrame(vin, new Date(at.getTime() + 10_000), { dialect: 'B', serial: 7 }),
      encodeTerminalFrame(vin, { kind: 'logout', at: new Date(at.getTime() + 20_000), serial: 1 }),
    ];
    const terminal = await TruckTerminal.connect(rig.port);
    const replies = await terminal.ask(...frames);
    expect(replies.map((reply) => reply[2])).toEqual([1, 2, 5, 2, 4]);
    expect(replies.every((reply) => isWholeFrame(reply) && reply.toString('latin1', 3, 20) === vin)).toBe(true);
    expect(replies[2]).toHaveLength(31);
    const rows = await rowsOf(vin);
    expect(rows.map((row) => [row.command, row.samples])).toEqual([
      [2, 10],
      [1, 0],
      [2, 10],
      [4, 0],
    ]);
    expect(rows[0]?.raw.equals(frames[1] as Buffer)).toBe(true);
    const sessions = await rig.db.query(
      `SELECT s.serial, s.iccid, s.logout_at IS NOT NULL AS closed, t.iccid AS held FROM truck_session s JOIN truck t ON t.id = s.truck_id WHERE t.vin = $1`,
      [vin],
    );
    expect(sessions).toEqual([
      { serial: 1, iccid: '89860000000000000001', closed: true, held: '89860000000000000001' },
    ]);
    terminal.end();
  });

  it('may cut its frames anywhere and put rubbish between them: no frame is lost, the rubbish is kept', async () => {
    const vin = freshVin();
    const at = now();
    const good = [0, 1, 2].map((i) => dataFrame(vin, new Date(at.getTime() + i * 10_000)));
    const broken = Buffer.from(good[1] as Buffer);
    broken[40] = (broken[40] ?? 0) ^ 0xff;
    const stream = Buffer.concat([good[0], broken, Buffer.from('## no frame ##'), good[1], good[2]] as Buffer[]);
    const terminal = await TruckTerminal.connect(rig.port);
    for (let from = 0; from < stream.length; from += 97) {
      terminal.send(stream.subarray(from, from + 97));
      await sleep(1);
    }
    await terminal.replied(3);
    expect(await rowsOf(vin)).toHaveLength(3);
    const kept = await quarantined('frame.bad_bcc');
    expect(Buffer.concat(kept.map((one) => one.raw)).includes(broken)).toBe(true);
    terminal.end();
  });

  it('sends a packet again in any form: one row, a success each time', async () => {
    const vin = freshVin();
    const at = now();
    const terminal = await TruckTerminal.connect(rig.port);
    const live = dataFrame(vin, at, { serial: 5 });
    const again = dataFrame(vin, at, { serial: 5 });
    const otherSerial = dataFrame(vin, at, { serial: 500 });
    const supplementary = dataFrame(vin, at, { serial: 9, kind: 'supplementary' });
    expect(await terminal.ask(live)).toHaveLength(1);
    expect(await terminal.ask(again, otherSerial, supplementary)).toHaveLength(3);
    expect(await rowsOf(vin)).toHaveLength(1);
    expect(await dayOf(vin)).toEqual([
      { received: 4, stored: 1, repeated: 3, late: 0, skewed: 0, rejected: 0, samples: 10 },
    ]);
    terminal.end();
  });

  it('keeps two packets of one second apart when their content differs, and the same serial means nothing', async () => {
    const vin = freshVin();
    const at = now();
    const terminal = await TruckTerminal.connect(rig.port);
    const other = dataPacket(at);
    const changed = { ...other, samples: other.samples.map((s) => ({ ...s, speedKmh: 0 })) };
    await terminal.ask(dataFrame(vin, at), encodeTerminalFrame(vin, changed), dataFrame(vin, ago(60_000)));
    expect(await rowsOf(vin)).toHaveLength(3);
    terminal.end();
  });

  it('fills in a week later: the packet keeps its own day and is marked; a wrong clock is marked and makes no partition', async () => {
    const vin = freshVin();
    const week = ago(7 * DAY);
    const terminal = await TruckTerminal.connect(rig.port);
    await terminal.ask(
      dataFrame(vin, new Date('2020-11-18T09:20:00Z')),
      dataFrame(vin, week, { kind: 'supplementary' }),
      dataFrame(vin, ago(120_000)),
      dataFrame(vin, now()),
    );
    const rows = await rowsOf(vin);
    expect(rows.map((row) => row.marks)).toEqual([
      PACKET_MARK.strange | PACKET_MARK.late | PACKET_MARK.skewed,
      PACKET_MARK.supplementary | PACKET_MARK.late,
      PACKET_MARK.skewed,
      0,
    ]);
    expect(rows[0]?.filed_on).toBe('1970-01-01');
    expect(rows[1]?.sampled_at).toEqual(week);
    const parts = await rig.db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relname LIKE 'truck_packet_2020%'`,
    );
    expect(parts).toEqual([]);
    terminal.end();
  });

  it('raises a tamper alarm and registers its key once', async () => {
    const vin = freshVin();
    const at = now();
    const tamper = encodeTerminalFrame(vin, {
      kind: 'tamper',
      at,
      serial: 3,
      position: { valid: true, lon: 87.3, lat: 44.01 },
      removal: null,
    });
    const activation = (key: string, inside = vin): Buffer =>
      encodeTerminalFrame(vin, {
        kind: 'activation',
        at,
        chipId: 'CHIP000000000001',
        publicKey: key.repeat(128),
        vin: inside,
        signature: null,
      });
    const terminal = await TruckTerminal.connect(rig.port);
    const replies = await terminal.ask(
      tamper,
      activation('a', truckVin(999_999)),
      activation('a'),
      activation('a'),
      activation('b'),
    );
    expect(replies[0]?.[2]).toBe(COMMAND.tamper);
    const results = replies.slice(1).map((reply) => {
      const decoded = decodeFrame(reply);
      return decoded.ok && decoded.packet.kind === 'activation_answer' ? decoded.packet.result : decoded;
    });
    expect(results).toEqual(['vin_error', 'ok', 'already_activated', 'other_error']);
    const [truck] = await rig.db.query<{ public_key: string; alarms: number }>(
      `SELECT public_key, (SELECT count(*)::int FROM truck_tamper a WHERE a.truck_id = t.id) AS alarms FROM truck t WHERE vin = $1`,
      [vin],
    );
    expect(truck).toEqual({ public_key: 'a'.repeat(128), alarms: 1 });
    terminal.end();
  });

  it('whose packet no dialect reads, or that is encrypted, is acknowledged and kept raw', async () => {
    const vin = freshVin();
    const { command, data } = encodePacket(dataPacket(now()));
    const odd = encodeFrame({ command, vin }, Buffer.concat([data, Buffer.from([2, 0])]));
    const encrypted = encodeFrame({ command, vin, encryption: 3 }, data);
    const terminal = await TruckTerminal.connect(rig.port);
    expect(await terminal.ask(odd, encrypted, encrypted)).toHaveLength(3);
    expect((await quarantined('obd.no_dialect')).some((one) => one.raw.equals(odd))).toBe(true);
    const rows = await rowsOf(vin);
    expect(rows.map((row) => [row.samples, row.marks & PACKET_MARK.sealed, row.raw.equals(encrypted)])).toEqual([
      [0, PACKET_MARK.sealed, true],
    ]);
    expect(await dayOf(vin)).toMatchObject([{ received: 3, rejected: 1 }]);
    terminal.end();
  });
});

describe('the register', () => {
  it('puts an unknown VIN on the waiting list and keeps its data; one that is refused gets no answer', async () => {
    const vin = freshVin();
    const terminal = await TruckTerminal.connect(rig.port);
    await terminal.ask(dataFrame(vin, now()));
    expect(await rig.db.query('SELECT state, origin FROM truck WHERE vin = $1', [vin])).toEqual([
      { state: 'waiting', origin: 'terminal' },
    ]);
    const refused = freshVin();
    await rig.db.query(
      `INSERT INTO truck (vin, state, origin, created_at, changed_at) VALUES ($1, 'refused', 'register', now(), now())`,
      [refused],
    );
    terminal.send(dataFrame(refused, now()));
    await terminal.ask(dataFrame(vin, ago(30_000)));
    expect(terminal.replies).toHaveLength(2);
    expect(await rowsOf(refused)).toEqual([]);
    expect(await dayOf(refused)).toMatchObject([{ received: 1, rejected: 1 }]);
    terminal.end();
  });

  it('takes a pinned dialect as a check: what another would read is set aside', async () => {
    const vin = freshVin();
    await rig.db.query(`INSERT INTO terminal_model (code, dialect) VALUES ('TBOX-B', 'B') ON CONFLICT DO NOTHING`);
    await rig.db.query(
      `INSERT INTO truck (vin, state, origin, area_code, model_code, created_at, changed_at)
       VALUES ($1, 'accepted', 'register', '652301', 'TBOX-B', now(), now())`,
      [vin],
    );
    const terminal = await TruckTerminal.connect(rig.port);
    await terminal.ask(dataFrame(vin, now(), { dialect: 'B' }), dataFrame(vin, ago(20_000), { dialect: 'A' }));
    expect(await rowsOf(vin)).toHaveLength(1);
    expect(await quarantined('obd.other_dialect')).toHaveLength(1);
    terminal.end();
  });
});

describe('an enterprise platform', () => {
  const login = (user: string, password: string): Buffer =>
    encodePlatformMessage('PLATFORM1', { kind: 'platform_login', at: now(), serial: 1, user, password, encryption: 1 });

  beforeAll(async () => {
    const hash = await new CredentialKit().hashPassword('Forward-2026');
    await rig.db.query(
      `INSERT INTO user_account (id, username, display_name, role, subject_kind, subject_id, password_hash, created_at, created_by, changed_at)
       VALUES ($1, 'fleet-one', 'Fleet', 'enterprise', 'enterprise', 'ENT-1', $2, now(), 'test', now())`,
      [newId(), hash],
    );
  });

  it('logs in and forwards wrapped and bare frames unmodified; each is answered in its own form', async () => {
    const [vin, bare] = [freshVin(), freshVin()];
    const inner = dataFrame(vin, now(), { dialect: 'B' });
    const wrapped = encodePlatformFrame({ command: COMMAND.realtime, code: vin }, inner);
    const platform = await TruckTerminal.connect(rig.port);
    // all in one go: what stands behind the login waits for it
    platform.send(Buffer.concat([login('fleet-one', 'Forward-2026'), wrapped, dataFrame(bare, now())]));
    const replies = await platform.replied(3);
    expect(replies.map((reply) => [reply[0], reply[2], reply[0] === 0x7e ? reply[3] : null])).toEqual([
      [0x7e, 7, RESPONSE.success],
      [0x7e, 2, RESPONSE.success],
      [0x23, 2, null],
    ]);
    const [row] = await rowsOf(vin);
    expect([row?.raw.equals(wrapped), row?.samples, row?.marks]).toEqual([true, 10, PACKET_MARK.forwarded]);
    expect(await rig.db.query('SELECT origin, forwarder FROM truck WHERE vin = $1', [bare])).toEqual([
      { origin: 'platform', forwarder: 'fleet-one' },
    ]);
    // the terminal itself sends the same: one row
    const terminal = await TruckTerminal.connect(rig.port);
    await terminal.ask(inner);
    expect(await rowsOf(vin)).toHaveLength(1);
    terminal.end();
    platform.end();
  });

  it('may not forward for another enterprise, and is told so', async () => {
    const vin = freshVin();
    await rig.db.query(
      `INSERT INTO truck (vin, state, origin, area_code, enterprise, created_at, changed_at)
       VALUES ($1, 'accepted', 'register', '652301', 'ENT-2', now(), now())`,
      [vin],
    );
    const platform = await TruckTerminal.connect(rig.port);
    const replies = await platform.ask(
      login('fleet-one', 'Forward-2026'),
      encodePlatformFrame({ command: COMMAND.realtime, code: vin }, dataFrame(vin, now())),
    );
    expect(replies.map((reply) => reply[3])).toEqual([RESPONSE.success, RESPONSE.error]);
    expect(await rowsOf(vin)).toEqual([]);
    platform.end();
  });

  it('with a wrong password, or without a login, is refused and the line is closed', async () => {
    const vin = freshVin();
    const wrong = await TruckTerminal.connect(rig.port);
    const [answer] = await wrong.ask(login('fleet-one', 'not-it'));
    expect(answer?.[3]).toBe(RESPONSE.error);
    await wrong.ended();
    const silent = await TruckTerminal.connect(rig.port);
    await silent.ask(encodePlatformFrame({ command: COMMAND.realtime, code: vin }, dataFrame(vin, now())));
    await silent.ended();
    expect(await rowsOf(vin)).toEqual([]);
  });
});

describe('what was stored', () => {
  it('is read as seconds in order, each once, although packets overlap and come late', async () => {
    const vin = freshVin();
    const at = ago(3_600_000);
    const terminal = await TruckTerminal.connect(rig.port);
    await terminal.ask(
      dataFrame(vin, new Date(at.getTime() + 10_000), { kind: 'supplementary' }),
      dataFrame(vin, at, { dialect: 'B' }),
      dataFrame(vin, new Date(at.getTime() + 5_000), { kind: 'supplementary' }),
    );
    const [truck] = await rig.db.query<{ id: number }>('SELECT id FROM truck WHERE vin = $1', [vin]);
    const history = new SqlTruckHistory(rig.db);
    const reader = new TruckSampleReader(history, readTruckPacket);
    const { samples } = await reader.samples(truck?.id ?? 0, at, new Date(at.getTime() + 18_000));
    expect(samples.map((s) => (s.at.getTime() - at.getTime()) / 1000)).toEqual([...Array(18).keys()]);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const [latest] = await history.latest([truck?.id ?? 0], today);
    expect(latest?.packet?.sampledAt).toEqual(new Date(at.getTime() + 10_000));
    terminal.end();
  });
});

describe('limits', () => {
  it('a line that sends only rubbish is closed, and what it may leave behind is bounded', async () => {
    const strict = await truckRig({ limits: { rubbishBytes: 20_000, badLinesPerAddress: 1 } });
    const noisy = await TruckTerminal.connect(strict.port);
    for (let i = 0; i < 60; i += 1) noisy.send(Buffer.alloc(1_000, `rubbish ${i} `));
    await noisy.ended();
    await sleep(50);
    const [kept] = await strict.db.query<{ n: number }>('SELECT count(*)::int AS n FROM quarantine');
    expect(kept?.n).toBeGreaterThan(0);
    expect(kept?.n).toBeLessThanOrEqual(20);
    const second = await TruckTerminal.connect(strict.port);
    for (let i = 0; i < 60; i += 1) second.send(Buffer.alloc(1_000, `rubbish ${i} `));
    await second.ended();
    // the address has used up its patience
    const third = await TruckTerminal.connect(strict.port);
    await third.ended();
    expect(third.replies).toEqual([]);
    await strict.close();
  });
});
