import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@app/persistence';
import mqtt from 'mqtt';
import { ingestRig, onMosquitto, until, type IngestRig } from '../devices/ingest-rig.js';
import { random, rsRecord } from '../devices/rs-records.js';
import { SimulatedSite } from '../devices/simulated-site.js';
import { siteLogin } from '../devices/test-accounts.js';

const VAN = 'C652301001';
const FIXED = 'A652301002';
const STRANGER = 'A652301999';
const START = Date.parse('2026-03-02T02:00:00Z');

let rig: IngestRig;
let van: SimulatedSite;
let fixed: SimulatedSite;
const next = random(7);

function record(siteCode: string, i: number, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...rsRecord({ siteCode, at: new Date(START + i * 1000), serial: i % 1000, random: next }), ...change };
}

beforeAll(async () => {
  rig = await ingestRig([VAN, FIXED]);
  van = await SimulatedSite.connect(rig.brokerUrl, VAN, siteLogin(VAN));
  fixed = await SimulatedSite.connect(rig.brokerUrl, FIXED, siteLogin(FIXED));
});
afterAll(async () => {
  await van.end();
  await fixed.end();
  await rig.close();
});

const quarantined = (
  reason: string,
): Promise<{ raw: Buffer; natural_key: string | null; times: number; source: string }[]> =>
  rig.db.query('SELECT raw, natural_key, times, source FROM quarantine WHERE reason = $1 ORDER BY natural_key', [
    reason,
  ]);

