import { mayTouch, scopeOf, type Principal } from '@app/domain';
import type { Database } from '../database.js';
import { listen } from './listen.js';
import {
  BEFORE_ALL,
  isAfter,
  isKept,
  latestEvent,
  moreToCome,
  readEvents,
  type EventCursor,
  type LoggedEvent,
} from './read-events.js';

const BATCH = 500;
/** A receiver that is behind holds at most so many events in memory while it is full. */
const CATCH_UP_BATCH = 100;
/** When nobody rings (the listening connection is broken), look this often. */
const POLL_MS = 1_000;
/** While committed rows wait for an older transaction to end, look this often. */
const UNSETTLED_MS = 30;

/** Where events go. */
export interface EventSink {
  /** @returns false when the receiver is full: nothing more until `resume` is called */
  send(event: LoggedEvent): boolean;
  /** the place asked for is no longer kept: the receiver must read everything anew */
  reset(): void;
}

export interface Subscription {
  resume(): void;
  close(): void;
}

interface Receiver {
  readonly who: Principal;
  readonly sink: EventSink;
  cursor: EventCursor;
  /** live: fed from the one reader; catching: reads for itself; full: waits for `resume` */
  state: 'live' | 'catching' | 'full' | 'closed';
  /** goes on with what was already read, when it became full in the middle of it */
  wake?: (() => void) | undefined;
}

/**
 * The event log as a stream. The process reads each row once and hands it to every receiver that may see it; a
 * receiver that is behind (it just came back, or is slow) reads for itself until it has caught up.
 */
export class EventFeed {
  private readonly receivers = new Set<Receiver>();
  private cursor: EventCursor = BEFORE_ALL;
  private pumping: Promise<void> | undefined;
  private rung = false;
  private timer: NodeJS.Timeout | undefined;
  private bell: { close(): Promise<void> } | undefined;
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly onError: (error: Error) => void,
  ) {}

  /** The last row handed out: where a stream that begins now begins. */
  get position(): EventCursor {
    return this.cursor;
  }

  async start(): Promise<void> {
    this.cursor = await latestEvent(this.db);
    this.bell = listen(this.db.url, 'ves_event', () => this.ring(), this.onError);
    this.later(POLL_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    for (const receiver of this.receivers) this.close(receiver);
    await this.bell?.close();
    await this.pumping;
  }

  /** Everything behind `after` that this caller may see, then what comes. */
  async subscribe(who: Principal, after: EventCursor, sink: EventSink): Promise<Subscription> {
    const kept = await isKept(this.db, after);
    if (!kept) sink.reset();
    const receiver: Receiver = { who, sink, cursor: kept ? after : this.cursor, state: 'catching' };
    this.receivers.add(receiver);
    this.catchUp(receiver);
    return {
      resume: () => {
        if (receiver.state !== 'full') return;
        receiver.state = 'catching';
        if (receiver.wake) receiver.wake();
        else this.catchUp(receiver);
      },
      close: () => this.close(receiver),
    };
  }

  private close(receiver: Receiver): void {
    receiver.state = 'closed';
    this.receivers.delete(receiver);
    receiver.wake?.();
  }

  private ring(): void {
    this.rung = true;
    if (this.stopped) return;
    this.pumping ??= this.pump().finally(() => {
      this.pumping = undefined;
    });
  }

  private async pump(): Promise<void> {
    let unsettled = false;
    try {
      while (this.rung && !this.stopped) {
        this.rung = false;
        const events = await readEvents(this.db, { after: this.cursor, limit: BATCH });
        for (const event of events) this.hand(event);
        if (events.length === BATCH) this.rung = true;
      }
      unsettled = await moreToCome(this.db, this.cursor);
    } catch (error) {
      this.onError(error instanceof Error ? error : new Error(String(error)));
    }
    this.later(unsettled ? UNSETTLED_MS : POLL_MS);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.ring(), ms);
  }

  private hand(event: LoggedEvent): void {
    this.cursor = event.cursor;
    for (const receiver of this.receivers) {
      // one that came over from a process that was ahead already has this row
      if (receiver.state !== 'live' || !isAfter(event.cursor, receiver.cursor)) continue;
      receiver.cursor = event.cursor;
      const scope = { areaCode: event.areaCode, subject: event.subject };
      if (mayTouch(receiver.who, scope) && !receiver.sink.send(event)) receiver.state = 'full';
    }
  }

  private catchUp(receiver: Receiver): void {
    void this.read(receiver).catch((error: unknown) => {
      this.onError(error instanceof Error ? error : new Error(String(error)));
      // the database is away: try again from the same place
      if (receiver.state === 'catching') setTimeout(() => this.catchUp(receiver), POLL_MS);
    });
  }

  private async read(receiver: Receiver): Promise<void> {
    while (receiver.state === 'catching') {
      const upTo = this.cursor;
      if (!isAfter(upTo, receiver.cursor)) {
        // nothing awaited since the comparison: the next row the reader hands out is the next one here
        receiver.state = 'live';
        return;
      }
      const scope = scopeOf(receiver.who);
      const events = await readEvents(this.db, { after: receiver.cursor, upTo, scope, limit: CATCH_UP_BATCH });
      for (const event of events) {
        if (isClosed(receiver)) return;
        receiver.cursor = event.cursor;
        if (!receiver.sink.send(event)) await this.untilResumed(receiver);
      }
      if (events.length < CATCH_UP_BATCH && !isClosed(receiver)) receiver.cursor = upTo;
    }
  }

  private async untilResumed(receiver: Receiver): Promise<void> {
    receiver.state = 'full';
    await new Promise<void>((resolve) => {
      receiver.wake = resolve;
    });
    receiver.wake = undefined;
  }
}

/** Asked anew after every wait: somebody else may have closed it meanwhile. */
function isClosed(receiver: Receiver): boolean {
  return receiver.state === 'closed';
}
