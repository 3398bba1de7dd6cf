import { setTimeout as sleep } from 'node:timers/promises';
import { KEPT, TRUCK_CHANNEL, type FrameAnswer, type QuarantineEntry, type ReceivedFrame } from '@app/application';
import { Batcher } from '../mqtt/batcher.js';
import { dataFault } from '../mqtt/store-failure.js';
import type { GatewayOptions } from './gateway-options.js';
import type { Line } from './line.js';
import { activationReply, refusedReply, storedReply } from './replies.js';

/** One thing of a line, in the order it came. */
export type LaneItem =
  | { readonly kind: 'frame'; readonly line: Line; readonly raw: Buffer; readonly frame: ReceivedFrame }
  /** answered in its turn, nothing to store; `ends` closes the line behind it */
  | {
      readonly kind: 'say';
      readonly line: Line;
      readonly raw: Buffer;
      readonly say: (now: Date) => Buffer | null;
      readonly ends: boolean;
    }
  | { readonly kind: 'rubbish'; readonly line: Line; readonly raw: Buffer; readonly entry: QuarantineEntry };

type FrameItem = Extract<LaneItem, { kind: 'frame' }>;

const BATCH = { maxItems: 1_000, maxBytes: 2_000_000, waitMs: 20, parallel: 1 } as const;
/** What may wait in memory before reading stops. */
const PRESSURE = { pressureItems: 8_000, pressureBytes: 16_000_000 } as const;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;

export interface LaneEvents {
  onPressure(): void;
  onAway(away: boolean, error?: unknown): void;
  onAnswered(line: Line): void;
}

/**
 * One batch after the other to the database, and only then the replies (law 1), each line's in their order. While the database is away
 * it tries again for ever and answers nothing; a frame that the database itself refuses is set aside in quarantine.
 */
export class Lane {
  pressed = false;
  private readonly batcher: Batcher<LaneItem>;

  constructor(
    private readonly options: GatewayOptions,
    private readonly events: LaneEvents,
  ) {
    this.batcher = new Batcher<LaneItem>({
      ...BATCH,
      ...PRESSURE,
      size: (item) => item.raw.length,
      work: (batch) => this.process(batch),
      onPressure: (high) => {
        this.pressed = high;
        events.onPressure();
      },
    });
  }

  get backlog(): number {
    return this.batcher.backlog;
  }

  push(item: LaneItem): void {
    this.batcher.push(item);
  }

  drain(): Promise<void> {
    return this.batcher.drain();
  }

  private async process(batch: readonly LaneItem[]): Promise<void> {
    const end = this.options.metrics.batchTimer();
    const frames: FrameItem[] = [];
    const rubbish: QuarantineEntry[] = [];
    for (const item of batch) {
      if (item.kind === 'frame') frames.push(item);
      else if (item.kind === 'rubbish') rubbish.push(item.entry);
    }
    const answers = frames.length + rubbish.length === 0 ? [] : await this.storeForever(frames, rubbish);
    this.answer(batch, answers);
    end();
  }

  private async storeForever(
    frames: readonly FrameItem[],
    rubbish: readonly QuarantineEntry[],
  ): Promise<readonly FrameAnswer[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const recorded = await this.options.packets.record(
          frames.map((item) => item.frame),
          rubbish,
        );
        this.events.onAway(false);
        this.options.metrics.recorded(recorded);
        return recorded.answers;
      } catch (error) {
        const fault = dataFault(error);
        if (fault !== null) return this.isolate(frames, rubbish, fault, error);
        this.events.onAway(true, error);
        const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempt, 10));
        await sleep(delay * (0.5 + Math.random()));
      }
    }
  }

  /** Halves a batch that the database refuses until the guilty frame stands alone, and quarantines that one. */
  private async isolate(
    frames: readonly FrameItem[],
    rubbish: readonly QuarantineEntry[],
    sqlState: string,
    error: unknown,
  ): Promise<readonly FrameAnswer[]> {
    if (rubbish.length > 0 && frames.length > 0) {
      await this.storeForever([], rubbish);
      return this.storeForever(frames, []);
    }
    if (frames.length > 1) {
      const middle = Math.ceil(frames.length / 2);
      const first = await this.storeForever(frames.slice(0, middle), []);
      return [...first, ...(await this.storeForever(frames.slice(middle), []))];
    }
    this.options.logger.error({ err: error }, 'a frame that the database refuses was set aside');
    const [only] = frames;
    if (only === undefined) return [];
    await this.storeForever([], [storeRefused(only.frame, sqlState)]);
    return [KEPT];
  }

  private answer(batch: readonly LaneItem[], answers: readonly FrameAnswer[]): void {
    let next = 0;
    for (const item of batch) {
      if (item.kind === 'say') {
        item.line.reply(item.say(this.options.clock.now()));
        if (item.ends) item.line.socket.end();
      } else if (item.kind === 'frame') {
        item.line.reply(replyTo(item.raw, answers[next]));
        next += 1;
      }
      this.events.onAnswered(item.line);
    }
  }
}

function replyTo(raw: Buffer, answer: FrameAnswer | undefined): Buffer | null {
  switch (answer?.kind) {
    case 'kept':
      return storedReply(raw);
    case 'activation':
      return activationReply(raw, answer.outcome);
    default:
      return refusedReply(raw);
  }
}

function storeRefused({ vin, raw, receivedAt }: ReceivedFrame, sqlState: string): QuarantineEntry {
  return {
    channel: TRUCK_CHANNEL,
    source: vin,
    areaCode: null,
    receivedAt: new Date(receivedAt),
    naturalKey: null,
    reason: 'truck.store_refused',
    detail: { sqlState },
    raw,
  };
}
