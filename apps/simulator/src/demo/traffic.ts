import type { Fleet } from '../fleet/fleet.js';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import type { Random } from '../random/random.js';

/** Share of passages that are one of a few high emitters on its daily round: they come back within minutes. */
const RETURNING_SHARE = 0.04;
const RETURNING = 12;

/** Who passes next. */
export function nextVehicle(fleet: Fleet, random: Random): SimVehicle {
  const returning = fleet.offenders.slice(0, RETURNING);
  return random.chance(RETURNING_SHARE) && returning.length > 0 ? random.pick(returning) : random.pick(fleet.vehicles);
}
