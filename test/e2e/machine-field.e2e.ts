import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateCampaign, ImportMachines, RecountCampaign, ReferenceCache, WatchMachine } from '@app/application';
import { SqlCampaignRecountStore, SqlMachineStore, SqlMachineZoneStore, SqlReferenceSource } from '@app/persistence';
import { newId, opaqueToken } from '@app/platform';
import { excavator, machineWorld, type MachineWorld } from '../support/machine-world.js';

interface Checked {
  id: string;
  smokeClass: string;
  verdict: { result: string; limitSetCode: string; reasons: { code: string }[] };
  zoneAnswer: { allowed: boolean; zones: { code: string; reasons: { code: string }[] }[] };
  countedFor: { outcome: string; reasons: string[] }[];
}
type Headers = { authorization: string };

const IN_ZONE = { lon: 87.3, lat: 44.05 };
let world: MachineWorld;
let officer: Headers;
let supervisor: Headers;
let gate: Headers;
const machines = new Map<string, { id: string; code: string }>();

beforeAll(async () => {
  world = await machineWorld();
  const [one, two, three, admin] = await Promise.all([
    world.caller('officer', ['652301']),
    world.caller('supervisor'),
    world.callerOf('enterprise', { kind: 'enterprise', id: 'ENT-1' }),
    world.caller('administrator'),
  ]);
  [officer, supervisor, gate] = [one, two, three];
  const space = { areaCode: '652300', prefix: 'CJ', base: 34, check: 'none' };
  expect((await world.call('POST', '/machines/code-spaces', admin, space)).status).toBe(201);
  const reference = new ReferenceCache(new SqlReferenceSource(world.db), world.clock);
  const taking = new ImportMachines(new SqlMachineStore(world.db), reference, world.clock, newId, opaqueToken);
  for (const [name, stage, fuel] of [
    ['old', '2', 'diesel'],
    ['new', '3', 'diesel'],
    ['quiet', 'D', 'electric'],
  ] as const) {
    const { areaCode: _a, reason: _r, workPlace, ...facts } = excavator(`9${machines.size}`, { stage, fuel });
    const taken = await taking.run(
      {
        facts: { disclosureNo: null, controlDevice: null, ...facts } as never,
        code: null,
        areaCode: '652301',
        workPlace: workPlace as never,
        owner: { kind: 'company', name: '示范公司', phone: '09941234567' },
        plateFitted: name === 'new',
      },
      { userId: 'test', role: 'supervisor' },
      'test',
    );
    if (taken.kind === 'refused') throw new Error(JSON.stringify(taken));
    const { code } = (await new SqlMachineStore(world.db).byId(taken.id)) ?? { code: '' };
    machines.set(name, { id: taken.id, code });
  }
  const campaign = await world.api.app.get(CreateCampaign).run({
    code: 'machines-2026',
    nameZh: '机械抽测',
    nameEn: 'machines',
    areaCode: '652300',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    createdBy: 'test',
    requirements: [
      {
        code: 'm',
        checkKinds: ['machine_test'],
        methods: null,
        window: 'campaign',
        target: 10,
        validShareTarget: null,
        targets: [],
      },
    ],
  });
  expect(campaign.kind).toBe('created');
  const zone = {
    code: 'centre',
    nameZh: '中心城区',
    nameEn: 'Centre',
    areaCode: '652301',
    rings: [
      [
        [87, 44],
        [87.4, 44],
        [87.4, 44.2],
        [87, 44.2],
      ],
    ],
    effectiveFrom: '2026-01-01',
    minStage: '3',
    smokeClassIii: true,
    source: '公告',
  };
  expect((await world.call('POST', '/machines/zones', supervisor, zone)).status).toBe(201);
  expect((await world.call('POST', '/machines/zones', supervisor, zone)).status).toBe(200);
  expect((await world.call('POST', '/machines/zones', supervisor, { ...zone, rings: [[[87, 44]]] })).status).toBe(400);
  const sites = [
    { code: 'GD-1', name: '工地一', areaCode: '652301', ...IN_ZONE, enterprise: 'ENT-1', maxStayHours: 24 },
    { code: 'GD-2', name: '工地二', areaCode: '652301' },
  ];
  for (const site of sites) expect((await world.call('PUT', '/machines/sites', supervisor, site)).status).toBe(200);
});
afterAll(() => world?.close());

const one = (name: string): { id: string; code: string } => machines.get(name) ?? { id: '', code: '' };
let number = 0;
const check = (name: string, readings: number[], rest: object = {}, checkNo = `K-${++number}`) =>
  world.call<Checked & { code: string }>('POST', '/machines/checks', officer, {
    checkNo,
    code: one(name).code,
    areaCode: '652301',
    checkedAt: '2026-03-02T09:00:00+08:00',
    readings,
    maxRpm: 2300,
    ...rest,
  });

