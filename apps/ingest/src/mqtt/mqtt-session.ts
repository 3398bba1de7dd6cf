import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import * as mqtt from 'mqtt-packet';
import type { IConnackPacket, IPublishPacket, Packet } from 'mqtt-packet';

export interface BrokerAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

export interface SessionOptions {
  readonly address: BrokerAddress;
  readonly clientId: string;
  readonly protocolVersion: 4 | 5;
  readonly keepaliveS: number;
  /** how many QoS 1 messages the broker may have under way to us; MQTT 5 only */
  readonly receiveMaximum: number;
  /** how long the broker keeps the session of a lost connection, s; MQTT 5 only (3.1.1 has no limit) */
  readonly sessionExpiryS: number;
}

export interface SessionEvents {
  onMessage(message: IPublishPacket): void;
  /** once, whatever ended it */
  onClose(reason: Error): void;
}

const CONNECT_TIMEOUT_MS = 10_000;

/** The broker answered CONNECT with a refusal. */
export class RefusedByBroker extends Error {
  constructor(
    readonly returnCode: number,
    readonly protocolVersion: 4 | 5,
  ) {
    super(`mqtt.refused: code ${returnCode}`);
    this.name = 'RefusedByBroker';
  }

  /** 1 in MQTT 3.1.1, 132 in MQTT 5 */
  get isProtocolVersion(): boolean {
    return this.returnCode === 1 || this.returnCode === 132;
  }
}

/**
 * One connection to a broker: CONNECT to DISCONNECT, nothing about reconnecting. Messages are handed over unacknowledged;
 * `acknowledge` answers many at once in one write. Own client because mqtt.js acknowledges strictly one at a time.
 */
export class MqttSession {
  readonly connack: Promise<IConnackPacket>;
  private readonly socket: Socket;
  private readonly parser: mqtt.Parser;
  private readonly suback = new Map<number, (granted: readonly number[]) => void>();
  private readonly timer: NodeJS.Timeout;
  private nextId = 1;
  private closed = false;
  private lastWrite = performance.now();
  private lastRead = performance.now();
  private paused = false;

  constructor(
    private readonly options: SessionOptions,
    private readonly events: SessionEvents,
  ) {
    const { host, port, tls } = options.address;
    this.socket = tls ? connectTls({ host, port, servername: host }) : connectTcp({ host, port });
    this.socket.setNoDelay(true);
    this.parser = mqtt.parser({ protocolVersion: options.protocolVersion });
    this.connack = new Promise((resolve, reject) => {
      const timeout = setTimeout(() => this.end(new Error('mqtt.connect_timeout')), CONNECT_TIMEOUT_MS);
      this.parser.on('packet', (packet: Packet) => {
        if (packet.cmd === 'connack') {
          clearTimeout(timeout);
          const code = packet.returnCode ?? packet.reasonCode ?? 0;
          if (code === 0) resolve(packet);
          else this.end(new RefusedByBroker(code, options.protocolVersion));
        } else this.onPacket(packet);
      });
      this.onEnd = (reason) => {
        clearTimeout(timeout);
        reject(reason);
      };
    });
    this.connack.catch(() => undefined);
    this.parser.on('error', (error: Error) => this.end(error));
    this.socket.on('data', (bytes: Buffer) => {
      this.lastRead = performance.now();
      this.parser.parse(bytes);
    });
    this.socket.on('error', (error) => this.end(error));
    this.socket.on('close', () => this.end(new Error('mqtt.connection_lost')));
    this.timer = setInterval(() => this.keepAlive(), (options.keepaliveS * 1000) / 2);
    this.socket.once(tls ? 'secureConnect' : 'connect', () => this.sendConnect());
  }

  private onEnd: (reason: Error) => void = () => undefined;

  get open(): boolean {
    return !this.closed;
  }

  /** @returns granted QoS by filter; 128 and above = refused */
  subscribe(filters: readonly string[]): Promise<readonly number[]> {
    const messageId = this.takeId();
    const subscriptions = filters.map((topic) => ({ topic, qos: 1 as const }));
    return new Promise((resolve) => {
      this.suback.set(messageId, resolve);
      this.write(this.generate({ cmd: 'subscribe', messageId, subscriptions } as Packet));
    });
  }

