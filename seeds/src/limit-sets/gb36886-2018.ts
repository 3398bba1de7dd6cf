import type { AltitudeTerm, Limit } from '@app/domain';
import { type LimitSetSeed, max, row, SOURCES } from './limit-set-seed.js';

/** Above 1700 m, +0.25 m⁻¹ for every 1000 m [recalled](l); the ceiling is that of GB 3847, for want of a better one. */
const ALTITUDE: AltitudeTerm = {
  aboveM: 1700,
  stepM: 1000,
  perStep: 0.25,
  max: 0.75,
  decimals: 2,
  source: SOURCES.recalled,
};

const PENALTY_CASES = 'penalty decisions of Wenzhou and Zhejiang that cite Table 1, class II, 2020 [seen]';
const place = { method: 'machine_smoke', clause: '4, Table 1 [recalled]' } as const;
const recalled = { ...place, source: SOURCES.recalled, verified: false } as const;

const smoke = (item: string, k: number, origin: Pick<Limit, 'source' | 'verified'> = recalled): Limit => ({
  ...row({ ...place, ...origin }, item, max(k), '1/m', 2),
  altitude: ALTITUDE,
});
/** Looked at while it works; a test without it is complete all the same. */
const ringelmann = (origin: Pick<Limit, 'source' | 'verified'> = recalled): Limit => ({
  ...row({ ...place, ...origin }, 'ringelmann', max(1), 'level', 0),
  required: false,
});

const base = {
  version: 1,
  standard: 'GB 36886-2018',
  areaCode: '000000',
  effectiveFrom: '2018-12-01',
  effectiveTo: null,
  enabled: true,
} as const;
const scope = (smokeClass: string): LimitSetSeed['scope'] => ({
  methods: ['machine_smoke'],
  ignition: ['compression'],
  categories: [`machine-${smokeClass}`],
});

/** Built before stage III. */
export const GB36886_2018_I: LimitSetSeed = {
  ...base,
  code: 'gb36886-2018-1',
  title: { zh: '非道路移动柴油机械排气烟度 I类', en: 'Smoke of non-road diesel machines, class I' },
  scope: scope('I'),
  limits: [smoke('k_lt19', 3), smoke('k_19_37', 2), smoke('k_37_560', 1.61), ringelmann()],
};

/** Stage III and later. */
export const GB36886_2018_II: LimitSetSeed = {
  ...base,
  code: 'gb36886-2018-2',
  title: { zh: '非道路移动柴油机械排气烟度 II类', en: 'Smoke of non-road diesel machines, class II' },
  scope: scope('II'),
  limits: [
    smoke('k_lt19', 2),
    smoke('k_19_37', 1),
    smoke('k_37_560', 0.8, { source: PENALTY_CASES, verified: true }),
    ringelmann({ source: PENALTY_CASES, verified: true }),
  ],
};

/** Where a government has set it inside a low-emission zone. */
export const GB36886_2018_III: LimitSetSeed = {
  ...base,
  code: 'gb36886-2018-3',
  title: { zh: '非道路移动柴油机械排气烟度 III类', en: 'Smoke of non-road diesel machines, class III' },
  scope: scope('III'),
  limits: [smoke('k_lt37', 0.8), smoke('k_ge37', 0.5), ringelmann()],
};
