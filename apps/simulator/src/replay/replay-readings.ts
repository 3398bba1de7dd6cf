import { setTimeout as sleep } from 'node:timers/promises';
import type { Accounts } from '../clients/accounts.js';
import { PatienceError } from '../clients/api-client.js';
import { SiteClient } from '../clients/site-client.js';
import { count, type ReadingTotals } from './counts.js';
import { readRecords } from './file-records.js';
import type { Pace } from './pace.js';
import { readRecordLine, type RecordLine } from './record-line.js';
import { SiteSender } from './site-sender.js';

export interface ReadingReplay {
  readonly file: string;
  readonly mqttUrl: string;
  readonly accounts: Accounts;
  readonly pace: Pace;
  readonly shuffle?: string | undefined;
  readonly window: number;
  readonly ackTimeoutMs: number;
  readonly patienceMs: number;
  readonly onWait: (cause: string) => void;
}

interface Site {
  readonly client: SiteClient;
  readonly sender: SiteSender;
  /** first connection */
  readonly ready: Promise<void>;
}

const WATCH_MS = 1_000;

/**
 * Streams NDJSON records to the broker, each with the account of its site, and waits until every one is acknowledged as
 * stored or refused. The order and the times of the file are kept: old data are back-fill.
 * @throws PatienceError when nothing was acknowledged for `patienceMs`
 */
export async function replayReadings(options: ReadingReplay, totals: ReadingTotals): Promise<void> {
  const sites = new Map<string, Site | null>();
  const watch = new AbortController();
  const impatience = watchOver(sites, options, watch.signal);
  try {
    await Promise.race([feed(options, sites, totals), impatience]);
  } finally {
    watch.abort();
    await Promise.all([...sites.values()].map((site) => site?.client.stop()));
  }
}

async function feed(options: ReadingReplay, sites: Map<string, Site | null>, totals: ReadingTotals): Promise<void> {
  for await (const { text } of readRecords(options.file, { quoted: false, header: false, shuffle: options.shuffle })) {
    totals.read += 1;
    await options.pace.turn();
    const line = readRecordLine(text);
    if ('unsendable' in line) {
      count(totals.unsendable, line.unsendable);
      continue;
    }
    const site = siteOf(line, options, sites, totals);
    if (site === null) {
      count(totals.unsendable, `no account of site ${line.siteCode}`);
      continue;
    }
    await site.ready;
    await site.sender.send(line);
  }
  await Promise.all([...sites.values()].map((site) => site?.sender.drain()));
}

function siteOf(
  { siteCode }: RecordLine,
  options: ReadingReplay,
  sites: Map<string, Site | null>,
  totals: ReadingTotals,
): Site | null {
  const known = sites.get(siteCode);
  if (known !== undefined) return known;
  const account = options.accounts.of('site', siteCode);
  if (account === null) {
    sites.set(siteCode, null);
    return null;
  }
  const sender = new SiteSender({
    publish: (topic, payload) => client.publish(topic, payload),
    totals,
    window: options.window,
    ackTimeoutMs: options.ackTimeoutMs,
  });
  const connected = new Event();
  const client = new SiteClient({
    url: options.mqttUrl,
    siteCode,
    account,
    longestPauseMs: 2_000,
    onAck: (ack) => sender.settle(ack),
    onConnect: () => {
      connected.happen();
      // what was published while the connection broke may never have left
      sender.resend(0);
    },
    onTrouble: options.onWait,
  });
  client.start();
  const site = { client, sender, ready: connected.within(options.patienceMs, `site ${siteCode} cannot connect`) };
  sites.set(siteCode, site);
  return site;
}

/** Something that happens once. */
class Event {
  happen: () => void = () => undefined;
  private readonly happened = new Promise<void>((resolve) => {
    this.happen = resolve;
  });

  /** @throws PatienceError with `cause` when it has not happened in time */
  async within(ms: number, cause: string): Promise<void> {
    const waiting = new AbortController();
    const late = sleep(ms, 'late', { signal: waiting.signal }).catch(() => 'stopped');
    const first = await Promise.race([this.happened.then(() => 'happened'), late]);
    waiting.abort();
    if (first === 'late') throw new PatienceError(cause);
  }
}

/** Sends again what got no answer; never resolves before `signal`, rejects when nothing moves any more. */
async function watchOver(
  sites: ReadonlyMap<string, Site | null>,
  options: ReadingReplay,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await sleep(WATCH_MS, undefined, { signal }).catch(() => undefined);
    for (const site of sites.values()) {
      if (site === null || site.sender.open === 0) continue;
      if (Date.now() - site.sender.lastProgress > options.patienceMs) throw new PatienceError('no ack');
      if (site.client.connected) site.sender.resend();
    }
  }
}
