import type { RsDevice, RsSite } from '@app/application';
import { AREAS } from '../reference/areas.js';

/** Equipment of a remote-sensing line; each has its own validity (device-protocols 3.4: csy, qtcsy, ydj, sxxt, pdj, qxz). */
const GAS = ['speed_meter', 'gas_analyser', 'opacimeter', 'camera', 'slope_meter', 'weather_station'] as const;
const SMOKE = ['camera', 'weather_station'] as const;

/** Verified once a year; three years, so that a demo outlives its first December. */
const YEARS: readonly (readonly [from: string, until: string])[] = [
  ['2026-01-01', '2026-12-31'],
  ['2027-01-01', '2027-12-31'],
  ['2028-01-01', '2028-12-31'],
];
/** A site whose devices nobody verified again: its readings are stored, and unusable for enforcement. */
const EXPIRED: readonly (readonly [from: string, until: string])[] = [['2024-01-01', '2024-12-31']];

interface SitePlan {
  readonly kind: RsSite['kind'];
  readonly county: string;
  readonly serial: string;
  readonly name: string;
  readonly slopeDeg: number | null;
  readonly lines?: number;
  readonly van?: string;
  readonly validity?: typeof YEARS;
}

/** Invented sites and vans. C652301001 and A652302001 are the two that the sample file of real values names. */
const PLANS: readonly SitePlan[] = [
  { kind: 'A', county: '652301', serial: '001', name: '昌吉市垂直式遥感点', slopeDeg: 1.2, lines: 2 },
  { kind: 'C', county: '652301', serial: '001', name: '州遥感检测车一', slopeDeg: -0.516, van: '新B0Y001' },
  { kind: 'A', county: '652302', serial: '001', name: '阜康市垂直式遥感点', slopeDeg: 0.63 },
  { kind: 'C', county: '652323', serial: '001', name: '州遥感检测车二', slopeDeg: 0.4, van: '新B0Y002' },
  { kind: 'D', county: '652324', serial: '001', name: '玛纳斯县黑烟抓拍点', slopeDeg: null },
  { kind: 'B', county: '652325', serial: '001', name: '奇台县水平式遥感点', slopeDeg: 0.9 },
  {
    kind: 'A',
    county: '652327',
    serial: '001',
    name: '吉木萨尔县垂直式遥感点（检定过期）',
    slopeDeg: 1,
    validity: EXPIRED,
  },
  { kind: 'B', county: '652328', serial: '001', name: '木垒县水平式遥感点', slopeDeg: 1.5 },
];

/** Codes = letter + county + serial: A vertical, B horizontal, C van, D black-smoke camera (limits-and-rules 3.4). */
export const SITES: readonly RsSite[] = PLANS.map((plan) => {
  const { kind, county, serial, name, slopeDeg, lines = 1, van = null, validity = YEARS } = plan;
  const code = `${kind}${county}${serial}`;
  const seat = AREAS.find((area) => area.code === county)?.seat;
  return {
    code,
    name,
    kind,
    areaCode: county,
    address: null,
    lon: seat && !van ? seat.lon - 0.03 : null,
    lat: seat && !van ? seat.lat - 0.01 : null,
    slopeDeg,
    status: 'normal',
    vanPlate: van,
    lines: Array.from({ length: lines }, (_, i) => {
      const lineNo = String(i + 1).padStart(2, '0');
      return { lineNo, lane: i + 1, devices: devices(code, lineNo, kind === 'D' ? SMOKE : GAS, validity) };
    }),
  };
});

function devices(site: string, line: string, kinds: readonly string[], validity: typeof YEARS): RsDevice[] {
  return kinds.flatMap((kind, i) =>
    validity.map(([validFrom, validUntil]) => ({
      kind,
      model: null,
      serialNo: `${site}-${line}-${i + 1}`,
      validFrom,
      validUntil,
    })),
  );
}
