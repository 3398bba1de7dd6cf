import type { IncomingPacket } from '@app/application';

/** Keys remembered: half of it at least, all of it at most. */
const GENERATION = 250_000;

/**
 * Packets stored a moment ago, by a fingerprint of their key. It decides nothing but the way a packet is stored: what is remembered is
 * probably a repeat and goes the careful way; what is not is probably new and goes the fast way, where the unique index would stop it.
 */
export class RecentPackets {
  private young = new Set<number>();
  private old = new Set<number>();

  /** Probably new ones, and those that are remembered or stand in the batch twice; both in the order they came. */
  split(packets: readonly IncomingPacket[]): {
    readonly fresh: readonly IncomingPacket[];
    readonly doubtful: readonly IncomingPacket[];
  } {
    const here = new Set<number>();
    const fresh: IncomingPacket[] = [];
    const doubtful: IncomingPacket[] = [];
    for (const packet of packets) {
      const print = fingerprint(packet);
      const known = here.has(print) || this.young.has(print) || this.old.has(print);
      here.add(print);
      (known ? doubtful : fresh).push(packet);
    }
    return { fresh, doubtful };
  }

  remember(packets: readonly IncomingPacket[]): void {
    for (const packet of packets) this.young.add(fingerprint(packet));
    if (this.young.size < GENERATION) return;
    this.old = this.young;
    this.young = new Set();
  }
}

/** 31 bits, so that it is a small integer of the engine. */
function fingerprint({ truckId, sampledAt, kind, contentHash }: IncomingPacket): number {
  const mixed = Math.imul(truckId, 0x9e3779b1) ^ Math.imul(Math.floor(sampledAt / 1000), 0x85ebca6b) ^ kind;
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ contentHash) >>> 1;
}
