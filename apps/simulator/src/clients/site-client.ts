import mqtt, { type MqttClient } from 'mqtt';
import { formatTopic, type AckMessage } from '@app/codecs';
import type { Account } from './accounts.js';

export interface SiteOptions {
  /** mqtt://host:port, without credentials */
  readonly url: string;
  readonly siteCode: string;
  readonly account: Account;
  readonly onAck: (ack: AckMessage) => void;
  /** a command of the platform, e.g. a wanted plate; answered `ok` */
  readonly onCommand?: (cmdId: string, body: unknown) => void;
  readonly onConnect?: () => void;
  readonly onTrouble?: (cause: string) => void;
  /** longest pause before connecting again, ms; 60 s unless told: two clients of one site must not fight for ever */
  readonly longestPauseMs?: number;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A connection that lives shorter was taken over or refused: the next pause is longer. */
const STABLE_MS = 10_000;

/**
 * A remote-sensing site or van at the broker: client id and user name are its code, one persistent session, Last Will
 * `offline`, retained `online`. QoS 1 only proves that the broker has a message; `onAck` tells what is stored.
 */
export class SiteClient {
  private client: MqttClient | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private connectedAt = 0;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly options: SiteOptions) {}

  get connected(): boolean {
    return this.client?.connected === true;
  }

  get siteCode(): string {
    return this.options.siteCode;
  }

  start(): this {
    const { url, siteCode, account } = this.options;
    const status = formatTopic({ kind: 'status', siteCode });
    const client = mqtt.connect(url, {
      clientId: siteCode,
      username: account.username,
      password: account.password,
      protocolVersion: 4,
      clean: false,
      keepalive: 30,
      connectTimeout: 15_000,
      // unacknowledged records are sent again by their `ack`, not by a queue that hides them
      reconnectPeriod: 0,
      queueQoSZero: false,
      resubscribe: false,
      will: { topic: status, payload: JSON.stringify({ state: 'offline' }), qos: 1, retain: true },
    });
    this.client = client;
    client.on('connect', () => this.connect(client));
    client.on('message', (topic, payload) => this.receive(topic, payload));
    client.on('error', (error) => this.options.onTrouble?.(error.message));
    client.on('close', () => this.again(client));
    return this;
  }

  /** Resolves when the broker has the message. @returns false when it was cut off: unknown whether it arrived */
  async publish(
    topic: string,
    payload: string | Buffer,
    options: { qos?: 0 | 1; retain?: boolean } = {},
  ): Promise<boolean> {
    if (!this.client?.connected) return false;
    try {
      await this.client.publishAsync(topic, payload, { qos: options.qos ?? 1, retain: options.retain ?? false });
      return true;
    } catch {
      return false;
    }
  }

  /** Says goodbye in order. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    if (client?.connected) await this.status('offline', 'stopped');
    await client?.endAsync(true).catch(() => undefined);
  }

  /** Falls silent as in a power cut: the broker must find out and publish the Last Will. */
  die(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.client?.stream.destroy();
    this.client?.end(true);
  }

  private async status(state: 'online' | 'offline', reason?: string): Promise<void> {
    const topic = formatTopic({ kind: 'status', siteCode: this.siteCode });
    const body = { state, at: new Date().toISOString(), ...(reason === undefined ? {} : { reason }) };
    await this.publish(topic, JSON.stringify(body), { retain: true });
  }

  private connect(client: MqttClient): void {
    this.connectedAt = Date.now();
    const base = `ves/v1/rs/${this.siteCode}`;
    void client
      .subscribeAsync([formatTopic({ kind: 'ack', siteCode: this.siteCode }), `${base}/cmd/+`], { qos: 1 })
      .then(() => this.status('online'))
      .then(() => this.options.onConnect?.())
      .catch((error: unknown) => this.options.onTrouble?.(String(error)));
  }

  private receive(topic: string, payload: Buffer): void {
    const name = topic.split('/');
    if (name[4] === 'ack') {
      const ack = readAck(payload);
      if (ack) this.options.onAck(ack);
    } else if (name[4] === 'cmd' && name[5] !== undefined && name.length === 6) {
      this.options.onCommand?.(name[5], safeJson(payload));
      void this.publish(`${topic}/reply`, JSON.stringify({ ok: true, code: null, at: new Date().toISOString() }));
    }
  }

  private again(client: MqttClient): void {
    if (this.stopped || client !== this.client) return;
    const stable = this.connectedAt > 0 && Date.now() - this.connectedAt > STABLE_MS;
    this.pauseMs = stable
      ? FIRST_PAUSE_MS
      : Math.min(this.options.longestPauseMs ?? LONGEST_PAUSE_MS, this.pauseMs * 2);
    this.connectedAt = 0;
    client.removeAllListeners();
    client.on('error', () => undefined);
    client.end(true);
    this.timer = setTimeout(() => this.start(), this.pauseMs * (0.75 + Math.random() / 2));
  }
}

function safeJson(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return null;
  }
}

function readAck(payload: Buffer): AckMessage | null {
  const ack = safeJson(payload);
  const good = typeof ack === 'object' && ack !== null && 'stored' in ack && 'refused' in ack;
  return good && Array.isArray(ack.stored) && Array.isArray(ack.refused) ? (ack as AckMessage) : null;
}
