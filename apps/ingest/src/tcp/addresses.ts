import { Allowance } from './allowance.js';
import type { GatewayLimits } from './gateway-options.js';

interface Known {
  lines: number;
  readonly badLines: Allowance;
  blockedUntil: number;
}
const BLOCK_MS = 60_000;

/** How many lines an address holds, and whether it has sent so much rubbish that it is turned away for a minute. */
export class Addresses {
  private readonly known = new Map<string, Known>();

  constructor(private readonly limits: GatewayLimits) {}

  /** @returns why a line is refused; null = it was counted */
  admit(address: string, now: number): 'address_full' | 'address_blocked' | null {
    let entry = this.known.get(address);
    if (entry === undefined) {
      const { badLinesPerAddress } = this.limits;
      entry = { lines: 0, badLines: new Allowance(badLinesPerAddress, badLinesPerAddress / 60, now), blockedUntil: 0 };
      this.known.set(address, entry);
    }
    if (now < entry.blockedUntil) return 'address_blocked';
    if (entry.lines >= this.limits.connectionsPerAddress) return 'address_full';
    entry.lines += 1;
    return null;
  }

  leave(address: string): void {
    const entry = this.known.get(address);
    if (entry) entry.lines -= 1;
  }

  /** One of its lines was closed for rubbish. */
  blame(address: string, now: number): void {
    const entry = this.known.get(address);
    if (entry && !entry.badLines.take(now)) entry.blockedUntil = now + BLOCK_MS;
  }

  /** Forgets addresses that are gone and not blocked. */
  forget(now: number): void {
    for (const [address, entry] of this.known) {
      if (entry.lines === 0 && now - entry.blockedUntil > BLOCK_MS) this.known.delete(address);
    }
  }
}
