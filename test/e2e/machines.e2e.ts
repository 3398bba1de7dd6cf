import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlMachineStore } from '@app/persistence';
import { newId, opaqueToken } from '@app/platform';
import { machineKeys, type MachineFacts } from '@app/domain';
import { excavator, machineWorld, type MachineWorld } from '../support/machine-world.js';

interface Submitted {
  id: string;
  state: string;
  dueOn: string;
  code: string;
  machineId: string;
  errors: { path: string; code: string }[];
}
interface Machine {
  id: string;
  code: string;
  state: string;
  plateState: string;
  token: string;
  areaCode: string;
  owner: { name: string; phone: string };
  holder: { name: string } | null;
  formerCodes: string[];
  mergedInto: string | null;
  photos: { path: string }[];
  history: {
    action: string;
    reason: string;
    author: string;
    difference: { field: string; before: unknown; after: unknown }[];
  }[];
}

let world: MachineWorld;
let owner: { authorization: string };
let stranger: { authorization: string };
let officer: { authorization: string };
let supervisor: { authorization: string };
let administrator: { authorization: string };
let photos: { kind: string; sha256: string }[];

beforeAll(async () => {
  world = await machineWorld();
  [owner, stranger, officer, supervisor, administrator] = await Promise.all([
    world.owner('13800000001'),
    world.owner('13800000002'),
    world.caller('officer', ['652301']),
    world.caller('supervisor'),
    world.caller('administrator'),
  ]);
  photos = [
    { kind: 'machine_plate', sha256: await world.photo(owner, 'plate of the machine') },
    { kind: 'engine_plate', sha256: await world.photo(owner, 'plate of the engine') },
  ];
  const opened = await world.call('POST', '/machines/code-spaces', administrator, {
    areaCode: '652301',
    prefix: 'CJ1',
    base: 34,
    check: 'mod35_34',
  });
  expect(opened.status).toBe(201);
});
afterAll(() => world?.close());

const submit = (serial: string, over: object = {}, by = owner) =>
  world.call<Submitted>('POST', '/machines/registrations', by, {
    ...excavator(serial, { photos }),
    registrationNo: `reg-${serial}`,
    ...over,
  });
const review = (id: string, body: object = { decision: 'accept' }, by = officer) =>
  world.call<Submitted>('POST', `/machines/registrations/${id}/reviews`, by, body);
const show = async (id: string, by = supervisor): Promise<Machine> =>
  (await world.call<Machine>('GET', `/machines/${id}`, by)).body;
async function registered(serial: string, over: object = {}): Promise<{ id: string; code: string }> {
  const { body } = await submit(serial, over);
  const accepted = await review(body.id);
  expect(accepted.status).toBe(200);
  return { id: accepted.body.machineId, code: accepted.body.code };
}
let changes = 0;
const change = (id: string, action: string, rest: object = {}, changeNo = `change-${++changes}`) =>
  world.call<{ version: number; state: string; code: string }>('POST', `/machines/${id}/changes`, officer, {
    changeNo,
    action,
    reason: '测试',
    ...rest,
  });

