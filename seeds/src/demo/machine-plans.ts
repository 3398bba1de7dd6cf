import type { LedgerMachine } from '@app/application';
import type { MachineFacts, MachineKind, MachineStage, MachineStatement } from '@app/domain';
import { AREAS, COUNTY_AREAS } from '../reference/areas.js';

/** Owner of the demo account `13800000001`. */
export const DEMO_OWNER = {
  id: '0193a000-0000-7000-8000-0000000000d1',
  name: '昌吉市示范土方工程有限公司',
  phone: '13800000001',
} as const;

interface Model {
  readonly kind: MachineKind;
  readonly maker: string;
  readonly model: string;
  readonly kw: number;
  readonly engineMaker: string;
  readonly engine: string;
}
/** Invented numbers on common machines. */
const MODELS: readonly Model[] = [
  {
    kind: 'excavator',
    maker: '徐工集团工程机械股份有限公司',
    model: 'XE215D',
    kw: 129,
    engineMaker: '潍柴动力股份有限公司',
    engine: 'WP6G',
  },
  {
    kind: 'loader',
    maker: '广西柳工机械股份有限公司',
    model: 'CLG856H',
    kw: 162,
    engineMaker: '广西玉柴机器股份有限公司',
    engine: 'YC6J',
  },
  {
    kind: 'roller',
    maker: '山推工程机械股份有限公司',
    model: 'SR20M',
    kw: 118,
    engineMaker: '上海新动力汽车科技股份有限公司',
    engine: 'SC8D',
  },
  {
    kind: 'forklift',
    maker: '安徽合力股份有限公司',
    model: 'CPCD30',
    kw: 36.8,
    engineMaker: '昆明云内动力股份有限公司',
    engine: 'YN27',
  },
  {
    kind: 'dozer',
    maker: '山推工程机械股份有限公司',
    model: 'SD16',
    kw: 131,
    engineMaker: '潍柴动力股份有限公司',
    engine: 'WP10',
  },
  {
    kind: 'grader',
    maker: '徐工集团工程机械股份有限公司',
    model: 'GR1805',
    kw: 132,
    engineMaker: '东风康明斯发动机有限公司',
    engine: '6BTA',
  },
];
const STAGES: readonly (readonly [MachineStage, string])[] = [
  ['3', '2018-04-12'],
  ['3', '2020-08-03'],
  ['2', '2013-06-21'],
  ['4', '2023-05-16'],
  ['3', '2016-10-09'],
  ['1', '2008-09-30'],
  ['D', '2024-03-18'],
];

function factsOf(i: number): MachineFacts {
  const model = MODELS[i % MODELS.length] as Model;
  const [stage, producedOn] = STAGES[i % STAGES.length] as readonly [MachineStage, string];
  const serial = String(10_001 + i * 37);
  const electric = stage === 'D';
  return {
    kind: model.kind,
    stage,
    fuel: electric ? 'electric' : 'diesel',
    powerKw: electric ? null : model.kw,
    manufacturer: model.maker,
    model: electric ? `${model.model}-EV` : model.model,
    producedOn,
    pin: `DEMO${model.model.replaceAll('-', '')}${serial}`,
    engineMaker: electric ? null : model.engineMaker,
    engineModel: electric ? null : model.engine,
    engineNo: electric ? null : `${model.engine}-${serial}`,
    disclosureNo: null,
    controlDevice: null,
  };
}

const placeOf = (areaCode: string, i: number) => {
  const area = AREAS.find((one) => one.code === areaCode);
  const at = area?.seat ? { lon: area.seat.lon + (i % 5) * 0.012, lat: area.seat.lat + (i % 3) * 0.009 } : null;
  return { name: `${area?.name.zh ?? ''}示范工地${(i % 4) + 1}`, lon: at?.lon ?? null, lat: at?.lat ?? null };
};

/** A ledger of every county but one, most plates fitted. */
export const LEDGER: readonly LedgerMachine[] = Array.from({ length: 42 }, (_, i) => {
  const areaCode = COUNTY_AREAS[i % COUNTY_AREAS.length]?.code ?? '652301';
  const person = i % 3 === 1;
  return {
    facts: factsOf(i),
    code: null,
    areaCode,
    workPlace: placeOf(areaCode, i),
    owner: person
      ? { kind: 'person', name: `示范车主${(i % 9) + 1}`, phone: `1390000${String(1000 + i)}` }
      : { kind: 'company', name: `示范建设有限公司${(i % 5) + 1}`, phone: `0994200000${i % 5}` },
    plateFitted: i % 6 !== 5,
  };
});

/** What the demo owner has sent; the first waits, the second comes back, the third is accepted. */
export function ownStatements(photos: MachineStatement['photos']): MachineStatement[] {
  return [100, 103, 107].map((i) => ({
    ...factsOf(i),
    areaCode: '652301',
    reason: 'in_use',
    existingCode: null,
    workPlace: placeOf('652301', i),
    photos,
    remark: null,
  }));
}

/** Smoke at free acceleration, m⁻¹, by number of the ledger: some over their limit. */
export const CHECKS: readonly (readonly [
  ledger: number,
  day: string,
  readings: readonly number[],
  ringelmann: number,
])[] = [
  [0, '2026-03-18', [0.52, 0.49, 0.51], 0],
  [1, '2026-04-09', [0.71, 0.74, 0.72], 0],
  [2, '2026-04-22', [1.92, 1.88, 1.95], 2],
  [3, '2026-05-14', [0.18, 0.17, 0.2], 0],
  [4, '2026-06-05', [0.93, 0.95, 0.9], 1],
  [5, '2026-07-16', [1.41, 1.38, 1.4], 1],
  [7, '2026-09-03', [0.61, 0.6, 0.63], 0],
];