describe('a smoke test', () => {
  it('is judged by class and band, counted once a machine, and the same again changes nothing', async () => {
    const first = await check('new', [0.5, 0.5, 0.52], {}, 'K-a');
    expect(first).toMatchObject({
      status: 201,
      body: {
        smokeClass: 'II',
        verdict: { result: 'pass', limitSetCode: 'gb36886-2018-2' },
        zoneAnswer: { allowed: true },
        countedFor: [{ outcome: 'counted' }],
      },
    });
    expect(await check('new', [0.5, 0.5, 0.52], {}, 'K-a')).toMatchObject({ status: 200, body: first.body });
    expect(await check('new', [0.9, 0.9, 0.9], {}, 'K-a')).toMatchObject({ status: 409 });
    expect((await check('new', [0.5, 0.5, 0.5])).body.countedFor).toMatchObject([{ outcome: 'repeated' }]);
  });

  it('is by class III inside the zone, where an old machine is forbidden as well', async () => {
    const { body } = await check('old', [0.6, 0.6, 0.6], { place: { name: '市中心', ...IN_ZONE } });
    expect(body).toMatchObject({ smokeClass: 'III', verdict: { result: 'exceed', limitSetCode: 'gb36886-2018-3' } });
    expect(body.zoneAnswer.zones[0]?.reasons.map((r) => r.code)).toEqual([
      'machine.zone_stage_too_low',
      'machine.zone_smoke_exceeds',
    ]);
    const alarms = await world.call<{ items: { code: string; source: string }[] }>(
      'GET',
      '/machines/zone-alarms',
      supervisor,
    );
    expect(alarms.body.items).toMatchObject([{ code: one('old').code, source: 'officer', times: 1 }]);
  });

  it('counts also for a campaign that is opened later', async () => {
    const plan = {
      code: 'later-2026',
      nameZh: '后开',
      nameEn: 'later',
      areaCode: '652300',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      createdBy: 'test',
      requirements: [
        {
          code: 'm',
          checkKinds: ['machine_test' as const],
          methods: null,
          window: 'campaign' as const,
          target: 10,
          validShareTarget: null,
          targets: [],
        },
      ],
    };
    const made = await world.api.app.get(CreateCampaign).run(plan);
    if (made.kind !== 'created') throw new Error(made.kind);
    const reference = new ReferenceCache(new SqlReferenceSource(world.db), world.clock);
    await new RecountCampaign(new SqlCampaignRecountStore(world.db), reference, world.clock).run(made.id);
    const rows = await world.db.query(
      `SELECT e.subject_key FROM campaign_entry e JOIN campaign_requirement r ON r.id = e.requirement_id
        WHERE r.campaign_id = $1 ORDER BY 1`,
      [made.id],
    );
    expect(rows.length).toBe(2);
  });

  it('of an electric machine is undetermined and does not count', async () => {
    expect((await check('quiet', [])).body).toMatchObject({
      smokeClass: null,
      verdict: { result: 'undetermined', reasons: [{ code: 'machine.without_exhaust' }] },
      countedFor: [1, 2].map(() => ({ outcome: 'invalid', reasons: ['check.undetermined'] })),
    });
  });

  it.each([
    ['an unknown machine', { code: '3-ZZZZZZZZ' }, 'code machine.unknown'],
    ['no code', { code: 'B12345' }, 'code machine.code_malformed'],
    ['tomorrow', { checkedAt: '2026-03-03T12:00:00+08:00' }, 'checkedAt machine.in_the_future'],
  ])('refuses %s', async (_, over, fault) => {
    const { status, body } = await check('new', [0.5], over);
    expect(status).toBe(400);
    const { errors } = body as unknown as { errors: { path: string; code: string }[] };
    expect(errors.map((e) => `${e.path} ${e.code}`)).toContain(fault);
  });

  it('is listed with the machine', async () => {
    const { body } = await world.call<{ items: unknown[] }>('GET', `/machines/${one('new').id}/checks`, supervisor);
    expect(body.items.length).toBe(2);
    const list = await world.call<{ items: { code: string }[] }>('GET', '/machines?tested=exceed', supervisor);
    expect(list.body.items.map((m) => m.code)).toEqual([one('old').code]);
  });
});

