import type { Truck } from './truck-data.js';

/** `finding`: something was found in the last days; `online`: data within ten minutes; `silent`: none for a day. */
export type TruckState = 'finding' | 'online' | 'quiet' | 'silent' | 'never';
export interface ShownTruck {
  readonly truck: Truck;
  readonly state: TruckState;
}

/** The worst first: whoever looks wants to know what is wrong. */
export const TRUCK_STATES: readonly TruckState[] = ['finding', 'silent', 'quiet', 'online', 'never'];

const ONLINE_MS = 10 * 60_000;
const SILENT_MS = 24 * 3_600_000;

/** @param found trucks with a finding */
export function stateOf(
  truck: Pick<Truck, 'id' | 'lastReceivedAt'>,
  found: ReadonlySet<number>,
  now: number,
): TruckState {
  if (found.has(truck.id)) return 'finding';
  if (truck.lastReceivedAt === null) return 'never';
  const age = now - Date.parse(truck.lastReceivedAt);
  if (age <= ONLINE_MS) return 'online';
  return age >= SILENT_MS ? 'silent' : 'quiet';
}

/** Is a text part of the plate, the end of the VIN or the enterprise? Nothing leaves the browser. */
export function matches(truck: Pick<Truck, 'plate' | 'vin' | 'enterprise'>, text: string): boolean {
  const wanted = text.trim().toUpperCase();
  if (wanted === '') return true;
  return [truck.plate, truck.vin, truck.enterprise].some((one) => one?.toUpperCase().includes(wanted));
}