  unsubscribe(filters: readonly string[]): void {
    this.write(
      this.generate({ cmd: 'unsubscribe', messageId: this.takeId(), unsubscriptions: [...filters] } as Packet),
    );
  }

  /**
   * Publishes and acknowledges in one write, publications first: the broker has the answers before it may forget the
   * messages. Its own PUBACKs of our publications are not awaited; were one lost, the message itself comes again and
   * so does its answer.
   */
  send(publications: readonly { topic: string; payload: string }[], acknowledged: readonly number[]): void {
    if (this.closed) return;
    const chunks = publications.map(({ topic, payload }) =>
      this.generate({ cmd: 'publish', topic, payload, qos: 1, dup: false, retain: false, messageId: this.takeId() }),
    );
    // PUBACK with success is four bytes in both protocol versions
    const acks = Buffer.allocUnsafe(acknowledged.length * 4);
    for (const [i, id] of acknowledged.entries()) acks.writeUInt32BE(0x40_02_00_00 + id, i * 4);
    chunks.push(acks);
    this.write(Buffer.concat(chunks));
  }

  /** Stops reading: the broker's window fills, and then the senders wait. */
  pause(): void {
    this.paused = true;
    this.socket.pause();
  }

  resume(): void {
    this.paused = false;
    this.lastRead = performance.now();
    this.socket.resume();
  }

  /** Says goodbye. `forget` ends the session at the broker as well (MQTT 5). */
  async disconnect(forget: boolean): Promise<void> {
    if (this.closed) return;
    const properties = this.options.protocolVersion === 5 && forget ? { properties: { sessionExpiryInterval: 0 } } : {};
    this.write(this.generate({ cmd: 'disconnect', ...properties } as Packet));
    await new Promise<void>((resolve) => {
      this.socket.end(() => resolve());
      setTimeout(resolve, 1_000).unref();
    });
    this.end(new Error('mqtt.disconnected'));
  }

  end(reason: Error): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.timer);
    this.socket.destroy();
    this.onEnd(reason);
    this.events.onClose(reason);
  }

  private sendConnect(): void {
    const { address, clientId, protocolVersion, keepaliveS, receiveMaximum, sessionExpiryS } = this.options;
    this.write(
      this.generate({
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion,
        clientId,
        clean: false,
        keepalive: keepaliveS,
        ...(address.username === undefined ? {} : { username: address.username }),
        ...(address.password === undefined ? {} : { password: Buffer.from(address.password) }),
        ...(protocolVersion === 5 ? { properties: { receiveMaximum, sessionExpiryInterval: sessionExpiryS } } : {}),
      }),
    );
  }

  private onPacket(packet: Packet): void {
    switch (packet.cmd) {
      case 'publish':
        this.events.onMessage(packet);
        break;
      case 'suback':
        this.suback.get(packet.messageId ?? 0)?.(packet.granted as number[]);
        this.suback.delete(packet.messageId ?? 0);
        break;
      case 'disconnect':
        this.end(new Error(`mqtt.closed_by_broker: code ${packet.reasonCode ?? 0}`));
        break;
      default:
        break;
    }
  }

  private keepAlive(): void {
    const now = performance.now();
    const period = this.options.keepaliveS * 1000;
    // while reading is paused, no PINGRESP can be seen; the socket itself tells when the broker is gone
    if (!this.paused && now - this.lastRead > period * 2) this.end(new Error('mqtt.keepalive_timeout'));
    else if (now - this.lastWrite > period / 2 || now - this.lastRead > period / 2) {
      this.write(this.generate({ cmd: 'pingreq' }));
    }
  }

  private generate(packet: Packet): Buffer {
    return mqtt.generate(packet, { protocolVersion: this.options.protocolVersion });
  }

  private write(bytes: Buffer): void {
    if (this.closed) return;
    this.lastWrite = performance.now();
    this.socket.write(bytes);
  }

  private takeId(): number {
    const id = this.nextId;
    this.nextId = id === 65_535 ? 1 : id + 1;
    return id;
  }
}
