import { connect, type MqttClient } from 'mqtt';
import type { Logger } from '@app/platform';

/** A message for a site or van on its `cmd` topic. */
export interface VanCommand {
  readonly topic: string;
  readonly payload: string;
}

/** Publishes to sites and vans; reconnects by itself. Without a broker address it refuses, and commands wait. */
export class VanChannel {
  private readonly client: MqttClient | null;

  constructor(url: string | undefined, logger: Logger) {
    if (url === undefined) {
      this.client = null;
      logger.warn('MQTT_URL is not set: vans are not warned by this process');
      return;
    }
    this.client = connect(url, {
      clientId: `ves-worker-${process.pid}-${Math.random().toString(36).slice(2, 8)}`,
      clean: true,
      reconnectPeriod: 1_000,
      // A warning that waits for a broker to come back is stale: the outbox decides what is still worth sending.
      queueQoSZero: false,
    });
    this.client.on('error', (err) => logger.warn({ err }, 'vans'));
  }

  get ready(): boolean {
    return this.client?.connected === true;
  }

  /** Resolves when the broker has taken the message. */
  async send(command: VanCommand): Promise<void> {
    if (!this.client?.connected) throw new Error('vans.broker_away');
    await this.client.publishAsync(command.topic, command.payload, { qos: 1 });
  }

  async close(): Promise<void> {
    await this.client?.endAsync(true);
  }
}