describe('zones', () => {
  it('answer for a machine, a place and a day', async () => {
    const ask = async (name: string, on: string) =>
      (
        await world.call<{ allowed: boolean }>('POST', `/machines/${one(name).id}/zone-answer`, officer, {
          ...IN_ZONE,
          on,
        })
      ).body.allowed;
    expect([await ask('new', '2026-03-02'), await ask('old', '2026-03-02'), await ask('old', '2025-12-31')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('raise one alarm a day however often a terminal reports', async () => {
    const watch = new WatchMachine(new SqlMachineStore(world.db), new SqlMachineZoneStore(world.db));
    const at = new Date('2026-03-01T04:00:00Z');
    // as a frame carries it: filled up to the seventeen characters of a VIN
    const code = one('old').code.padEnd(17);
    expect((await watch.report(code, { ...IN_ZONE, at }))?.allowed).toBe(false);
    await watch.report(code, { ...IN_ZONE, at: new Date(at.getTime() + 60_000) });
    expect(await watch.report('LFNAHKLM7J1E01234', { ...IN_ZONE, at })).toBeNull();
    const rows = await world.db.query(`SELECT times, source FROM machine_zone_alarm WHERE day = '2026-03-01'`);
    expect(rows).toEqual([{ times: 2, source: 'terminal' }]);
  });
});

describe('sites', () => {
  const scan = (name: string, siteCode: string, direction: string, at: string, by = gate, scanNo = `S-${++number}`) =>
    world.call<{ visitId: string; leftAt: string | null; zoneAnswer: { allowed: boolean } }>(
      'POST',
      '/machines/visits',
      by,
      {
        scanNo,
        code: one(name).code,
        siteCode,
        direction,
        at,
      },
    );

  it('a gate scans at its own site only; entering, leaving, and the same scan again', async () => {
    expect((await scan('new', 'GD-2', 'enter', '2026-03-01T08:00:00+08:00')).status).toBe(403);
    const entered = await scan('new', 'GD-1', 'enter', '2026-03-01T08:00:00+08:00', gate, 'S-a');
    expect(entered).toMatchObject({ status: 200, body: { leftAt: null, zoneAnswer: { allowed: true } } });
    expect(await scan('new', 'GD-1', 'enter', '2026-03-01T08:00:00+08:00', gate, 'S-a')).toEqual(entered);
    expect((await scan('new', 'GD-1', 'leave', '2026-03-01T08:00:00+08:00', gate, 'S-a')).status).toBe(409);
    expect(await scan('new', 'GD-2', 'leave', '2026-03-01T09:00:00+08:00', officer)).toMatchObject({
      status: 409,
      body: { code: 'machine.not_on_site' },
    });
  });

  it('shows who stays too long; entering elsewhere ends a stay', async () => {
    // 26 hours after the entry, two more than allowed
    const overdue = await world.call<{ items: { code: string }[] }>(
      'GET',
      '/machines/visits?show=overstay',
      supervisor,
    );
    expect(overdue.body.items.map((v) => v.code)).toEqual([one('new').code]);
    await scan('new', 'GD-2', 'enter', '2026-03-02T09:00:00+08:00', officer);
    expect(
      (await world.call<{ items: unknown[] }>('GET', '/machines/visits?show=overstay', supervisor)).body.items,
    ).toEqual([]);
    const all = await world.call<{ items: { siteCode: string; leftHow: string | null }[] }>(
      'GET',
      '/machines/visits',
      supervisor,
    );
    expect(all.body.items.map((v) => [v.siteCode, v.leftHow])).toEqual([
      ['GD-2', null],
      ['GD-1', 'moved'],
    ]);
    expect((await world.call<{ items: unknown[] }>('GET', '/machines/visits', gate)).body.items.length).toBe(1);
  });

  it('lets a forbidden machine in, says so, and raises an alarm', async () => {
    const entered = await scan('old', 'GD-1', 'enter', '2026-02-28T08:00:00+08:00');
    expect(entered.body.zoneAnswer.allowed).toBe(false);
    const rows = await world.db.query(`SELECT source FROM machine_zone_alarm WHERE day = '2026-02-28'`);
    expect(rows).toEqual([{ source: 'gate' }]);
  });
});

describe('coverage', () => {
  it('shows counties, fitting and tests against the targets', async () => {
    const stock = { areaCode: '652301', asOf: '2026-01-01', machines: 6, source: '普查' };
    expect((await world.call('PUT', '/machines/stock', supervisor, stock)).status).toBe(200);
    const { body } = await world.call<{
      counties: { areaCode: string }[];
      measures: { code: string; value: number; met: boolean }[];
    }>('GET', '/machines/coverage', supervisor);
    expect(body.counties.length).toBe(7);
    expect(body.counties[0]).toMatchObject({
      areaCode: '652301',
      registered: 3,
      fitted: 1,
      tested: 2,
      stock: 6,
      coverage: 0.5,
    });
    expect(body.measures.map((m) => [m.value, m.met])).toEqual([
      [1, false],
      [1 / 3, false],
      [2 / 3, true],
    ]);
    const county = await world.call<{ counties: unknown[] }>('GET', '/machines/coverage', officer);
    expect(county.body.counties.length).toBe(1);
  });
});