describe('an owner registers a machine', () => {
  it('is due after five working days, once however often it is sent, and another content is a conflict', async () => {
    // 2026-03-02 is a Monday
    const first = await submit('1001');
    expect(first).toMatchObject({ status: 201, body: { state: 'submitted', dueOn: '2026-03-09' } });
    expect(await submit('1001')).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect(await submit('1001', { powerKw: 130 })).toMatchObject({
      status: 409,
      body: { code: 'registration.number_taken' },
    });
  });

  it('is told every fault at once, photos that nobody uploaded included', async () => {
    const other = [{ kind: 'machine_plate', sha256: 'c'.repeat(64) }];
    const reply = await submit('1002', { photos: other, engineNo: null, areaCode: '652300' });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((e) => `${e.path} ${e.code}`).sort()).toEqual([
      'areaCode area.unknown',
      'engineNo machine.engine_no_missing',
      'photos machine.photo_of_engine_missing',
      'photos[0].sha256 machine.photo_not_uploaded',
    ]);
  });

  it('sees why it was returned, sends it again, and gets a code', async () => {
    const { body } = await submit('1003');
    expect(await review(body.id, { decision: 'return' })).toMatchObject({ status: 400 });
    const why = { decision: 'return', reasons: ['machine.return.photo_unreadable'], note: '请重拍发动机铭牌' };
    expect(await review(body.id, why)).toMatchObject({ status: 200, body: { state: 'returned', code: null } });
    expect(await review(body.id)).toMatchObject({ status: 409, body: { code: 'registration.not_now' } });
    const seen = await world.call<{ reasons: string[]; note: string; steps: unknown[] }>(
      'GET',
      `/machines/registrations/${body.id}`,
      owner,
    );
    expect(seen.body).toMatchObject({ reasons: why.reasons, note: why.note });
    const again = await world.call(
      'POST',
      `/machines/registrations/${body.id}/resubmissions`,
      owner,
      excavator('1003', { photos }),
    );
    expect(again).toMatchObject({ status: 200, body: { state: 'submitted' } });
    const accepted = await review(body.id);
    expect(accepted.body.code).toMatch(/^3-CJ1[A-HJ-NP-Z0-9]{5}$/);
    const machine = await show(accepted.body.machineId, owner);
    expect(machine).toMatchObject({ code: accepted.body.code, state: 'active', plateState: 'none' });
    expect(machine.owner).toMatchObject({ name: '王**', phone: '138****0001' });
    const photo = await world.api.app.inject({ method: 'GET', url: machine.photos[0]?.path ?? '', headers: owner });
    expect(photo.body).toBe('plate of the machine');
  });

  it('sees own things only; others are refused', async () => {
    const { body } = await submit('1004');
    expect((await world.call('GET', `/machines/registrations/${body.id}`, stranger)).status).toBe(403);
    const list = await world.call<{ items: unknown[] }>('GET', '/machines/registrations', stranger);
    expect(list.body.items).toEqual([]);
    expect((await review(body.id, { decision: 'accept' }, owner)).status).toBe(403);
  });

  it('keeps the code that a moved-in machine has', async () => {
    const { code } = await registered('1005', { reason: 'moved_in', existingCode: '3-WL00AB77' });
    expect(code).toBe('3-WL00AB77');
  });

  it('has one account a phone', async () => {
    const again = { kind: 'person', name: '另一人', phone: '13800000001', password: 'Herbst-Wind-8' };
    expect(await world.call('POST', '/machines/owners', null, again)).toMatchObject({ status: 409 });
  });
});

describe('uniqueness', () => {
  it.each([
    ['product number, written otherwise', { pin: 'xug-0215 dcka2001', engineNo: 'OTHER-1' }, 'machine.pin_taken'],
    ['engine number', { pin: 'OTHER-PIN-1' }, 'machine.engine_taken'],
  ])('same %s', async (_, over, code) => {
    const first = await world.call<{ items: { id: string }[] }>('POST', '/machines/search', supervisor, {
      text: 'DCKA2001',
    });
    const id = first.body.items[0]?.id ?? (await registered('2001')).id;
    const { body } = await submit(`2001-${code}`, { ...excavator('2001', { photos }), ...over });
    const refused = await review(body.id);
    expect(refused).toMatchObject({ status: 409, body: { code, data: { machineId: id } } });
    const shown = await world.call<{ state: string; alike: { id: string }[] }>(
      'GET',
      `/machines/registrations/${body.id}`,
      officer,
    );
    expect(shown.body).toMatchObject({ state: 'submitted', alike: [{ id }] });
  });
});

