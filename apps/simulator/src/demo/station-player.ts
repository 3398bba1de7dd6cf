import type { Accounts } from '../clients/accounts.js';
import { ApiClient } from '../clients/api-client.js';
import type { Fleet } from '../fleet/fleet.js';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { Random } from '../random/random.js';
import { chooseMethod, makeInspection, type SimInspection } from '../tests/sim-inspection.js';
import type { PlayedLine } from './places.js';

export interface StationOptions {
  readonly url: string;
  readonly accounts: Accounts;
  readonly fleet: Fleet;
  readonly lines: readonly PlayedLine[];
  readonly seed: string;
  readonly signal: AbortSignal;
  /** told of every answer: its status */
  readonly onAnswer: (status: number) => void;
}

/** A test ends now; it began this long ago. Longer than any simulated test, and always the same: numbers never repeat. */
const TEST_MS = 8 * 60_000;
const DUPLICATE_SHARE = 0.02;
const MALFORMED_SHARE = 0.004;
const FAILING_SHARE = 0.05;
/** A failed vehicle is repaired and comes back to its station after this. */
const RETEST_AFTER_MS = 15 * 60_000;
const MOST_RETESTS = 50;
const PATIENCE_MS = 10 * 60_000;

/** Plays the stations: one test a call, now and then a repeat, a broken upload, a re-test after repair. */
export class StationPlayer {
  private readonly clients = new Map<string, ApiClient>();
  private readonly retests: { readonly vehicle: SimVehicle; readonly line: PlayedLine; readonly from: number }[] = [];

  constructor(private readonly options: StationOptions) {}

  /** A test that ends at `now`. */
  async play(now: Date): Promise<void> {
    const random = new Random(`${this.options.seed}:station:${now.getTime()}`);
    const due = this.retests[0];
    const again = due !== undefined && due.from <= now.getTime() ? this.retests.shift() : undefined;
    const inspection = this.makeTest(new Date(now.getTime() - TEST_MS), random, again);
    if (inspection === null) return;
    if (random.chance(MALFORMED_SHARE)) {
      // an old version of the station's software
      const broken = { ...inspection.upload, reportNo: `${inspection.reportNo}X`, testTimes: 'first', remark: '?' };
      await this.send(broken);
    }
    await this.send(inspection.upload);
    if (random.chance(DUPLICATE_SHARE)) await this.send(inspection.upload);
  }

  /** A test that began at `startedAt`; null when the drawn vehicle cannot be tested on the drawn line. */
  makeTest(startedAt: Date, random: Random, again?: { vehicle: SimVehicle; line: PlayedLine }): SimInspection | null {
    const line = again?.line ?? random.pick(this.options.lines);
    const vehicle = again?.vehicle ?? random.pick(this.options.fleet.vehicles);
    const method = chooseMethod(vehicle, random);
    if (method === null || !line.methods.includes(method)) return null;
    const bad = vehicle.offence !== null ? random.chance(0.8) : random.chance(FAILING_SHARE);
    const fails = bad && again === undefined;
    const { stationCode, lineNo } = line;
    if (fails && this.retests.length < MOST_RETESTS) {
      this.retests.push({ vehicle, line, from: startedAt.getTime() + TEST_MS + RETEST_AFTER_MS });
    }
    const testTimes = again === undefined ? 1 : 2;
    return makeInspection({ vehicle, method, stationCode, lineNo, startedAt, fails, testTimes }, random);
  }

  async send(upload: Readonly<Record<string, unknown>>): Promise<void> {
    const client = this.clientOf(String(upload['stationCode']));
    const { status } = await client.post('/api/v1/inspections', upload);
    this.options.onAnswer(status);
  }

  private clientOf(stationCode: string): ApiClient {
    const known = this.clients.get(stationCode);
    if (known) return known;
    const { url, accounts, signal } = this.options;
    const account = accounts.of('station', stationCode);
    if (account === null) throw new Error(`simulator.no_account: station ${stationCode}`);
    const client = new ApiClient({ url, account, patienceMs: PATIENCE_MS, signal });
    this.clients.set(stationCode, client);
    return client;
  }
}
