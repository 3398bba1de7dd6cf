import { encodeRemoteSensing } from '@app/codecs';
import type { Reading } from '@app/domain';
import type { Account } from '../clients/accounts.js';
import { SiteClient } from '../clients/site-client.js';
import type { Fleet } from '../fleet/fleet.js';
import { Random } from '../random/random.js';
import { makeReading } from '../readings/sim-reading.js';
import { noReadings } from '../replay/counts.js';
import { SiteSender } from '../replay/site-sender.js';
import type { PlayedSite } from './places.js';
import { birth, calibration, flow, position, type SideMessage } from './site-messages.js';
import { nextVehicle } from './traffic.js';

export interface SiteOptions {
  readonly mqttUrl: string;
  readonly account: Account;
  readonly site: PlayedSite;
  readonly fleet: Fleet;
  readonly seed: string;
  readonly onTrouble: (cause: string) => void;
  readonly onCommand: () => void;
}

/** What a van keeps on its disk while the platform is away; older records stay, new ones must wait. */
const DISK = 5_000;
const ACK_TIMEOUT_MS = 30_000;
const DUPLICATE_SHARE = 0.01;
const MALFORMED_SHARE = 0.003;
const HOUR_MS = 3_600_000;
const DIES_AFTER_MS = 20_000;

/** Plays one site or van: birth, calibration, readings, flow, position, and keeping each record until its ack. */
export class SitePlayer {
  readonly totals = noReadings();
  private readonly sender: SiteSender;
  private readonly client: SiteClient;
  private calibratedAt = 0;
  private flowHour = 0;
  private positionAt = 0;
  private death: NodeJS.Timeout | undefined;

  constructor(private readonly options: SiteOptions) {
    const { site, mqttUrl, account } = options;
    this.client = new SiteClient({
      url: mqttUrl,
      siteCode: site.code,
      account,
      onAck: (ack) => this.sender.settle(ack),
      onCommand: options.onCommand,
      onConnect: () => this.greet(),
      onTrouble: options.onTrouble,
    });
    this.sender = new SiteSender({
      publish: (topic, payload) => this.client.publish(topic, payload),
      totals: this.totals,
      window: DISK,
      ackTimeoutMs: ACK_TIMEOUT_MS,
    });
  }

  start(): this {
    this.client.start();
    return this;
  }

  /** records without an answer yet */
  get waiting(): number {
    return this.sender.open;
  }

  get siteCode(): string {
    return this.options.site.code;
  }

  get alive(): boolean {
    return !this.options.site.dead;
  }

  /** One vehicle passes; now and then its record is sent twice, or is broken. */
  pass(now: Date): void {
    const { site, fleet, seed } = this.options;
    const random = new Random(`${seed}:${site.code}:${now.getTime()}`);
    const line = random.pick(site.lines);
    const { reading } = makeReading({ vehicle: nextVehicle(fleet, random), site: line, passedAt: now }, random);
    if (random.chance(MALFORMED_SHARE)) {
      void this.send(reading, { clsd: 'fast' });
      return;
    }
    void this.send(reading);
    if (random.chance(DUPLICATE_SHARE)) void this.send(reading);
  }

  /** @param change fields to spoil */
  async send(reading: Reading, change: Readonly<Record<string, unknown>> = {}): Promise<void> {
    this.totals.read += 1;
    const { siteCode, lineNo, recordNo } = reading;
    const text = JSON.stringify({ ...encodeRemoteSensing(reading), ...change });
    await this.sender.send({ siteCode, lineNo, recordNo, text });
  }

  /** Resolves when everything sent has its answer. */
  drain(): Promise<void> {
    return this.sender.drain();
  }

  /** What is due besides readings: a resend, the hour's flow, a van's position, the day's calibration. */
  tick(now: Date): void {
    if (!this.client.connected || !this.alive) return;
    this.sender.resend();
    const { site, seed } = this.options;
    const random = new Random(`${seed}:${site.code}:side:${now.getTime()}`);
    if (now.getTime() - this.calibratedAt > 12 * HOUR_MS) {
      this.calibratedAt = now.getTime();
      for (const line of site.lines) if (line.kind !== 'D') this.publish(calibration(line, now, random));
    }
    const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
    if (hour > this.flowHour) {
      this.flowHour = hour;
      for (const line of site.lines) this.publish(flow(line, new Date(hour - HOUR_MS), random));
    }
    const [first] = site.lines;
    if (site.van && first && now.getTime() - this.positionAt > 30_000) {
      this.positionAt = now.getTime();
      this.publish(position(first, now), 0);
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.death);
    if (this.alive) await this.client.stop();
    else this.client.die();
  }

  private greet(): void {
    this.publish(birth(this.options.site, new Date()));
    if (this.alive) this.sender.resend(0);
    else this.death ??= setTimeout(() => this.client.die(), DIES_AFTER_MS);
  }

  private publish({ topic, payload, retain }: SideMessage, qos: 0 | 1 = 1): void {
    void this.client.publish(topic, payload, { qos, retain });
  }
}
