import mqtt, { type MqttClient } from 'mqtt';

interface AckBody {
  readonly stored: readonly string[];
  readonly refused: readonly { readonly jlbh: string | null; readonly index: number | null; readonly code: string }[];
}

/** A remote-sensing site or van as the platform meets it: persistent session, QoS 1, listens to `ack` and `cmd`. */
export class SimulatedSite {
  readonly stored = new Set<string>();
  readonly refused: { jlbh: string | null; code: string }[] = [];
  readonly commands: { topic: string; payload: string }[] = [];
  /** how often each record code was acknowledged as stored */
  readonly timesStored = new Map<string, number>();

  private constructor(
    readonly siteCode: string,
    readonly client: MqttClient,
  ) {
    client.on('message', (topic, payload) => {
      if (topic.endsWith('/ack')) this.onAck(JSON.parse(payload.toString()) as AckBody);
      else this.commands.push({ topic, payload: payload.toString() });
    });
  }

  static async connect(
    url: string,
    siteCode: string,
    account: { readonly username: string; readonly password: string },
    will = true,
  ): Promise<SimulatedSite> {
    const client = await mqtt.connectAsync(url, {
      clientId: siteCode,
      ...account,
      clean: false,
      protocolVersion: 4,
      reconnectPeriod: 200,
      keepalive: 30,
      ...(will
        ? {
            will: {
              topic: `ves/v1/rs/${siteCode}/status`,
              payload: Buffer.from('offline'),
              qos: 1 as const,
              retain: true,
            },
          }
        : {}),
    });
    const site = new SimulatedSite(siteCode, client);
    await client.subscribeAsync([`ves/v1/rs/${siteCode}/ack`, `ves/v1/rs/${siteCode}/cmd/#`], { qos: 1 });
    return site;
  }

  /** Resolves when the broker has the message (PUBACK), which is not yet stored. */
  async publish(topic: string, payload: unknown, retain = false): Promise<void> {
    const body = Buffer.isBuffer(payload) || typeof payload === 'string' ? payload : JSON.stringify(payload);
    await this.client.publishAsync(topic, body, { qos: 1, retain });
  }

  rec(payload: unknown, lineNo = '01'): Promise<void> {
    return this.publish(`ves/v1/rs/${this.siteCode}/${lineNo}/rec`, payload);
  }

  async end(): Promise<void> {
    await this.client.endAsync(true);
  }

  private onAck(ack: AckBody): void {
    for (const jlbh of ack.stored) {
      this.stored.add(jlbh);
      this.timesStored.set(jlbh, (this.timesStored.get(jlbh) ?? 0) + 1);
    }
    for (const { jlbh, code } of ack.refused) this.refused.push({ jlbh, code });
  }
}
