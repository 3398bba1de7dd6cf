import type { AltitudeTerm, Limit } from '@app/domain';
import { type LimitSetSeed, max, min, row, SOURCES } from './limit-set-seed.js';

/** Lug-down smoke above 1500 m: +0.25 m⁻¹ for every 1000 m, 0.75 m⁻¹ in all. */
const ALTITUDE: AltitudeTerm = {
  aboveM: 1500,
  stepM: 1000,
  perStep: 0.25,
  max: 0.75,
  decimals: 2,
  source: SOURCES.recalled,
};

const recalled = { source: SOURCES.recalled, verified: false } as const;

/** @param k smoke m⁻¹, both methods; @param nox 1e-6; @param origin of the lug-down numbers */
function limitsOf(k: number, nox: number, origin: Pick<Limit, 'source' | 'verified'>): Limit[] {
  const lugDown = { method: 'lug_down', clause: '8.1, Table 1 [recalled]', ...origin } as const;
  const free = { method: 'free_acceleration', clause: '8.1, Table 1 [recalled]', ...recalled } as const;
  const power = { method: 'lug_down', clause: 'Appendix B [recalled]', ...recalled } as const;
  const ringelmann = { method: 'ringelmann', clause: '8.1, Table 1; Appendix D [recalled]', ...recalled } as const;
  return [
    { ...row(lugDown, 'k100', max(k), '1/m', 1), altitude: ALTITUDE },
    { ...row(lugDown, 'k80', max(k), '1/m', 1), altitude: ALTITUDE },
    row(lugDown, 'nox80', max(nox), '1e-6', 0),
    // corrected maximum wheel power as a share of the rated engine power
    row(power, 'wheel_power', min(40), '%', 0),
    row(free, 'k', max(k), '1/m', 1),
    row(ringelmann, 'ringelmann', max(1), 'level', 0),
  ];
}

const base = {
  version: 1,
  standard: 'GB 3847-2018',
  effectiveFrom: '2019-05-01',
  effectiveTo: null,
  scope: { methods: ['lug_down', 'free_acceleration', 'ringelmann'], ignition: ['compression'] },
} as const;

/** Diesel vehicles in use, limit a: nationwide since 2019-05-01. */
export const GB3847_2018_A: LimitSetSeed = {
  ...base,
  code: 'gb3847-2018-a',
  title: { zh: '柴油车污染物排放限值 限值a', en: 'Diesel vehicles in use, limit a' },
  areaCode: '000000',
  enabled: true,
  limits: limitsOf(1.2, 1500, { source: SOURCES.lugDownServed, verified: true }),
};

/** Limit b: stricter, in force only where a provincial government adopts it; off for the prefecture. */
export const GB3847_2018_B: LimitSetSeed = {
  ...base,
  code: 'gb3847-2018-b',
  title: { zh: '柴油车污染物排放限值 限值b', en: 'Diesel vehicles in use, limit b' },
  areaCode: '652300',
  enabled: false,
  limits: limitsOf(0.7, 900, recalled),
};
