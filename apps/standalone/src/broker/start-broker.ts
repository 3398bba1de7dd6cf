import { createServer, type Server, type Socket } from 'node:net';
import type { SiteAccounts } from '@app/application';
import { deniedTopic } from '@app/contracts';
import type { Logger } from '@app/platform';
import { Aedes, type Client } from 'aedes';
import {
  Authenticator,
  BAD_CREDENTIALS,
  SERVER_UNAVAILABLE,
  type BrokerIdentity,
  type PlatformAccount,
} from './authenticate.js';
import { OutgoingQueues } from './outgoing-queues.js';
import { PublishGate } from './publish-gate.js';
import { mayPublish, maySubscribe } from './topic-rules.js';

export interface BrokerOptions {
  readonly port: number;
  readonly host?: string;
  readonly accounts: SiteAccounts;
  readonly platform: PlatformAccount;
  readonly logger: Logger;
}

export interface RunningBroker {
  readonly port: number;
  close(): Promise<void>;
}

/** One byte over the largest message the decoder reads, plus topic and header. */
const MAX_PACKET_BYTES = 1024 * 1024 + 1024;
const MAX_CLIENTS = 5_000;
/** Packets a client may send before its CONNECT is answered. */
const EARLY_PACKETS = 2_000;

/** aedes, as far as it is not in its types: the parser of a connection and the persistence made by `listen`. */
interface Insides {
  readonly _parser: { readonly packet: { readonly length: number } };
}
interface Persistence {
  addSubscriptions(client: Client, subscriptions: readonly { readonly topic: string }[]): Promise<void>;
}

/**
 * The embedded broker: MQTT 3.1.1 over TCP, sessions in memory. Sites log in with their own account under their own
 * site code and reach their own topics only. After a crash of this process sessions are gone; sites send again what
 * they have no `ack` of.
 */
export async function startBroker(options: BrokerOptions): Promise<RunningBroker> {
  const { logger } = options;
  const identities = new WeakMap<Client, BrokerIdentity>();
  const authenticator = new Authenticator(options.accounts, options.platform);
  const gate = new PublishGate();
  const queues = new OutgoingQueues(() => gate.update(queues.messages, queues.bytes));

  const broker = new Aedes({
    queueLimit: EARLY_PACKETS,
    maxInflightInbound: 1_000,
    maxClientsIdLength: 64,
    concurrency: 1_000,
    // a subscriber that reads nothing is found by its keepalive; ingest pauses on purpose while the database is away
    drainTimeout: 0,
    authenticate: (client, username, password, answer) => {
      authenticator.check(client.id, username, password).then(
        (result) => {
          if (typeof result === 'number') return answer(refusal(result), false);
          identities.set(client, result);
          answer(null, true);
        },
        (error: unknown) => {
          logger.warn({ err: error }, 'accounts cannot be read');
          answer(refusal(SERVER_UNAVAILABLE), false);
        },
      );
    },
    authorizePublish: (client, packet, done) => {
      const who = client ? identities.get(client) : undefined;
      if (client && !who) return done(new Error('mqtt.unknown_client'));
      if (!who || who.kind === 'platform') return done(null);
      if (!mayPublish(who, packet.topic)) {
        logger.warn({ site: who.siteCode, topic: packet.topic }, 'publication outside its own topics');
        packet.topic = deniedTopic(who.siteCode, packet.topic);
        packet.retain = false;
      }
      gate.pass(() => done(null));
    },
    authorizeSubscribe: (client, subscription, done) => {
      const who = identities.get(client);
      if (who && maySubscribe(who, subscription.topic)) return done(null, subscription);
      logger.warn({ client: client.id, filter: subscription.topic }, 'subscription refused');
      done(null, null);
    },
    // second lock: whatever a session holds, a site is handed its own messages only
    authorizeForward: (client, packet) => {
      const who = identities.get(client);
      return who && (who.kind === 'platform' || maySubscribe(who, packet.topic)) ? packet : null;
    },
  });
  await broker.listen();
  const { persistence } = broker as unknown as { persistence: Persistence };
  Object.assign(persistence, queues.methods());
  // aedes keeps all filters of a SUBSCRIBE for the session when one of them is allowed
  const keep = persistence.addSubscriptions.bind(persistence);
  persistence.addSubscriptions = (client, subscriptions) => {
    const who = identities.get(client);
    return keep(client, who ? subscriptions.filter((sub) => maySubscribe(who, sub.topic)) : []);
  };
  broker.on('subscribe', (subscriptions, client) => {
    const records = subscriptions.some((sub) => sub.qos < 128 && sub.topic === 'ves/v1/rs/+/+/rec');
    if (records && identities.get(client)?.kind === 'platform') gate.setListening();
  });
  broker.on('clientError', (client, error) => logger.debug({ client: client.id, err: error }, 'client'));
  broker.on('connectionError', (_client, error) => logger.debug({ err: error }, 'connection'));

  const server = createServer((socket) => accept(broker, socket, logger));
  server.maxConnections = MAX_CLIENTS;
  const port = await listen(server, options.port, options.host ?? '0.0.0.0');
  return {
    port,
    close: async () => {
      const gone = new Promise<void>((resolve) => server.close(() => resolve()));
      await new Promise<void>((resolve) => broker.close(resolve));
      await gone;
    },
  };
}

function accept(broker: Aedes, socket: Socket, logger: Logger): void {
  socket.setNoDelay(true);
  const client = broker.handle(socket) as unknown as Insides;
  // aedes buffers a packet until it is complete, however long it claims to be
  socket.on('readable', () => {
    const { length } = client._parser.packet;
    if (length <= MAX_PACKET_BYTES) return;
    logger.warn({ bytes: length, max: MAX_PACKET_BYTES }, 'packet too large, connection closed');
    socket.destroy();
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function refusal(returnCode: number): Error & { returnCode: number } {
  const message = returnCode === BAD_CREDENTIALS ? 'bad user name or password' : `refused: ${returnCode}`;
  return Object.assign(new Error(message), { returnCode });
}
