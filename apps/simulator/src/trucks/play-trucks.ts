import type { ApiClient } from '../clients/api-client.js';
import { addCalendarDays, shanghaiDate } from '@app/domain';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { Random } from '../random/random.js';
import { Drive, type Road, type TruckFault } from './drive.js';
import { pastPackets } from './past-days.js';
import { TruckPlayer } from './truck-player.js';

const TRUCKS = 22;
/** The last ones are nobody's: they show what the waiting list is for. */
const UNREGISTERED = 2;
/** So many of them bring the days before with them, as terminals do that had no network. */
const WITH_PAST = 10;
const REPAIRED = 6;
const REPAIRED_DAYS_AGO = 3;
const ENTERPRISES = ['昌吉新远物流', '准东煤运公司', '阜康钢贸车队'];
/** Roads between the counties' seats. */
const ROADS: readonly (Road & { readonly area: string })[] = [
  { area: '652301', from: [87.308, 44.011], to: [86.898, 44.189] },
  { area: '652302', from: [87.984, 44.157], to: [87.652, 44.167] },
  { area: '652323', from: [86.898, 44.189], to: [86.213, 44.304] },
  { area: '652325', from: [90.286, 43.834], to: [89.594, 44.022] },
  { area: '652327', from: [89.181, 43.996], to: [89.594, 44.022] },
];

export interface TruckCast {
  readonly api: ApiClient;
  readonly vehicles: readonly SimVehicle[];
  readonly host: string;
  readonly port: number;
  readonly seed: string;
  readonly now: number;
}

const MODELS = [
  { code: 'SIM-A', maker: 'Demo', name: 'GB 17691', dialect: 'A' },
  { code: 'SIM-B', maker: 'Demo', name: 'HJ 1239', dialect: 'B' },
] as const;

/** Enters heavy trucks of the simulated fleet in the register, as a bureau would, and starts their terminals. */
export async function playTrucks({ api, vehicles, host, port, seed, now }: TruckCast): Promise<TruckPlayer[]> {
  const heavy = vehicles.filter((one) => one.body === 'heavy_truck' && one.vin.length === 17).slice(0, TRUCKS);
  for (const model of MODELS) await api.post('/api/v1/terminal-models', model);
  const known = heavy.slice(0, Math.max(0, heavy.length - UNREGISTERED));
  const road = (i: number): (typeof ROADS)[number] => ROADS[i % ROADS.length] ?? ROADS[0] ?? NOWHERE;
  await api.post('/api/v1/trucks', {
    trucks: known.map((one, i) => ({
      vin: one.vin,
      areaCode: road(i).area,
      enterprise: ENTERPRISES[i % ENTERPRISES.length],
      modelCode: MODELS[i % 2]?.code,
      calid: 'SIM-CAL-0001',
    })),
  });
  const repaired = known[REPAIRED];
  if (repaired !== undefined) await recordRepair(api, repaired.vin, now);
  return heavy.map((one, i) => {
    const random = new Random(`${seed}:truck:${one.vin}`);
    const fault: TruckFault = i === 3 ? 'no_reagent' : i === 8 ? 'nox_high' : null;
    const truck = { vin: one.vin, dialect: MODELS[i % 2]?.dialect ?? 'A', milOn: i === 3 } as const;
    // one was repaired some days ago: the effect report has something to show
    const faultOn = (ago: number): TruckFault => (i === REPAIRED && ago > REPAIRED_DAYS_AGO ? 'nox_high' : fault);
    const past =
      i < WITH_PAST ? pastPackets({ vin: one.vin, dialect: truck.dialect, road: road(i), seed, faultOn }, now) : null;
    return new TruckPlayer(truck, new Drive(random, road(i), fault), random, host, port, now, past);
  });
}

/** Tells the platform of the repair; the same again changes nothing. */
async function recordRepair(api: ApiClient, vin: string, now: number): Promise<void> {
  const { body } = await api.get('/api/v1/trucks?limit=200');
  const items = (body as { readonly items?: readonly { readonly id: number; readonly vin: string }[] } | null)?.items;
  const truck = items?.find((one) => one.vin === vin);
  if (truck === undefined) return;
  const doneOn = addCalendarDays(shanghaiDate(new Date(now)), -REPAIRED_DAYS_AGO);
  await api.post(`/api/v1/fleet/trucks/${truck.id}/measures`, { kind: 'repair', doneOn, note: '更换 SCR 催化器' });
}

const NOWHERE = { area: '652301', from: [87.308, 44.011], to: [87.4, 44.1] } as const;
