import { APPEARANCE_ITEMS } from '@app/domain';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import type { Random } from '../random/random.js';

const HEX = '0123456789ABCDEF';
const OBD_MS = 40_000;
/** OBD is required from these days of manufacture on [recalled]. */
const OBD_SINCE = { spark: '2011-07-01', compression: '2018-01-01' } as const;

export function hasObd({ fuel, builtOn }: SimVehicle): boolean {
  return fuel !== 'C' && builtOn >= (fuel === 'B' ? OBD_SINCE.compression : OBD_SINCE.spark);
}

/** Every question of the appearance check as a sound vehicle answers it. */
export function appearanceBlock(vehicle: SimVehicle, inspector: string): Readonly<Record<string, unknown>> {
  const facts: Readonly<Record<string, string>> = {
    hasObd: hasObd(vehicle) ? 'yes' : 'no',
    electricPump: vehicle.fuel === 'B' && vehicle.stage < 3 ? 'no' : 'yes',
    fitForLoadedTest: 'yes',
  };
  const items = Object.fromEntries(APPEARANCE_ITEMS.map(({ item, good }) => [item, good ?? facts[item] ?? 'yes']));
  return { items, result: 'pass', inspector };
}

/** A 40 s read-out without faults; null for vehicles that need none. */
export function obdBlock(
  vehicle: SimVehicle,
  startedAt: Date,
  random: Random,
): Readonly<Record<string, unknown>> | null {
  if (!hasObd(vehicle)) return null;
  const diesel = vehicle.fuel === 'B';
  const met = random.integer(40, 900);
  const monitors = diesel ? [2, 4, 6] : [1, 8, 10, 14];
  return {
    kind: vehicle.stage >= 6 ? 'cn_obd6' : 'eobd',
    communication: 'yes',
    lampWorks: 'yes',
    milOn: 'no',
    dtcCount: 0,
    dtcs: [],
    milDistanceKm: 0,
    notReadyCount: 0,
    notReady: [],
    terminalCommunication: diesel && vehicle.maxMassKg > 3500 && vehicle.stage >= 6 ? 'yes' : 'not_checked',
    odometerKm: vehicle.odometerKm,
    vin: vehicle.vin,
    // calibration ids belong to a model: the VIN's head stands for it
    units: [{ module: 'engine', calId: `${vehicle.vin.slice(0, 8)}`, cvn: random.text(HEX, 8) }],
    iupr: monitors.map((monitor) => {
      const completed = random.integer(Math.ceil(met / 2), met);
      return { monitor, completed, conditionsMet: met, ratio: Math.round((completed / met) * 1000) / 1000 };
    }),
    startedAt: startedAt.toISOString(),
    endedAt: new Date(startedAt.getTime() + OBD_MS).toISOString(),
    result: 'pass',
  };
}
