import type { ApiClient } from '../clients/api-client.js';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { Random } from '../random/random.js';
import { Drive, type Road, type TruckFault } from './drive.js';
import { TruckPlayer } from './truck-player.js';

const TRUCKS = 22;
/** The last ones are nobody's: they show what the waiting list is for. */
const UNREGISTERED = 2;
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
  return heavy.map((one, i) => {
    const random = new Random(`${seed}:truck:${one.vin}`);
    const fault: TruckFault = i === 3 ? 'no_reagent' : i === 8 ? 'nox_high' : null;
    const truck = { vin: one.vin, dialect: MODELS[i % 2]?.dialect ?? 'A', milOn: i === 3 } as const;
    return new TruckPlayer(truck, new Drive(random, road(i), fault), random, host, port, now);
  });
}

const NOWHERE = { area: '652301', from: [87.308, 44.011], to: [87.4, 44.1] } as const;