describe('codes', () => {
  const facts = (serial: string): MachineFacts => ({
    ...(excavator(serial) as unknown as MachineFacts),
    disclosureNo: null,
    controlDevice: null,
  });
  const serials = async (): Promise<number[]> => {
    const rows = await world.db.query<{ serial: string }>(
      `SELECT m.serial FROM machine m JOIN machine_code_space s ON s.id = m.space_id WHERE s.area_code = '652302' ORDER BY m.serial`,
    );
    return rows.map((row) => Number(row.serial));
  };

  it('have no gap and no double under parallel requests, refused and broken ones among them', async () => {
    const space = { areaCode: '652302', prefix: 'FK2', base: 10, check: 'none' };
    expect((await world.call('POST', '/machines/code-spaces', administrator, space)).status).toBe(201);
    const store = new SqlMachineStore(world.db);
    const by = { userId: 'test', role: 'officer', at: world.clock.now() };
    const insert = (serial: string, token: string) =>
      store.insert(
        {
          id: newId(),
          facts: facts(serial),
          keys: machineKeys(facts(serial)),
          areaCode: '652302',
          workPlace: { name: '工地', lon: null, lat: null },
          owner: { kind: 'company', name: '示范公司', phone: '09941234567' },
          photos: [],
          marks: [],
          existingIdent: null,
          plateState: 'none',
          token,
          action: 'import',
          reason: 'test',
        },
        by,
      );
    const jobs = Array.from({ length: 60 }, (_, i) => {
      // every fifth is a machine that comes twice; every seventh dies after its code was issued
      const serial = i % 5 === 4 ? `30${i - 1}` : `30${i}`;
      return insert(serial, i % 7 === 6 ? 'nul\0' : opaqueToken());
    });
    const results = await Promise.allSettled(jobs);
    const inserted = results.flatMap((r) =>
      r.status === 'fulfilled' && r.value.kind === 'inserted' ? [r.value.code] : [],
    );
    expect(results.some((r) => r.status === 'rejected')).toBe(true);
    expect(results.some((r) => r.status === 'fulfilled' && r.value.kind === 'clash')).toBe(true);
    expect(new Set(inserted).size).toBe(inserted.length);
    expect(await serials()).toEqual(inserted.map((_, i) => i + 1));
  });

  it('are accepted once when two officers press at the same moment', async () => {
    const { body } = await submit('3999');
    const both = await Promise.all([review(body.id), review(body.id, { decision: 'accept' }, supervisor)]);
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
  });

  it('end with the space: nothing is registered then', async () => {
    await world.call('POST', '/machines/code-spaces', administrator, {
      areaCode: '652323',
      prefix: 'HTB23',
      base: 10,
      check: 'mod35_34',
    });
    await world.db.query(`UPDATE machine_code_space SET next_serial = 100 WHERE area_code = '652323'`);
    const { body } = await submit('3998', { areaCode: '652323' });
    expect(await review(body.id, { decision: 'accept' }, supervisor)).toMatchObject({
      status: 409,
      body: { code: 'machine.code_space_full' },
    });
  });
});

describe('the life of a machine', () => {
  it('keeps who, when, why and what changed; the same change again changes nothing', async () => {
    const { id } = await registered('4001');
    const lease = { holder: { kind: 'company', name: '租赁公司', phone: '09941111111', until: '2026-12-31' } };
    expect(await change(id, 'lease', lease, 'lease-4001')).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change(id, 'lease', lease, 'lease-4001')).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change(id, 'lease', lease)).toMatchObject({ status: 409, body: { code: 'machine.leased_already' } });
    expect(await change(id, 'transfer', {})).toMatchObject({ status: 400 });
    const to = { owner: { kind: 'person', name: '李大山', phone: '13900000009' } };
    expect(await change(id, 'transfer', to)).toMatchObject({ status: 200 });
    const machine = await show(id);
    expect(machine).toMatchObject({ holder: null, owner: { name: '李**', phone: '139****0009' } });
    expect(machine.history.map((h) => h.action)).toEqual(['transfer', 'lease', 'register']);
    expect(machine.history[0]?.difference).toContainEqual({ field: 'owner', before: '王**', after: '李**' });
    expect((await world.call('GET', `/machines/${id}`, owner)).status).toBe(403);
  });

  it('moves out and in, is scrapped, and then nothing more happens', async () => {
    const { id } = await registered('4002');
    expect((await change(id, 'move_out')).body.state).toBe('moved_out');
    expect((await change(id, 'fit_plate')).status).toBe(409);
    expect((await change(id, 'move_in', { areaCode: '652302' })).body.state).toBe('active');
    expect((await show(id)).areaCode).toBe('652302');
    const scrap = { changeNo: 'scrap-4002', action: 'scrap', reason: '报废回收证明' };
    expect((await world.call('POST', `/machines/${id}/changes`, supervisor, scrap)).status).toBe(200);
    expect(
      (
        await world.call('POST', `/machines/${id}/changes`, supervisor, {
          ...scrap,
          changeNo: 'back-4002',
          action: 'move_in',
          areaCode: '652301',
        })
      ).status,
    ).toBe(409);
  });

  it('corrects a stage: the number stays, the code says the new stage, both lead to the machine', async () => {
    const { id, code } = await registered('4003');
    const facts = { ...excavator('4003'), stage: '2' };
    const { areaCode: _a, reason: _r, workPlace: _w, ...only } = facts as Record<string, unknown>;
    const corrected = await change(id, 'correct', { facts: only });
    expect(corrected.body.code).toBe(`2${code.slice(1)}`);
    const found = await world.call('POST', '/machines/find', officer, { code });
    expect(found.body).toEqual({ id, code: `2${code.slice(1)}` });
  });

  it('cannot be corrected into another machine', async () => {
    const one = await registered('4004');
    const two = await registered('4005');
    const { areaCode: _a, reason: _r, workPlace: _w, ...only } = excavator('4004');
    expect(await change(two.id, 'correct', { facts: only })).toMatchObject({
      status: 409,
      body: { code: 'machine.pin_taken', data: { machineId: one.id } },
    });
  });

  it('shows a scanned plate without persons; a reissued plate closes the old one', async () => {
    const { id, code } = await registered('4006');
    await change(id, 'make_plate');
    await change(id, 'fit_plate');
    const { token } = await show(id);
    const seen = await world.call('GET', `/machines/scans/${token}`, null);
    expect(seen).toMatchObject({ status: 200, body: { code, kind: 'excavator', lastResult: null } });
    expect(JSON.stringify(seen.body)).not.toMatch(/王|1380000|DCKA|6P19E/);
    await change(id, 'reissue_plate');
    expect((await world.call('GET', `/machines/scans/${token}`, null)).status).toBe(404);
    expect((await world.call('GET', `/machines/scans/${(await show(id)).token}`, null)).status).toBe(200);
  });

  it('prints plate and card for the bureau and the owner, and for nobody else', async () => {
    const { id } = await registered('4008');
    for (const paper of ['plate.pdf', 'card.pdf']) {
      const get = (by: { authorization: string }) =>
        world.api.app.inject({ method: 'GET', url: `/api/v1/machines/${id}/${paper}`, headers: by });
      const file = await get(owner);
      expect(file.headers['content-type']).toBe('application/pdf');
      expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await get(stranger)).statusCode).toBe(403);
    }
  });

  it('shows the owner in clear only with a purpose, which the audit trail keeps', async () => {
    const { id } = await registered('4007');
    expect((await world.call('POST', `/machines/${id}/contact`, officer, {})).status).toBe(400);
    const shown = await world.call('POST', `/machines/${id}/contact`, officer, { purpose: '通知检测' });
    expect(shown.body).toEqual({ kind: 'person', name: '王小明', phone: '13800000001' });
    const [line] = await world.db.query<{ details: unknown }>(
      `SELECT details FROM audit_trail WHERE action = 'machine.contact_shown' AND object_id = $1`,
      [id],
    );
    expect(line?.details).toEqual({ purpose: '通知检测' });
  });
});

