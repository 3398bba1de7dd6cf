import { type LimitSetSeed, max, row, SOURCES } from './limit-set-seed.js';

const place = {
  method: 'remote_sensing',
  clause: '5, Table 1 [recalled]',
  source: SOURCES.roadsideServed,
  verified: true,
} as const;

/**
 * Diesel vehicles on the road. A site need not measure every item, so none is required; NO is for screening high emitters
 * and not for penalty.
 */
export const HJ845_2017: LimitSetSeed = {
  code: 'hj845-2017',
  version: 1,
  standard: 'HJ 845-2017',
  title: { zh: '在用柴油车排气污染物测量 遥感检测法', en: 'Diesel vehicles in use, remote sensing' },
  areaCode: '000000',
  effectiveFrom: '2017-07-27',
  effectiveTo: null,
  enabled: true,
  scope: { methods: ['remote_sensing'], ignition: ['compression'] },
  limits: [
    { ...row(place, 'opacity', max(30), '%', 0), required: false },
    { ...row(place, 'ringelmann', max(1), 'level', 0), required: false },
    { ...row(place, 'no', max(1500), '1e-6', 0), required: false },
  ],
};
