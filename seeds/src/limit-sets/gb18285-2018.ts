import type { Limit } from '@app/domain';
import { type LimitSetSeed, max, row, SOURCES } from './limit-set-seed.js';

interface Numbers {
  /** CO %, HC 1e-6 at idle and high idle */
  readonly idle: readonly [co: number, hc: number];
  readonly highIdle: readonly [co: number, hc: number];
  /** CO %, HC 1e-6, NO 1e-6 */
  readonly asm5025: readonly [co: number, hc: number, no: number];
  readonly asm2540: readonly [co: number, hc: number, no: number];
  /** CO, HC, NOx g/km */
  readonly shortTransient: readonly [co: number, hc: number, nox: number];
  /** CO, HC + NOx g/km */
  readonly transient: readonly [co: number, hcNox: number];
}

/** Whether each table was read in a real configuration, and where. */
interface Origin {
  readonly source: string;
  readonly verified: boolean;
}

const recalled: Origin = { source: SOURCES.recalled, verified: false };
const seen = (source: string): Origin => ({ source, verified: true });

function limitsOf(n: Numbers, origin: { idle: Origin; asm: Origin; shortTransient: Origin }): Limit[] {
  const idle = { method: 'two_speed_idle', clause: '8.1, Table 1 [recalled]', ...origin.idle } as const;
  const asm = { method: 'asm', clause: '8.1, Table 2 [recalled]', ...origin.asm } as const;
  const transient = { method: 'transient', clause: '8.1, Table 3 [recalled]', ...recalled } as const;
  const short = { method: 'short_transient', clause: '8.1, Table 4 [recalled]', ...origin.shortTransient } as const;
  return [
    row(idle, 'idle_co', max(n.idle[0]), '%', 1),
    row(idle, 'idle_hc', max(n.idle[1]), '1e-6', 0),
    row(idle, 'high_idle_co', max(n.highIdle[0]), '%', 1),
    row(idle, 'high_idle_hc', max(n.highIdle[1]), '1e-6', 0),
    // the λ window is the same in a and b and was served to a real line
    row({ ...idle, ...seen(SOURCES.idleServed) }, 'lambda', { kind: 'range', low: 0.95, high: 1.05 }, '1', 2),
    row(asm, 'co_5025', max(n.asm5025[0]), '%', 2),
    row(asm, 'hc_5025', max(n.asm5025[1]), '1e-6', 0),
    row(asm, 'no_5025', max(n.asm5025[2]), '1e-6', 0),
    row(asm, 'co_2540', max(n.asm2540[0]), '%', 2),
    row(asm, 'hc_2540', max(n.asm2540[1]), '1e-6', 0),
    row(asm, 'no_2540', max(n.asm2540[2]), '1e-6', 0),
    row(transient, 'co', max(n.transient[0]), 'g/km', 1),
    row(transient, 'hc_nox', max(n.transient[1]), 'g/km', 1),
    row(short, 'co', max(n.shortTransient[0]), 'g/km', 1),
    row(short, 'hc', max(n.shortTransient[1]), 'g/km', 1),
    row(short, 'nox', max(n.shortTransient[2]), 'g/km', 1),
  ];
}

const base = {
  version: 1,
  standard: 'GB 18285-2018',
  effectiveFrom: '2019-05-01',
  effectiveTo: null,
  scope: { methods: ['two_speed_idle', 'asm', 'short_transient', 'transient'], ignition: ['spark'] },
} as const;

/** Petrol vehicles in use, limit a: nationwide since 2019-05-01. */
export const GB18285_2018_A: LimitSetSeed = {
  ...base,
  code: 'gb18285-2018-a',
  title: { zh: '汽油车污染物排放限值 限值a', en: 'Petrol vehicles in use, limit a' },
  areaCode: '000000',
  enabled: true,
  limits: limitsOf(
    {
      idle: [0.6, 80],
      highIdle: [0.3, 50],
      asm5025: [0.5, 90, 700],
      asm2540: [0.4, 80, 650],
      shortTransient: [8.0, 1.6, 1.3],
      transient: [3.5, 1.5],
    },
    { idle: seen(SOURCES.idleServed), asm: seen(SOURCES.asmServed), shortTransient: seen(SOURCES.vmasServed) },
  ),
};

/** Limit b: stricter, in force only where a provincial government adopts it; off for the prefecture. */
export const GB18285_2018_B: LimitSetSeed = {
  ...base,
  code: 'gb18285-2018-b',
  title: { zh: '汽油车污染物排放限值 限值b', en: 'Petrol vehicles in use, limit b' },
  areaCode: '652300',
  enabled: false,
  limits: limitsOf(
    {
      idle: [0.4, 40],
      highIdle: [0.3, 30],
      asm5025: [0.35, 47, 420],
      asm2540: [0.3, 44, 390],
      shortTransient: [5.0, 1.0, 0.7],
      transient: [2.8, 1.2],
    },
    { idle: recalled, asm: recalled, shortTransient: recalled },
  ),
};
