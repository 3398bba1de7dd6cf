import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@app/platform';
import { Accounts } from '../clients/accounts.js';
import { ApiClient } from '../clients/api-client.js';
import { makeFleet, type Fleet } from '../fleet/fleet.js';
import { Random } from '../random/random.js';
import { count, type Counts } from '../replay/counts.js';
import { repeat, trafficPause, uniqueNow } from './clock.js';
import type { DemoOptions } from './demo-options.js';
import { readDemoState, writeDemoState } from './demo-state.js';
import { HISTORY_TESTS, historyMoment, historyReadings } from './history.js';
import { OfficerPlayer } from './officer-player.js';
import { loadPlaces, type Places } from './places.js';
import { SitePlayer } from './site-player.js';
import { StationPlayer } from './station-player.js';
import { playTrucks } from '../trucks/play-trucks.js';
import type { TruckPlayer } from '../trucks/truck-player.js';

const FLEET_SIZE = 3_000;
/** Fixed, so that the fleet stays the same over the turn of a year. */
const FLEET_YEAR = 2026;
const TICK_MS = 1_000;
const REPORT_MS = 60_000;
/** Tests and officers' actions for one reading: a test every 5 s, an officer every 40 s at 3 readings a second. */
const READINGS_PER_TEST = 15;
const READINGS_PER_ACTION = 120;
const START_PATIENCE_MS = 10 * 60_000;

/** Live traffic until `signal`: stations, sites, vans and officers of the register, all through the public interfaces. */
export async function runDemo(options: DemoOptions, signal: AbortSignal, logger: Logger): Promise<void> {
  const accounts = await waitForAccounts(options.accounts, signal);
  const account = accounts.role('supervisor') ?? accounts.role('auditor');
  if (account === null) throw new Error('simulator.no_account: supervisor');
  const { url, seed } = options;
  const bureau = new ApiClient({ url, account, patienceMs: START_PATIENCE_MS, signal });
  const places = await loadPlaces(bureau);
  const fleet = makeFleet({ seed, size: FLEET_SIZE, offenders: 36, year: FLEET_YEAR });
  const answers: Counts = {};
  const onAnswer = (status: number): void => count(answers, String(status));
  const stations = new StationPlayer({ url, accounts, fleet, lines: places.lines, seed, signal, onAnswer });
  const officers = new OfficerPlayer({ url, officers: accounts.withRole('officer'), fleet, seed, signal, onAnswer });
  const sites = startSites(options, places, accounts, fleet, answers, logger);
  logger.info({ stations: places.lines.length, sites: sites.length, fleet: fleet.vehicles.length }, 'playing');
  const trucks = await startTrucks(options, bureau, fleet, logger);
  const random = new Random(`${seed}:pauses:${Date.now()}`);
  const trouble = (error: unknown): void => logger.warn({ err: error }, 'an action of the demo failed');
  const alive = sites.filter((site) => site.alive);
  const every = (ms: number, action: () => Promise<void> | void): Promise<void> =>
    repeat(signal, () => trafficPause(ms, random), action, trouble);
  const meanMs = 1000 / options.rate;
  try {
    await Promise.all([
      options.history
        ? sendHistory(options, { fleet, places, stations, sites: alive, signal }).catch(trouble)
        : undefined,
      alive.length > 0 ? every(meanMs, () => random.pick(alive).pass(uniqueNow())) : undefined,
      places.lines.length > 0 ? every(meanMs * READINGS_PER_TEST, () => stations.play(uniqueNow())) : undefined,
      accounts.withRole('officer').length > 0
        ? every(meanMs * READINGS_PER_ACTION, () => officers.play(uniqueNow()))
        : undefined,
      repeat(
        signal,
        () => TICK_MS,
        () => sites.forEach((site) => site.tick(new Date())),
        trouble,
      ),
      repeat(
        signal,
        () => TICK_MS,
        () => trucks.forEach((truck) => truck.tick(Date.now())),
        trouble,
      ),
      repeat(
        signal,
        () => REPORT_MS,
        () => report(sites, answers, logger),
        trouble,
      ),
    ]);
  } finally {
    for (const truck of trucks) truck.stop();
    await Promise.all(sites.map((site) => site.stop()));
  }
}

/** Without their register or their door the rest of the demo goes on. */
async function startTrucks(
  { url, obdPort, seed }: DemoOptions,
  api: ApiClient,
  fleet: Fleet,
  logger: Logger,
): Promise<readonly TruckPlayer[]> {
  try {
    const host = new URL(url).hostname;
    return await playTrucks({ api, vehicles: fleet.vehicles, host, port: obdPort, seed, now: Date.now() });
  } catch (err) {
    logger.warn({ err }, 'the trucks of the demo do not drive');
    return [];
  }
}

async function waitForAccounts(file: string, signal: AbortSignal): Promise<Accounts> {
  const until = Date.now() + START_PATIENCE_MS;
  for (;;) {
    try {
      return await Accounts.read(file);
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(TICK_MS, undefined, { signal });
    }
  }
}

function startSites(
  { mqtt: mqttUrl, seed }: DemoOptions,
  places: Places,
  accounts: Accounts,
  fleet: Fleet,
  answers: Counts,
  logger: Logger,
): SitePlayer[] {
  return places.sites.flatMap((site) => {
    const account = accounts.of('site', site.code);
    if (account === null || site.lines.length === 0) return [];
    const onTrouble = (cause: string): void => logger.debug({ site: site.code, cause }, 'connection');
    const onCommand = (): void => count(answers, 'command');
    return [new SitePlayer({ mqttUrl, account, site, fleet, seed, onTrouble, onCommand }).start()];
  });
}

interface HistoryCast {
  readonly fleet: Fleet;
  readonly places: Places;
  readonly stations: StationPlayer;
  readonly sites: readonly SitePlayer[];
  readonly signal: AbortSignal;
}

/** The last weeks, once: what was sent before an interruption is a repeat and changes nothing. */
async function sendHistory({ dataDir, seed }: DemoOptions, cast: HistoryCast): Promise<void> {
  const known = await readDemoState(dataDir, seed);
  if (known?.historySent) return;
  const state = known ?? { seed, historyUntil: new Date().toISOString(), historySent: false };
  await writeDemoState(dataDir, state);
  const until = new Date(state.historyUntil);
  const { fleet, places, stations, sites, signal } = cast;
  const bySite = new Map(sites.map((site) => [site.siteCode, site]));
  for (const { reading } of historyReadings(fleet, places, seed, until)) {
    await bySite.get(reading.siteCode)?.send(reading);
  }
  const random = new Random(`${seed}:history-tests:${state.historyUntil}`);
  for (let i = 0; i < HISTORY_TESTS; i += 1) {
    signal.throwIfAborted();
    const test = stations.makeTest(historyMoment(until, random), random.fork(String(i)));
    if (test !== null) await stations.send(test.upload);
  }
  await Promise.all(sites.map((site) => site.drain()));
  await writeDemoState(dataDir, { ...state, historySent: true });
}

function report(sites: readonly SitePlayer[], answers: Counts, logger: Logger): void {
  const sum = (pick: (site: SitePlayer) => number): number => sites.reduce((total, site) => total + pick(site), 0);
  const readings = sum((site) => site.totals.read);
  const acknowledged = sum((site) => site.totals.acknowledged);
  const resent = sum((site) => site.totals.resent);
  const waiting = sum((site) => site.waiting);
  logger.info({ readings, acknowledged, waiting, resent, answers: { ...answers } }, 'demo traffic');
}