describe('merging', () => {
  it('takes two people, keeps both histories, and the dropped code leads to the kept machine', async () => {
    const keep = await registered('5001');
    const drop = await registered('5002');
    const proposal = await world.call<{ id: string }>('POST', `/machines/${keep.id}/merges`, officer, {
      dropId: drop.id,
      reason: '同一台',
    });
    expect(proposal.status).toBe(200);
    const decide = (by: { authorization: string }) =>
      world.call('POST', `/machines/merges/${proposal.body.id}/decision`, by, { confirm: true, reason: '现场核对' });
    expect(await decide(officer)).toMatchObject({ status: 403, body: { code: 'machine.merge_same_person' } });
    expect((await decide(supervisor)).status).toBe(200);
    expect((await decide(supervisor)).status).toBe(200);
    const found = await world.call('POST', '/machines/find', officer, { code: drop.code });
    expect(found.body).toEqual({ id: keep.id, code: keep.code });
    expect(await show(drop.id)).toMatchObject({ state: 'merged', mergedInto: keep.id });
    expect((await show(keep.id)).formerCodes).toEqual([drop.code]);
  });
});

describe('the list', () => {
  it('is paged in any order without losing or repeating a machine', async () => {
    const whole = await world.call<{ items: { id: string }[] }>('GET', '/machines?limit=200', supervisor);
    for (const order of ['sort=power', 'sort=code&order=desc', 'sort=checked', 'sort=registered']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await world.call(
          'GET',
          `/machines?limit=17&${order}${cursor === null ? '' : `&cursor=${cursor}`}`,
          supervisor,
        );
        seen.push(...page.body.items.map((one) => one.id));
        cursor = page.body.nextCursor;
      } while (cursor !== null);
      expect(seen.length).toBe(whole.body.items.length);
      expect(new Set(seen)).toEqual(new Set(whole.body.items.map((one) => one.id)));
    }
  });

  it('filters, and refuses what it does not know', async () => {
    const out = await world.call<{ items: { state: string }[] }>('GET', '/machines?state=scrapped', supervisor);
    expect(out.body.items.map((one) => one.state)).toEqual(['scrapped']);
    expect((await world.call('GET', '/machines?state=gone&colour=red', supervisor)).status).toBe(400);
    expect((await world.call('GET', '/machines?cursor=abc', supervisor)).status).toBe(400);
  });
});
