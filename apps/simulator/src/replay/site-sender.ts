import { formatTopic, type AckMessage } from '@app/codecs';
import { count, type ReadingTotals } from './counts.js';
import type { RecordLine } from './record-line.js';

export interface SenderOptions {
  readonly publish: (topic: string, payload: string) => Promise<boolean>;
  readonly totals: ReadingTotals;
  /** records on their way at once */
  readonly window: number;
  /** without an ack for this long a record is sent again, ms */
  readonly ackTimeoutMs: number;
}

interface Waiting {
  readonly line: RecordLine;
  sentAt: number;
  tries: number;
}

const BATCH = 50;
const BATCH_MS = 20;
/** From this try on a record travels alone, so that a refusal of the whole message can only mean it. */
const ALONE_FROM = 3;

/** Sends the records of one site and keeps each until its `ack` has come: what a van does. */
export class SiteSender {
  private readonly pending = new Map<string, Waiting>();
  private readonly batches = new Map<string, RecordLine[]>();
  /** the one record under way that an ack cannot name */
  private alone: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly wakers: (() => void)[] = [];
  lastProgress = Date.now();

  constructor(private readonly options: SenderOptions) {}

  get open(): number {
    return this.pending.size + (this.alone === null ? 0 : 1);
  }

  /** Resolves when the record is on its way, not when it is stored. */
  async send(line: RecordLine): Promise<void> {
    if (this.open === 0) this.lastProgress = Date.now();
    if (line.recordNo === null) {
      await this.until(() => this.alone === null);
      this.sendAlone({ line, sentAt: Date.now(), tries: 1 });
      return;
    }
    const key = line.recordNo;
    // the same code twice in one file: the second waits for the first, or their answers could not be told apart
    await this.until(() => !this.pending.has(key) && this.pending.size < this.options.window);
    this.pending.set(key, { line, sentAt: Date.now(), tries: 1 });
    this.collect(line);
  }

  /** Resolves when everything has its answer. */
  drain(): Promise<void> {
    return this.until(() => this.open === 0);
  }

  settle(ack: AckMessage): void {
    const { totals } = this.options;
    for (const code of ack.stored) if (this.close(code)) totals.acknowledged += 1;
    for (const { jlbh, code, path } of ack.refused) {
      if (this.close(jlbh)) count(totals.refused, path === '' ? code : `${code} ${path}`);
    }
    for (const wake of this.wakers.splice(0)) wake();
  }

  /** Sends again what waits longer than `ageMs`; after a broken connection 0: everything. */
  resend(ageMs = this.options.ackTimeoutMs): void {
    const before = Date.now() - ageMs;
    if (this.alone !== null && this.alone.sentAt <= before) {
      this.again(this.alone);
      this.sendAlone(this.alone);
    }
    for (const waiting of this.pending.values()) {
      if (waiting.sentAt > before) continue;
      this.again(waiting);
      if (waiting.tries < ALONE_FROM) this.collect(marked(waiting.line));
      else if (this.alone === null) {
        this.pending.delete(waiting.line.recordNo ?? '');
        this.sendAlone(waiting);
      }
    }
  }

  private again(waiting: Waiting): void {
    waiting.sentAt = Date.now();
    waiting.tries += 1;
    this.options.totals.resent += 1;
  }

  /** @returns false for an answer that nobody waits for (a late second one) */
  private close(code: string | null): boolean {
    const { alone } = this;
    const isAlone = alone !== null && (code === null || alone.line.recordNo === code);
    if (isAlone) this.alone = null;
    else if (code === null || !this.pending.delete(code)) return false;
    this.lastProgress = Date.now();
    return true;
  }

  private sendAlone(waiting: Waiting): void {
    this.alone = waiting;
    const line = waiting.tries > 1 ? marked(waiting.line) : waiting.line;
    void this.options.publish(topicOf(line), line.text);
  }

  private collect(line: RecordLine): void {
    const topic = topicOf(line);
    const batch = this.batches.get(topic) ?? [];
    batch.push(line);
    this.batches.set(topic, batch);
    if (batch.length >= BATCH) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), BATCH_MS);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [topic, batch] of this.batches) {
      const [only] = batch;
      const payload = batch.length === 1 && only ? only.text : `[${batch.map((line) => line.text).join(',')}]`;
      void this.options.publish(topic, payload);
    }
    this.batches.clear();
  }

  private async until(ready: () => boolean): Promise<void> {
    while (!ready()) await new Promise<void>((resolve) => this.wakers.push(resolve));
  }
}

const topicOf = ({ siteCode, lineNo }: RecordLine): string => formatTopic({ kind: 'rec', siteCode, lineNo });

function marked(line: RecordLine): RecordLine {
  const record = JSON.parse(line.text) as Record<string, unknown>;
  return { ...line, text: JSON.stringify({ ...record, resend: true }) };
}
