import { setTimeout as sleep } from 'node:timers/promises';

/** Lets at most `perSecond` records pass; null = as fast as they are taken. */
export class Pace {
  private next = 0;

  constructor(private readonly perSecond: number | null) {}

  async turn(): Promise<void> {
    if (this.perSecond === null) return;
    const now = performance.now();
    const at = Math.max(now, this.next);
    this.next = at + 1000 / this.perSecond;
    // shorter than a timer can tell
    if (at - now > 2) await sleep(at - now);
  }
}
