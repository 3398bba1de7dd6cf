import { setTimeout as sleep } from 'node:timers/promises';
import { dataFrame } from './truck-packets.js';
import { TruckTerminal } from './truck-terminal.js';

/** Longest wait for a reply before the line is given up, as terminals do. */
const PATIENCE_MS = 3_000;

/**
 * A terminal as patient as a real one: keeps what was not answered, connects again when the line breaks, sends it again. A reply carries
 * the time of its packet, so it is known which one was answered.
 */
export class PatientTruck {
  /** sample times of packets sent and answered, ms */
  readonly sent: number[] = [];
  readonly answered = new Set<number>();
  private terminal: TruckTerminal | undefined;
  private seen = 0;
  private readonly pending = new Map<number, Buffer>();

  constructor(
    readonly vin: string,
    private readonly port: number,
  ) {}

  get unanswered(): number {
    return this.pending.size;
  }

  /** A packet of ten seconds from `at` on. */
  measure(at: Date): void {
    this.sent.push(at.getTime());
    const frame = dataFrame(this.vin, at);
    this.pending.set(at.getTime(), frame);
    this.terminal?.send(frame);
  }

  /** A byte stream that is no frame. */
  throwIn(text: string): void {
    this.terminal?.send(Buffer.from(text));
  }

  /** Until everything is answered: reads replies, connects again after a break, sends again what was not answered. */
  async settle(): Promise<void> {
    while (this.pending.size > 0) {
      const terminal = (this.terminal ??= await this.connect());
      this.read(terminal);
      const before = terminal.replies.length;
      if (this.pending.size === 0) return;
      await Promise.race([terminal.replied(before + 1), sleep(PATIENCE_MS)]);
      this.read(terminal);
      if (terminal.closed || terminal.replies.length === before) this.hangUp();
    }
  }

  /** Breaks the line without a word. */
  hangUp(): void {
    this.terminal?.end();
    this.terminal = undefined;
  }

  async open(): Promise<void> {
    this.terminal ??= await this.connect();
  }

  private async connect(): Promise<TruckTerminal> {
    for (;;) {
      try {
        const terminal = await TruckTerminal.connect(this.port);
        this.seen = 0;
        terminal.send(...this.pending.values());
        return terminal;
      } catch {
        await sleep(100);
      }
    }
  }

  private read(terminal: TruckTerminal): void {
    for (const reply of terminal.replies.slice(this.seen)) {
      const [yy = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = reply.subarray(24, 30);
      const at = Date.UTC(2000 + yy, month - 1, day, hour - 8, minute, second);
      this.answered.add(at);
      this.pending.delete(at);
    }
    this.seen = terminal.replies.length;
  }
}
