import { Readable } from 'node:stream';

/** What aedes hands to its persistence of a packet under way to a subscriber. */
export interface OutgoingPacket {
  readonly brokerId: string;
  readonly brokerCounter: number;
  messageId?: number;
  readonly topic: string;
  readonly payload: Buffer | string;
}

interface ClientQueue {
  readonly byKey: Map<string, OutgoingPacket>;
  readonly byMessageId: Map<number, string>;
}

const keyOf = (packet: OutgoingPacket): string => `${packet.brokerId}|${packet.brokerCounter}`;

/**
 * QoS 1 messages under way to or waiting for sessions, in place of the array of aedes's memory persistence, which is
 * searched from the front for every message and so grows slow with a backlog. Counts what waits.
 */
export class OutgoingQueues {
  private readonly clients = new Map<string, ClientQueue>();
  messages = 0;
  bytes = 0;

  constructor(private readonly onChange: () => void) {}

  /** The methods of aedes's persistence that this replaces. */
  methods(): Record<string, unknown> {
    return {
      outgoingEnqueue: async (sub: { clientId: string }, packet: OutgoingPacket) => this.add(sub.clientId, packet),
      outgoingEnqueueCombi: async (subs: readonly { clientId: string }[], packet: OutgoingPacket) => {
        for (const sub of subs) this.add(sub.clientId, packet);
      },
      outgoingUpdate: async (client: { id: string }, packet: OutgoingPacket) => this.update(client.id, packet),
      outgoingClearMessageId: async (client: { id: string }, packet: { messageId: number }) =>
        this.clear(client.id, packet.messageId),
      outgoingStream: (client: { id: string }) =>
        Readable.from([...(this.clients.get(client.id)?.byKey.values() ?? [])]),
    };
  }

  private add(clientId: string, packet: OutgoingPacket): void {
    const queue = this.queueOf(clientId);
    const key = keyOf(packet);
    if (queue.byKey.has(key)) return;
    queue.byKey.set(key, { ...packet });
    this.messages += 1;
    this.bytes += packet.payload.length;
    this.onChange();
  }

  private update(clientId: string, packet: OutgoingPacket): void {
    const queue = this.queueOf(clientId);
    const key = keyOf(packet);
    const stored = queue.byKey.get(key);
    if (!stored) throw new Error('no such packet');
    if (stored.messageId !== undefined && queue.byMessageId.get(stored.messageId) === key) {
      queue.byMessageId.delete(stored.messageId);
    }
    if (packet.messageId === undefined) return;
    stored.messageId = packet.messageId;
    queue.byMessageId.set(packet.messageId, key);
  }

  private clear(clientId: string, messageId: number): OutgoingPacket | undefined {
    const queue = this.clients.get(clientId);
    const key = queue?.byMessageId.get(messageId);
    if (!queue || key === undefined) return undefined;
    const packet = queue.byKey.get(key);
    queue.byMessageId.delete(messageId);
    queue.byKey.delete(key);
    if (packet) {
      this.messages -= 1;
      this.bytes -= packet.payload.length;
      this.onChange();
    }
    return packet;
  }

  private queueOf(clientId: string): ClientQueue {
    let queue = this.clients.get(clientId);
    if (!queue) {
      queue = { byKey: new Map(), byMessageId: new Map() };
      this.clients.set(clientId, queue);
    }
    return queue;
  }
}
