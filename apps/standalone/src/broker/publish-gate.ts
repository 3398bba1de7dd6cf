export interface GateLimits {
  /** QoS 1 messages that may wait for subscribers; below the 65,535 packet identifiers of a session */
  readonly messages: number;
  readonly bytes: number;
}

export const GATE_LIMITS: GateLimits = { messages: 30_000, bytes: 128 * 1024 * 1024 };

/**
 * Holds sites' publications back, unacknowledged, while nobody of the platform listens or too much waits: aedes reads a
 * connection on only when its publications are through, so the sites wait instead of this process filling its memory.
 */
export class PublishGate {
  private readonly held: (() => void)[] = [];
  private listening = false;
  private full = false;

  constructor(private readonly limits: GateLimits = GATE_LIMITS) {}

  /** The platform has subscribed once; its session, present or not, keeps from now on what comes. */
  setListening(): void {
    this.listening = true;
    this.release();
  }

  update(messages: number, bytes: number): void {
    if (messages >= this.limits.messages || bytes >= this.limits.bytes) this.full = true;
    else if (this.full && messages <= this.limits.messages / 2 && bytes <= this.limits.bytes / 2) {
      this.full = false;
      this.release();
    }
  }

  pass(go: () => void): void {
    if (this.open) go();
    else this.held.push(go);
  }

  get waiting(): number {
    return this.held.length;
  }

  private get open(): boolean {
    return this.listening && !this.full;
  }

  private release(): void {
    while (this.open) {
      const go = this.held.shift();
      if (!go) return;
      go();
    }
  }
}
