import type { Logger } from '@app/platform';
import { SHARE_PREFIX, SITE_TOPIC_FILTERS } from '@app/contracts';
import type { IPublishPacket } from 'mqtt-packet';
import { type BrokerAddress, MqttSession, RefusedByBroker } from './mqtt-session.js';

export type SharedMode = 'auto' | 'true' | 'false';

export interface LinkOptions {
  readonly address: BrokerAddress;
  /** stable over restarts, so that the broker gives back what was under way */
  readonly clientId: string;
  readonly shared: SharedMode;
  readonly keepaliveS: number;
  readonly receiveMaximum: number;
  readonly logger: Logger;
  onMessage(message: IPublishPacket, session: MqttSession): void;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
/** Long enough for a restart; afterwards the broker may give a dead process's share to the others. */
const SHARED_EXPIRY_S = 120;
const OWN_EXPIRY_S = 86_400;

/**
 * Keeps one session to the broker: reconnects with growing, jittered delays for ever, subscribes again, resumes the
 * persistent session. Tries MQTT 5 first and falls back to 3.1.1 when the broker refuses it; shared subscriptions are
 * used only where the broker says in its CONNACK that it has them (aedes would accept one and deliver nothing).
 */
export class MqttLink {
  private session: MqttSession | undefined;
  private version: 4 | 5;
  private attempt = 0;
  private stopping = false;
  private paused = false;
  private timer: NodeJS.Timeout | undefined;
  private usesShare = false;
  private subscribed = false;

  constructor(private readonly options: LinkOptions) {
    this.version = options.shared === 'false' ? 4 : 5;
  }

  get connected(): boolean {
    return this.subscribed;
  }

  get shared(): boolean {
    return this.usesShare;
  }

  start(): void {
    if (this.stopping) return;
    const { address, clientId, keepaliveS, receiveMaximum, shared, logger } = this.options;
    const session = new MqttSession(
      {
        address,
        clientId,
        protocolVersion: this.version,
        keepaliveS,
        receiveMaximum,
        sessionExpiryS: shared === 'false' ? OWN_EXPIRY_S : SHARED_EXPIRY_S,
      },
      {
        onMessage: (message) => this.options.onMessage(message, session),
        onClose: (reason) => this.onClose(reason),
      },
    );
    this.session = session;
    this.establish(session).catch((error: unknown) => {
      logger.debug({ err: error }, 'broker not reached');
    });
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    if (this.subscribed) this.session?.pause();
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.session?.resume();
  }

  /** Publishes on the present connection; @returns false when there is none */
  publish(publications: readonly { topic: string; payload: string }[]): boolean {
    if (!this.session || !this.subscribed) return false;
    this.session.send(publications, []);
    return true;
  }

  /** No more messages from now on; what was received can still be acknowledged. */
  quiesce(): void {
    this.stopping = true;
    clearTimeout(this.timer);
    if (!this.subscribed) this.session?.end(new Error('mqtt.stopping'));
    else if (this.usesShare) this.session?.unsubscribe(filters(true));
    else this.session?.pause();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.session?.disconnect(this.usesShare);
  }

  private async establish(session: MqttSession): Promise<void> {
    const connack = await session.connack;
    const offered = this.version === 5 && connack.properties?.sharedSubscriptionAvailable !== false;
    this.usesShare = this.options.shared === 'true' || (this.options.shared === 'auto' && offered);
    const granted = await session.subscribe(filters(this.usesShare));
    if (granted.some((qos) => qos >= 128)) {
      session.end(new Error('mqtt.subscription_refused'));
      return;
    }
    this.attempt = 0;
    this.subscribed = true;
    if (this.paused) session.pause();
    this.options.logger.info(
      {
        host: this.options.address.host,
        version: this.version,
        shared: this.usesShare,
        resumed: connack.sessionPresent,
      },
      'connected to the broker',
    );
  }

  private onClose(reason: Error): void {
    const wasUp = this.subscribed;
    this.subscribed = false;
    if (this.stopping) return;
    if (reason instanceof RefusedByBroker && reason.isProtocolVersion && this.version === 5) {
      this.version = 4;
      this.start();
      return;
    }
    this.attempt += 1;
    const delay =
      Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(this.attempt - 1, 10)) * (0.5 + Math.random());
    if (wasUp || this.attempt % 10 === 1) {
      this.options.logger.warn(
        { reason: reason.message, attempt: this.attempt },
        'broker connection lost, trying again',
      );
    }
    this.timer = setTimeout(() => this.start(), delay);
  }
}

/** A broker gives retained messages to plain subscriptions only (MQTT 5, clause 4.8.2), and these two are retained. */
const RETAINED = /\/(?:birth|status)$/;

function filters(shared: boolean): string[] {
  return SITE_TOPIC_FILTERS.map((filter) => (shared && !RETAINED.test(filter) ? SHARE_PREFIX + filter : filter));
}
