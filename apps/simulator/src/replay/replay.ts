import type { Accounts } from '../clients/accounts.js';
import { ApiClient } from '../clients/api-client.js';
import { count, noInspections, noReadings, type Counts } from './counts.js';
import { importVehicles } from './import-vehicles.js';
import { Pace } from './pace.js';
import { untilSettled, type SettledState } from './platform-state.js';
import type { ReplayOptions } from './replay-options.js';
import { replayInspections } from './replay-inspections.js';
import { replayReadings } from './replay-readings.js';
import { difference, readStatement } from './source-statement.js';
import { findProblems, type ReplayReport } from './report.js';

/** Uploads of station tests under way at once: a county's stations, not a load test. */
const CONCURRENCY = 8;
/** Records of one site under way at once. */
const WINDOW = 1_000;
const PROGRESS_MS = 2_000;
const SETTLE_MS = 300_000;

/**
 * Replays files through the public interfaces and tells what became of every record.
 * @param say progress lines
 */
export async function replay(
  options: ReplayOptions,
  accounts: Accounts,
  say: (line: string) => void,
): Promise<ReplayReport> {
  const began = Date.now();
  const inspections = options.inspections === undefined ? null : noInspections();
  const remoteSensing = options.remoteSensing === undefined ? null : noReadings();
  const waits: Counts = {};
  const { url, shuffle, patienceMs, ackTimeoutMs } = options;
  const common = { accounts, shuffle, patienceMs, onWait: (cause: string) => count(waits, cause) };
  const supervisor = clientOf(accounts, ['supervisor', 'administrator', 'auditor'], options, common.onWait);
  const vehicles =
    options.vehicles === undefined
      ? null
      : await importVehicles(
          options.vehicles,
          clientOf(accounts, ['supervisor', 'administrator'], options, common.onWait),
        );
  const before = supervisor === null ? null : await readStatement(supervisor);
  const progress = setInterval(() => {
    const tests = inspections === null ? '' : `  tests ${inspections.read}`;
    const records =
      remoteSensing === null ? '' : `  records ${remoteSensing.read}, acknowledged ${remoteSensing.acknowledged}`;
    say(`${Math.round((Date.now() - began) / 1000)} s${tests}${records}`);
  }, PROGRESS_MS);
  try {
    // one after the other: a vehicle's register entry comes from its test, and the same files must always judge the same
    if (options.inspections !== undefined && inspections !== null) {
      const pace = new Pace(options.rate);
      await replayInspections(
        { ...common, file: options.inspections, url, pace, concurrency: CONCURRENCY },
        inspections,
      );
    }
    if (options.remoteSensing !== undefined && remoteSensing !== null) {
      const pace = new Pace(options.rate);
      const { remoteSensing: file, mqtt: mqttUrl } = options;
      await replayReadings({ ...common, file, mqttUrl, pace, window: WINDOW, ackTimeoutMs }, remoteSensing);
    }
  } finally {
    clearInterval(progress);
  }
  say('Everything is sent and answered; waiting until it is judged ...');
  const end: SettledState | null = supervisor === null ? null : await untilSettled(supervisor, SETTLE_MS);
  const settled = end?.settled ?? false;
  return {
    startedAt: new Date(began).toISOString(),
    seconds: (Date.now() - began) / 1000,
    shuffled: shuffle !== undefined,
    inspections,
    remoteSensing,
    vehicles,
    platform: end?.state ?? null,
    sources: difference(before, end?.statement ?? null),
    settled,
    waits,
    problems: findProblems(inspections, remoteSensing, settled),
  };
}

/** Client of the first role that has an account; null when none has. */
function clientOf(
  accounts: Accounts,
  roles: readonly string[],
  { url, patienceMs }: ReplayOptions,
  onWait: (cause: string) => void,
): ApiClient | null {
  const account = roles.map((role) => accounts.role(role)).find((one) => one !== null);
  return account ? new ApiClient({ url, account, patienceMs, onWait }) : null;
}