describe('records', () => {
  it('stores what it acknowledges exactly once, among repeats, arrays, rubbish and conflicts', async () => {
    const singles = Array.from({ length: 1_500 }, (_, i) => record(VAN, i));
    const array = Array.from({ length: 200 }, (_, i) => record(FIXED, i));
    const conflicting = { ...singles[5], nojg: 999.5 };
    const badField = record(FIXED, 300, { clsd: 'fast' });
    const foreign = record(FIXED, 301);
    const sending: Promise<void>[] = [];
    for (const [i, single] of singles.entries()) {
      sending.push(van.rec(single));
      if (i % 5 === 0) sending.push(van.rec(single));
    }
    sending.push(fixed.rec(array), fixed.rec([...array].reverse()), fixed.rec([badField, record(FIXED, 302)]));
    for (let i = 0; i < 10; i += 1) sending.push(fixed.rec('{"jlbh": broken'));
    sending.push(fixed.rec(Buffer.from([0xff, 0xfe, 0x00])), van.rec(foreign), van.rec([]));
    await Promise.all(sending);
    await until(() => van.stored.size === 1_500 && fixed.stored.size === 201);
    await van.rec(conflicting);
    await until(() => van.refused.some((refusal) => refusal.code === 'reading.conflict'));

    const rows = await rig.db.query<{ record_no: string; no_ppm: number }>('SELECT record_no, no_ppm FROM rs_reading');
    expect(new Set(rows.map((row) => row.record_no))).toEqual(new Set([...van.stored, ...fixed.stored]));
    expect(rows).toHaveLength(1_701);
    const kept = rows.find((row) => row.record_no === singles[5]?.['jlbh']);
    expect(kept?.no_ppm).toBe(singles[5]?.['nojg']);

    expect((await quarantined('reading.conflict')).map((q) => JSON.parse(q.raw.toString()))).toEqual([conflicting]);
    const [notJson] = await quarantined('payload.not_json');
    expect([notJson?.raw.toString(), notJson?.times, notJson?.source]).toEqual(['{"jlbh": broken', 10, FIXED]);
    const [bytes] = await quarantined('payload.not_utf8');
    expect([...(bytes?.raw ?? [])]).toEqual([0xff, 0xfe, 0x00]);
    expect(await quarantined('reading.not_a_number')).toMatchObject([{ natural_key: badField['jlbh'], times: 1 }]);
    expect(await quarantined('reading.site_mismatch')).toMatchObject([{ source: VAN, times: 1 }]);
    expect(van.refused).toContainEqual({ jlbh: foreign['jlbh'], code: 'reading.site_mismatch' });
    expect(fixed.refused).toContainEqual({ jlbh: badField['jlbh'], code: 'reading.not_a_number' });

    const days = await rig.db.query(
      'SELECT source, received::int, stored::int, repeated::int, refused::int FROM source_day ORDER BY source',
    );
    expect(days).toEqual([
      { source: FIXED, received: 413, stored: 201, repeated: 200, refused: 12 },
      { source: VAN, received: 1_803, stored: 1_500, repeated: 300, refused: 3 },
    ]);
  });

  it('leaves one judging task a batch, covering every stored reading once, and hands each over', async () => {
    const tasks = await rig.db.query<{ id: string; record_nos: string[] }>(
      'SELECT id::text, record_nos FROM judging_task WHERE first_at <= last_at',
    );
    const covered = tasks.flatMap((task) => task.record_nos);
    expect(new Set(covered)).toEqual(new Set([...van.stored, ...fixed.stored]));
    expect(covered).toHaveLength(1_701);
    expect(rig.queue.jobs.map((job) => job.key).sort()).toEqual(tasks.map((task) => `judge-${task.id}`).sort());
  });

  it('refuses an unregistered site and keeps what it sent', async () => {
    const stranger = await SimulatedSite.connect(rig.brokerUrl, STRANGER, siteLogin(STRANGER));
    const sent = record(STRANGER, 1);
    await stranger.rec(sent);
    await until(() => stranger.refused.length > 0);
    expect(stranger.refused).toEqual([{ jlbh: sent['jlbh'], code: 'reading.site_unknown' }]);
    const [kept] = await quarantined('reading.site_unknown');
    expect(JSON.parse(kept?.raw.toString() ?? '')).toEqual(sent);
    await stranger.end();
  });

  it('stores every field of a record in its own column', async () => {
    const sent = {
      jlbh: `${VAN}0120260305101500123`,
      jcrq: '2026-03-05 10:15:00.250',
      hphm: '新B·d1234\t',
      cpys: '1',
      hpzl: '01',
      rlzl: 'b',
      cdxh: 3,
      sbzxd: 91.5,
      cdpd: -1.25,
      clsd: 41.5,
      cljsd: -0.5,
      vsp: 7.25,
      co2jg: 14.125,
      cojg: -0.125,
      hcjg: -33.5,
      nojg: 1501.5,
      btgdjg: 31.5,
      lgmhd: 2,
      coco2: 0.0625,
      hcco2: -2.5,
      noco2: 104.5,
      fs: 2.5,
      fx: 181,
      hjwd: -17.5,
      sd: 55.5,
      dqy: 94.25,
      ddjd: 87.25,
      ddwd: 44.125,
      pdjg: 0,
      wxyy: 'back\\slash\nline',
      resend: true,
      clsdstatus: '1',
      tp1: 'a.jpg',
      gjxxbh: 'T-1',
    };
    await van.rec(sent);
    await until(() => van.stored.has(sent.jlbh));
    const [row] = await rig.db.query<Record<string, unknown>>('SELECT * FROM rs_reading WHERE record_no = $1', [
      sent.jlbh,
    ]);
    expect(row).toMatchObject({
      recorded_at: new Date('2026-03-05T02:15:00Z'),
      passed_at: new Date('2026-03-05T02:15:00.250Z'),
      site_code: VAN,
      line_no: '01',
      lane: 3,
      plate: '新BD1234',
      plate_original: '新B·d1234',
      plate_colour: 'yellow',
      plate_kind: '01',
      plate_confidence: 91.5,
      fuel: 'B',
      slope_deg: -1.25,
      speed_kmh: 41.5,
      accel_ms2: -0.5,
      vsp_kw_t: 7.25,
      co2_pct: 14.125,
      co_pct: -0.125,
      hc_ppm: -33.5,
      no_ppm: 1501.5,
      opacity_pct: 31.5,
      ringelmann: 2,
      co_ratio: 0.0625,
      hc_ratio: -2.5,
      no_ratio: 104.5,
      wind_ms: 2.5,
      wind_deg: 181,
      temperature_c: -17.5,
      humidity_pct: 55.5,
      pressure_kpa: 94.25,
      longitude: 87.25,
      latitude: 44.125,
      device_verdict: 0,
      device_invalid_reason: 'back\\slash\nline',
      resend: true,
      device_flags: { clsdstatus: 1 },
      media: ['a.jpg'],
      extra: { gjxxbh: 'T-1' },
    });
  });

  it('sets aside a record that the database itself refuses, and stores its neighbours', async () => {
    const sent = Array.from({ length: 40 }, (_, i) => record(VAN, 5_000 + i));
    const poison = sent[17]?.['jlbh'];
    const admin = await Database.open({ url: rig.database.adminUrl, name: 'test-setup', role: null });
    await admin.query(`ALTER TABLE rs_reading ADD CONSTRAINT poison CHECK (record_no <> '${String(poison)}')`);
    await admin.close();
    await Promise.all(sent.map((one) => van.rec(one)));
    await until(() => sent.every((one) => one['jlbh'] === poison || van.stored.has(String(one['jlbh']))));
    await until(() => van.refused.some((refusal) => refusal.code === 'reading.store_refused'));
    expect(van.stored.has(String(poison))).toBe(false);
    const kept = await quarantined('reading.store_refused');
    expect(kept.map((q) => JSON.parse(q.raw.toString()))).toEqual([sent[17]]);
  });

  it('puts readings of any month into their partition', async () => {
    const old = rsRecord({ siteCode: VAN, at: new Date('2024-02-29T15:59:59Z'), serial: 1, random: next });
    await van.rec(old);
    await until(() => van.stored.has(String(old['jlbh'])));
    const [row] = await rig.db.query<{ at: Date; part: string }>(
      'SELECT recorded_at AS at, tableoid::regclass::text AS part FROM rs_reading WHERE record_no = $1',
      [old['jlbh']],
    );
    expect([row?.at.toISOString(), row?.part]).toEqual(['2024-02-29T15:59:59.000Z', 'rs_reading_202402']);
  });
});

