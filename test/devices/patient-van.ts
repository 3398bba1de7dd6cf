import { SimulatedSite } from './simulated-site.js';

const RESEND_AFTER_MS = 2_000;
const MAX_WAITING = 400;

/** Settled when the platform has said what became of it: stored, or refused with a reason. */
interface Waiting {
  readonly record: Record<string, unknown>;
  sentAt: number;
}

/**
 * A van that deletes nothing before its `ack`: keeps what it measured, sends again what nobody has answered (with
 * `resend`), and throws in rubbish. Works on through every loss of connection.
 */
export class PatientVan {
  readonly published = new Set<string>();
  rubbish = 0;
  private readonly waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;

  constructor(readonly site: SimulatedSite) {}

  /** Measures: resolves when there is room in the van's window. */
  async measure(record: Record<string, unknown>): Promise<void> {
    while (this.open().length >= MAX_WAITING) await new Promise((resolve) => setTimeout(resolve, 10));
    const jlbh = String(record['jlbh']);
    this.published.add(jlbh);
    this.waiting.set(jlbh, { record, sentAt: Date.now() });
    this.send(record);
    this.timer ??= setInterval(() => this.sendAgain(), 500);
  }

  throwIn(bytes: string): void {
    this.rubbish += 1;
    this.site.client.publish(`ves/v1/rs/${this.site.siteCode}/01/rec`, bytes, { qos: 1 });
  }

  get unanswered(): number {
    return this.open().length;
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.site.end();
  }

  private open(): Waiting[] {
    for (const jlbh of this.waiting.keys()) if (this.site.stored.has(jlbh)) this.waiting.delete(jlbh);
    return [...this.waiting.values()];
  }

  private sendAgain(): void {
    if (!this.site.client.connected) return;
    const now = Date.now();
    for (const entry of this.open()) {
      if (now - entry.sentAt < RESEND_AFTER_MS) continue;
      entry.sentAt = now;
      this.send({ ...entry.record, resend: true });
    }
  }

  private send(record: Record<string, unknown>): void {
    this.site.client.publish(`ves/v1/rs/${this.site.siteCode}/01/rec`, JSON.stringify(record), { qos: 1 });
  }
}
