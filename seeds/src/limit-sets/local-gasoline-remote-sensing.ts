import { type LimitSetSeed, max, row, SOURCES } from './limit-set-seed.js';

/** Read in a real record, but of another area: not confirmed for this one. */
const place = {
  method: 'remote_sensing',
  clause: 'local configuration',
  source: SOURCES.beijingRecord,
  verified: false,
} as const;

/** Petrol vehicles on the road: no national limit exists, so the local set is off until the prefecture decides. */
export const LOCAL_GASOLINE_REMOTE_SENSING: LimitSetSeed = {
  code: 'local-gasoline-remote-sensing',
  version: 1,
  standard: 'LOCAL-GASOLINE-RS',
  title: { zh: '汽油车遥感检测地方限值', en: 'Petrol vehicles, local remote-sensing limits' },
  areaCode: '652300',
  effectiveFrom: '2022-10-01',
  effectiveTo: null,
  enabled: false,
  scope: { methods: ['remote_sensing'], ignition: ['spark'] },
  limits: [
    { ...row(place, 'co', max(2.5), '%', 1), required: false },
    { ...row(place, 'hc', max(1200), '1e-6', 0), required: false },
    { ...row(place, 'no', max(1500), '1e-6', 0), required: false },
  ],
};
