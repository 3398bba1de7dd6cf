import type { Account } from '../clients/accounts.js';
import { ApiClient } from '../clients/api-client.js';
import type { Fleet } from '../fleet/fleet.js';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { vehicleBlock } from '../fleet/vehicle-block.js';
import { weatherAt } from '../fleet/weather.js';
import { Random } from '../random/random.js';
import { makeFreeAcceleration } from '../tests/free-acceleration.js';
import { makeTwoSpeedIdle } from '../tests/two-speed-idle.js';
import { nextVehicle } from './traffic.js';

export interface OfficerOptions {
  readonly url: string;
  readonly officers: readonly Account[];
  readonly fleet: Fleet;
  readonly seed: string;
  readonly signal: AbortSignal;
  readonly onAnswer: (status: number) => void;
}

const CHECK_SHARE = 0.35;
const MISREAD_SHARE = 0.1;
/** Look-ups are bounded a user and day: an officer who is told to wait goes on with something else. */
const PATIENCE_MS = 5_000;
const CONFUSED: Readonly<Record<string, string>> = { '0': 'D', '8': 'B', '2': 'Z', '5': 'S', '6': 'G', B: '8', D: '0' };

/** A plate with one character misread, where it has one that is easily confused. */
export function misread(plate: string): string {
  const at = Array.from(plate).findIndex((sign, i) => i > 1 && CONFUSED[sign] !== undefined);
  return at < 0 ? plate : plate.slice(0, at) + (CONFUSED[plate.charAt(at)] ?? '') + plate.slice(at + 1);
}

/** The body of `POST /api/v1/spot-checks`: a roadside check with a portable tester. */
export function spotCheck(
  vehicle: SimVehicle,
  areaCode: string,
  checkedAt: Date,
  random: Random,
): Readonly<Record<string, unknown>> {
  const fails = vehicle.offence === null ? random.chance(0.04) : random.chance(0.8);
  const diesel = vehicle.fuel === 'B';
  const results = diesel
    ? makeFreeAcceleration({ vehicle, fails }, random).results
    : vehicle.fuel === 'C'
      ? { method: 'ringelmann', level: 0, visibleSmoke: 'no' }
      : makeTwoSpeedIdle({ vehicle, fails }, random).results;
  const { temperatureC, humidityPct, pressureKpa } = weatherAt(checkedAt, random);
  return {
    checkNo: `${areaCode}-${checkedAt.getTime()}`,
    kind: random.chance(0.7) ? 'roadside' : 'on_site',
    areaCode,
    checkedAt: checkedAt.toISOString(),
    vehicle: vehicleBlock(vehicle),
    environment: { temperatureC, humidityPct, pressureKpa },
    instrumentNo: `SIM-${areaCode}-01`,
    results,
  };
}

/** Plays the officers: look-ups at the roadside, some of them misread, and checks. */
export class OfficerPlayer {
  private readonly clients = new Map<string, ApiClient>();

  constructor(private readonly options: OfficerOptions) {}

  async play(now: Date): Promise<void> {
    const random = new Random(`${this.options.seed}:officer:${now.getTime()}`);
    const officer = random.pick(this.options.officers);
    const client = this.clientOf(officer);
    const vehicle = nextVehicle(this.options.fleet, random);
    const plate = random.chance(MISREAD_SHARE) ? misread(vehicle.plate) : vehicle.plate;
    const lookup = await client.post('/api/v1/enforcement/lookups', { plate, purpose: '路检路查' });
    this.options.onAnswer(lookup.status);
    const areaCode = officer.areas[0];
    if (areaCode === undefined || !random.chance(CHECK_SHARE)) return;
    const check = await client.post('/api/v1/spot-checks', spotCheck(vehicle, areaCode, now, random));
    this.options.onAnswer(check.status);
  }

  private clientOf(account: Account): ApiClient {
    const known = this.clients.get(account.username);
    if (known) return known;
    const { url, signal } = this.options;
    const client = new ApiClient({ url, account, patienceMs: PATIENCE_MS, signal });
    this.clients.set(account.username, client);
    return client;
  }
}
