import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { ReferenceCache, type ImportFile } from '@app/application';
import { SqlReferenceSource } from '@app/persistence';
import { BullJobQueue } from '@app/queue';
import { Settings } from '@app/platform';
import { importUseCase } from '../../apps/worker/src/imports/import-use-case.js';
import { machineWorld, type MachineWorld } from '../support/machine-world.js';

interface View {
  id: string;
  state: string;
  rows: { read: number; stored: number; repeated: number; refused: number };
  items: { row: number; column: string | null; code: string; value: string | null }[];
}
let world: MachineWorld;
let importer: ImportFile;
let queue: BullJobQueue;
let supervisor: { authorization: string };

beforeAll(async () => {
  world = await machineWorld();
  const [admin, person] = await Promise.all([world.caller('administrator'), world.caller('supervisor')]);
  supervisor = person;
  const space = { areaCode: '652300', prefix: 'CJ', base: 34, check: 'none' };
  expect((await world.call('POST', '/machines/code-spaces', admin, space)).status).toBe(201);
  queue = new BullJobQueue({ kind: 'postgres', url: world.api.database.appUrl, role: 'ves_app' }, () => undefined);
  const reference = new ReferenceCache(new SqlReferenceSource(world.db), world.clock);
  const mediaDir = world.api.app.get(Settings).MEDIA_DIR;
  importer = importUseCase({
    db: world.db,
    queue,
    clock: world.clock,
    reference,
    mediaDir,
    onError: () => undefined,
  });
});
afterAll(async () => {
  await queue?.close();
  await world?.close();
});

const HEADER = [
  '环保号码',
  '机械类型',
  '排放阶段',
  '燃料类型',
  '额定净功率',
  '机械生产厂家',
  '生产日期',
  '产品识别码',
  '发动机生产厂家',
  '发动机编号',
  '行政区划',
  '作业地点',
  '所有人',
  '联系电话',
  '是否挂牌',
];
const row = (no: number, over: Readonly<Record<string, unknown>> = {}): unknown[] => {
  const cells: Record<string, unknown> = {
    环保号码: '',
    机械类型: '装载机',
    排放阶段: '国三',
    燃料类型: '柴油',
    额定净功率: 162,
    机械生产厂家: '广西柳工机械股份有限公司',
    生产日期: '2018-03-02',
    产品识别码: `CLG856H0000${no}`,
    发动机生产厂家: '广西玉柴机器股份有限公司',
    发动机编号: `YC6J0000${no}`,
    行政区划: '652302',
    作业地点: '阜康市',
    所有人: '示范建设有限公司',
    联系电话: '09942000001',
    是否挂牌: '是',
    ...over,
  };
  return HEADER.map((name) => cells[name]);
};

async function imported(rows: readonly unknown[][]): Promise<View> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(HEADER);
  for (const one of rows) sheet.addRow(one);
  const bytes = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const boundary = 'machine-import-0123456789';
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const parts = [
    field('kind', 'machines'),
    field('mapping', '{"preset":"machine-ledger"}'),
    head,
    bytes,
    `\r\n--${boundary}--\r\n`,
  ];
  const reply = await world.api.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...supervisor, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
  });
  expect(reply.statusCode).toBe(202);
  const { id } = reply.json<{ id: string }>();
  await importer.run(id);
  const view = await world.call<View>('GET', `/imports/${id}`, supervisor);
  const errors = await world.call<View>('GET', `/imports/${id}/errors`, supervisor);
  return { ...view.body, items: errors.body.items };
}

describe('a ledger of machines as XLSX', () => {
  it('keeps good rows and their codes, and names row, column and reason of the others', async () => {
    const view = await imported([
      row(1, { 环保号码: '3-WL000001' }),
      row(2),
      row(3, { 机械类型: '飞机' }),
      row(4, { 产品识别码: 'CLG856H00002' }),
      row(5, { 环保号码: '2-WL000005' }),
      row(6, { 行政区划: '652201' }),
    ]);
    expect(view.rows).toMatchObject({ read: 6, stored: 2, repeated: 0, refused: 4 });
    expect(view.items.map((one) => [one.row, one.column, one.code])).toEqual([
      [3, '机械类型', 'field.not_in_list'],
      // the same product number as row 2, another engine: two rows of one machine, or a slip; a person decides
      [4, '产品识别码', expect.stringMatching(/taken/)],
      [5, '环保号码', 'machine.code_unlike_stage'],
      [6, '行政区划', 'scope.not_own'],
    ]);
    const list = await world.call<{ items: { code: string; plateState: string }[] }>(
      'GET',
      '/machines?sort=code',
      supervisor,
    );
    expect(list.body.items.map((one) => [one.code, one.plateState])).toEqual([
      ['3-CJ000001', 'fitted'],
      ['3-WL000001', 'fitted'],
    ]);
  });

  it('changes nothing the second time', async () => {
    const view = await imported([row(1, { 环保号码: '3-WL000001' }), row(2), row(2, { 环保号码: '3-WL999999' })]);
    expect(view.rows).toMatchObject({ read: 3, stored: 0, repeated: 2, refused: 1 });
  });
});