describe('side topics', () => {
  const topic = (name: string): string => `ves/v1/rs/${VAN}/${name}`;

  it('keeps calibration, flow, media, birth, position', async () => {
    const cal = {
      kind: 'span',
      at: '2026-03-02 08:30:00',
      passed: true,
      values: [{ item: 'co', nominal: 0.5, measured: 0.51 }],
    };
    const jlbh = `${VAN}0120260302100000`;
    await van.publish(topic('01/cal'), cal);
    await van.publish(topic('01/cal'), cal);
    await van.publish(topic('01/cal'), { ...cal, passed: 'yes' });
    await van.publish(topic('01/flow'), { hour: '2026-03-02 09:00:00', bus_small: 412 });
    await van.publish(topic('01/flow'), { hour: '2026-03-02 09:00:00', bus_small: 413 });
    await van.publish(topic('01/media'), { files: [{ jlbh, file: 'a.jpg', sha256: 'a'.repeat(64), size: 10 }] });
    await van.publish(
      topic('birth'),
      { at: new Date(Date.now() + 90_000).toISOString(), firmware: '1.2', lines: [] },
      true,
    );
    await van.publish(topic('pos'), { ddjd: 87.31, ddwd: 44.02 });
    interface State {
      longitude: number | null;
      birth: unknown;
    }
    const state = () => rig.db.query<State>('SELECT * FROM rs_site_state WHERE site_code = $1', [VAN]);
    // batches may commit in any order: wait for the last of each kind
    await until(async () => {
      const [now] = await state();
      const flows = await rig.db.query(`SELECT 1 FROM rs_traffic_flow WHERE counts->>'bus_small' = '413'`);
      return now?.longitude != null && now.birth != null && flows.length === 1;
    });
    await until(async () => (await rig.db.query('SELECT 1 FROM rs_media')).length === 1);
    await until(async () => (await rig.db.query('SELECT 1 FROM rs_calibration')).length === 1);
    await until(() => van.refused.some((refusal) => refusal.code === 'side.not_a_boolean'));
    expect(await state()).toMatchObject([{ longitude: 87.31, latitude: 44.02, birth: { firmware: '1.2' } }]);
    const [{ skew }] = (await rig.db.query<{ skew: number }>(
      'SELECT clock_skew_s AS skew FROM rs_site_state WHERE site_code = $1',
      [VAN],
    )) as [{ skew: number }];
    expect(Math.round(skew / 10)).toBe(9);
    expect(await rig.db.query('SELECT kind, passed FROM rs_calibration')).toEqual([{ kind: 'span', passed: true }]);
    expect(await rig.db.query('SELECT counts FROM rs_traffic_flow')).toEqual([{ counts: { bus_small: 413 } }]);
    expect(await rig.db.query('SELECT record_no, file FROM rs_media')).toEqual([{ record_no: jlbh, file: 'a.jpg' }]);
    expect(await quarantined('side.not_a_boolean')).toHaveLength(1);
  });

  it('tells once when a site goes on and off line, the Last Will included', async () => {
    await fixed.end();
    const site = await SimulatedSite.connect(rig.brokerUrl, FIXED, siteLogin(FIXED));
    await site.publish(`ves/v1/rs/${FIXED}/status`, { state: 'offline' }, true);
    await site.publish(`ves/v1/rs/${FIXED}/status`, { state: 'online' }, true);
    await site.publish(`ves/v1/rs/${FIXED}/status`, { state: 'online' }, true);
    const events = async () =>
      (
        await rig.db.query<{ kind: string }>(`SELECT kind FROM event_log WHERE subject_id = $1 ORDER BY tx, id`, [
          FIXED,
        ])
      ).map((event) => event.kind);
    await until(async () => (await events()).at(-1) === 'site.online');
    site.client.stream.destroy(); // no DISCONNECT: the broker sends the will
    await until(async () => (await events()).at(-1) === 'site.offline');
    const seen = await events();
    expect(seen.every((kind, i) => i === 0 || kind !== seen[i - 1])).toBe(true);
    await site.end();
    fixed = await SimulatedSite.connect(rig.brokerUrl, FIXED, siteLogin(FIXED));
  });
});

