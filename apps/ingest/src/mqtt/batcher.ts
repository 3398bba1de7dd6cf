export interface BatcherOptions<T> {
  /** most items in a batch */
  readonly maxItems: number;
  /** most payload bytes in a batch */
  readonly maxBytes: number;
  /** how long the first item of a batch waits for others, ms */
  readonly waitMs: number;
  /** batches under way at once: one commits while the next is decoded and copied */
  readonly parallel: number;
  /** waiting items and bytes at which `onPressure(true)` is called; `false` follows at half of it */
  readonly pressureItems: number;
  readonly pressureBytes: number;
  size(item: T): number;
  /** must not reject; retries are its own business */
  work(batch: readonly T[]): Promise<void>;
  onPressure(high: boolean): void;
}

/** Collects items into batches and keeps a bounded number of them under way. Order within a batch is order of arrival. */
export class Batcher<T> {
  private waiting: T[] = [];
  private bytes = 0;
  private running = 0;
  private timer: NodeJS.Timeout | undefined;
  private ripe = false;
  private pressed = false;
  private readonly idle: (() => void)[] = [];

  constructor(private readonly options: BatcherOptions<T>) {}

  get backlog(): number {
    return this.waiting.length;
  }

  push(item: T): void {
    this.waiting.push(item);
    this.bytes += this.options.size(item);
    const { maxItems, maxBytes, waitMs, pressureItems, pressureBytes } = this.options;
    if (this.waiting.length >= maxItems || this.bytes >= maxBytes) this.pump();
    else this.timer ??= setTimeout(() => this.ripen(), waitMs);
    if (!this.pressed && (this.waiting.length >= pressureItems || this.bytes >= pressureBytes)) {
      this.pressed = true;
      this.options.onPressure(true);
    }
  }

  /** Resolves when nothing waits and nothing is under way. */
  drain(): Promise<void> {
    if (this.waiting.length === 0 && this.running === 0) return Promise.resolve();
    this.ripen();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private ripen(): void {
    this.timer = undefined;
    this.ripe = true;
    this.pump();
  }

  private pump(): void {
    const { maxItems, maxBytes, parallel } = this.options;
    while (this.running < parallel && this.waiting.length > 0) {
      if (!this.ripe && this.waiting.length < maxItems && this.bytes < maxBytes) return;
      this.launch(this.take());
    }
  }

  private take(): T[] {
    const { maxItems, maxBytes, size } = this.options;
    let count = 0;
    let bytes = 0;
    for (const item of this.waiting) {
      if (count >= maxItems || (count > 0 && bytes + size(item) > maxBytes)) break;
      bytes += size(item);
      count += 1;
    }
    const batch = this.waiting.slice(0, count);
    this.waiting = this.waiting.slice(count);
    this.bytes -= bytes;
    if (this.waiting.length === 0) {
      this.ripe = false;
      clearTimeout(this.timer);
      this.timer = undefined;
    }
    return batch;
  }

  private launch(batch: readonly T[]): void {
    this.running += 1;
    void this.options.work(batch).finally(() => {
      this.running -= 1;
      // what waited while all places were taken has waited long enough
      if (this.waiting.length > 0) this.ripe = true;
      this.pump();
      this.relax();
      this.settle();
    });
  }

  private relax(): void {
    const { pressureItems, pressureBytes } = this.options;
    if (this.pressed && this.waiting.length <= pressureItems / 2 && this.bytes <= pressureBytes / 2) {
      this.pressed = false;
      this.options.onPressure(false);
    }
  }

  private settle(): void {
    if (this.waiting.length > 0 || this.running > 0) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }
}
