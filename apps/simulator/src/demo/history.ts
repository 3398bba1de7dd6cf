import type { Fleet } from '../fleet/fleet.js';
import { Random } from '../random/random.js';
import { makeReading, type SimReading } from '../readings/sim-reading.js';
import { nextVehicle } from './traffic.js';
import type { Places } from './places.js';

const DAY_MS = 86_400_000;
const DAYS = 28;
const READINGS = 500;
export const HISTORY_TESTS = 150;

/** A moment of the last weeks, in working hours of Asia/Shanghai (8 to 20). */
export function historyMoment(until: Date, random: Random): Date {
  const midnight = Math.floor((until.getTime() + 8 * 3_600_000) / DAY_MS) * DAY_MS - 8 * 3_600_000;
  const day = midnight - random.integer(1, DAYS) * DAY_MS;
  return new Date(day + Math.floor(random.between(8, 20) * 3_600_000));
}

/**
 * Readings of the weeks before `until`, oldest first, marked as sent again. Every known high emitter has passed at least
 * three times, so that a newcomer finds flags. The same for the same seed and `until`.
 */
export function historyReadings(fleet: Fleet, places: Places, seed: string, until: Date): SimReading[] {
  const random = new Random(`${seed}:history:${until.getTime()}`);
  const sites = places.sites.filter((site) => !site.dead).flatMap((site) => site.lines);
  const gas = sites.filter((site) => site.kind !== 'D');
  const made = (vehicle: Fleet['vehicles'][number], from: typeof sites): SimReading =>
    makeReading(
      { vehicle, site: random.pick(from), passedAt: historyMoment(until, random), plate: 'clear', resend: true },
      random,
    );
  const returning = fleet.offenders.slice(0, 8).flatMap((vehicle) => [vehicle, vehicle, vehicle]);
  const readings = [
    ...returning.map((vehicle) => made(vehicle, gas)),
    ...Array.from({ length: READINGS }, () => made(nextVehicle(fleet, random), sites)),
  ];
  return readings.sort((a, b) => a.reading.passedAt.getTime() - b.reading.passedAt.getTime());
}