/** Mosquitto is configured by generated files and has no hook for the rest. */
const onlyEmbedded = onMosquitto ? it.skip : it;

describe('the broker', () => {
  const attempt = (options: mqtt.IClientOptions): Promise<mqtt.MqttClient> =>
    mqtt.connectAsync(rig.brokerUrl, { reconnectPeriod: 0, protocolVersion: 4, ...options }, false);

  it.each([
    ['a wrong password', { clientId: STRANGER, username: `site-${STRANGER.toLowerCase()}`, password: 'wrong' }],
    ['an unknown account', { clientId: STRANGER, username: 'site-nobody', password: 'site-secret' }],
    ['no account', { clientId: STRANGER }],
    ['a wrong platform password', { clientId: 'x', username: 'ves-platform', password: 'wrong' }],
    ...(onMosquitto
      ? []
      : ([
          [
            "another site's client id",
            { clientId: VAN, username: `site-${STRANGER.toLowerCase()}`, password: 'site-secret' },
          ],
          ['MQTT 5', { clientId: STRANGER, ...siteLogin(STRANGER), protocolVersion: 5 }],
        ] as [string, mqtt.IClientOptions][])),
  ] as [string, mqtt.IClientOptions][])('refuses %s', async (_, options) => {
    await expect(attempt(options)).rejects.toThrow(/refused|not authorized|rejected|bad user|protocol|closed/i);
  });

  onlyEmbedded('grants a site its own ack and commands only, and shared subscriptions to nobody', async () => {
    const client = await attempt({ clientId: STRANGER, ...siteLogin(STRANGER), clean: false });
    const granted = await Promise.all(
      [
        `ves/v1/rs/${STRANGER}/ack`,
        `ves/v1/rs/${STRANGER}/cmd/#`,
        `ves/v1/rs/${VAN}/ack`,
        '#',
        'ves/v1/rs/+/+/rec',
      ].map(async (topic) =>
        client.subscribeAsync(topic, { qos: 1 }).then(
          ([grant]) => grant?.qos,
          () => 128,
        ),
      ),
    );
    expect(granted).toEqual([1, 1, 128, 128, 128]);
    const mixed = await client
      .subscribeAsync([`ves/v1/rs/${STRANGER}/ack`, `ves/v1/rs/${VAN}/01/rec`], { qos: 1 })
      .catch(() => undefined);
    expect(mixed?.map((grant) => grant.qos) ?? [1, 128]).toEqual([1, 128]);
    await client.endAsync(true);

    // offline now: nothing of another site may gather in its session
    const sent = record(VAN, 2_000);
    await van.rec(sent);
    await until(() => van.stored.has(String(sent['jlbh'])));
    const heard: string[] = [];
    const back = mqtt.connect(rig.brokerUrl, {
      clientId: STRANGER,
      ...siteLogin(STRANGER),
      clean: false,
      protocolVersion: 4,
    });
    back.on('message', (topic) => heard.push(topic));
    await new Promise<void>((resolve) => back.once('connect', () => resolve()));
    await back.subscribeAsync(`ves/v1/rs/${STRANGER}/ack`, { qos: 1 });
    expect(heard.filter((topic) => !topic.includes(STRANGER))).toEqual([]);
    await back.endAsync(true);

    const platform = await attempt({ clientId: 'w', username: 'ves-platform', password: 'platform-secret' });
    const shared = await platform.subscribeAsync('$share/x/ves/v1/rs/+/+/rec', { qos: 1 }).then(
      ([grant]) => grant?.qos,
      () => 128,
    );
    expect(shared).toBe(128);
    await platform.endAsync(true);
  });

  onlyEmbedded('puts a publication outside its own topics into quarantine and keeps the connection', async () => {
    const victim = record(FIXED, 400);
    await van.publish(`ves/v1/rs/${FIXED}/01/rec`, victim);
    await until(async () => (await quarantined('topic.not_allowed')).length > 0);
    const [kept] = await quarantined('topic.not_allowed');
    expect([kept?.source, JSON.parse(kept?.raw.toString() ?? '')]).toEqual([VAN, victim]);
    expect(await rig.db.query('SELECT 1 FROM rs_reading WHERE record_no = $1', [victim['jlbh']])).toEqual([]);
    expect(van.client.connected).toBe(true);
    await until(() => van.refused.some((refusal) => refusal.code === 'topic.not_allowed'));
  });

  it('is used with shared subscriptions exactly where it has them', () => {
    expect(rig.consumer.shared).toBe(onMosquitto);
  });

  it('hands commands of the platform to the site', async () => {
    const platform = await attempt({ clientId: 'w2', username: 'ves-platform', password: 'platform-secret' });
    await platform.publishAsync(`ves/v1/rs/${VAN}/cmd/w-1`, '{"kind":"warn"}', { qos: 1 });
    await until(() => van.commands.length > 0);
    expect(van.commands).toEqual([{ topic: `ves/v1/rs/${VAN}/cmd/w-1`, payload: '{"kind":"warn"}' }]);
    await platform.endAsync(true);
  });
});
