import type { Reading, ReadingItem } from '@app/domain';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { weatherAt } from '../fleet/weather.js';
import { round, type Random } from '../random/random.js';
import { makeDriving, makePlume } from './plume.js';
import type { SimSite } from './sim-site.js';

/** What spoils a plate photo, if anything. */
export type PlateQuality = 'clear' | 'dirty' | 'unreadable';

export interface SimReading {
  readonly reading: Reading;
  readonly truth: {
    readonly vehicle: SimVehicle;
    readonly plate: PlateQuality;
    /** items over the limits of HJ 845-2017 (and petrol CO over 2.5 %) */
    readonly exceeds: readonly ReadingItem[];
  };
}

export interface ReadingWish {
  readonly vehicle: SimVehicle;
  readonly site: SimSite;
  readonly passedAt: Date;
  /** default: a few in a hundred are dirty or unreadable */
  readonly plate?: PlateQuality;
  readonly resend?: boolean;
}

const QUALITIES: Readonly<Record<PlateQuality, number>> = { clear: 955, dirty: 30, unreadable: 15 };

/** jlbh with milliseconds, 29 characters: site, line, time in Asia/Shanghai. One line has one passage a millisecond. */
export function recordNoOf(site: SimSite, passedAt: Date): string {
  const local = new Date(passedAt.getTime() + 8 * 3_600_000).toISOString();
  return `${site.code}${site.lineNo}${local.slice(0, 23).replaceAll(/[-T:.]/g, '')}`;
}

/** One passage with everything the site would report of it. */
export function makeReading(wish: ReadingWish, random: Random): SimReading {
  const { vehicle, site, passedAt } = wish;
  const quality = wish.plate ?? random.weighted(QUALITIES);
  const weather = weatherAt(passedAt, random);
  const camera = site.kind === 'D';
  const plume = makePlume(vehicle, random);
  const smoky = vehicle.offence === 'opacity';
  const electric = vehicle.fuel === 'C';
  const gas = camera || electric ? NO_GAS : plume;
  const slope = site.slopeDeg;
  const driving = camera || slope === null ? NO_DRIVING : makeDriving(slope, random);
  const ringelmann = camera ? (smoky ? 3 : 0) : null;
  const exceeds = exceededItems(gas, ringelmann, vehicle);
  const reading: Reading = {
    recordNo: recordNoOf(site, passedAt),
    siteCode: site.code,
    lineNo: site.lineNo,
    lane: site.lane,
    passedAt,
    plate: quality === 'unreadable' ? null : vehicle.plate,
    plateOriginal: quality === 'unreadable' ? null : vehicle.plate,
    // the dictionary of roadside devices has one green for all new-energy plates
    plateColour: vehicle.plateColour === 'yellow_green' ? 'green' : vehicle.plateColour,
    plateConfidence: quality === 'clear' ? round(random.between(88, 99.5), 1) : round(random.between(35, 76), 1),
    plateKind: vehicle.plateKind,
    fuel: vehicle.fuel === 'A' || vehicle.fuel === 'B' ? vehicle.fuel : 'Z',
    slopeDeg: slope,
    ...driving,
    ...gas,
    ringelmann,
    ...weather,
    longitude: site.kind === 'C' ? site.lon : null,
    latitude: site.kind === 'C' ? site.lat : null,
    deviceVerdict: exceeds.length > 0 ? 0 : 1,
    deviceInvalidReason: null,
    resend: wish.resend ?? false,
    media: [],
  };
  return { reading, truth: { vehicle, plate: quality, exceeds } };
}

const NO_GAS = {
  co2Pct: null,
  coPct: null,
  hcPpm: null,
  noPpm: null,
  coRatio: null,
  hcRatio: null,
  noRatio: null,
  opacityPct: null,
};
const NO_DRIVING = { speedKmh: null, accelMs2: null, vspKwT: null };

interface Gas {
  readonly coPct: number | null;
  readonly noPpm: number | null;
  readonly opacityPct: number | null;
}

function exceededItems(gas: Gas, ringelmann: number | null, vehicle: SimVehicle): ReadingItem[] {
  const items: ReadingItem[] = [];
  if ((gas.opacityPct ?? 0) > 30) items.push('opacity');
  if ((ringelmann ?? 0) > 1) items.push('ringelmann');
  if ((gas.noPpm ?? 0) > 1500) items.push('no');
  if (vehicle.fuel === 'A' && (gas.coPct ?? 0) > 2.5) items.push('co');
  return items;
}
