import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, type LiveSession } from '@app/application';
import { EventFeed, type EventCursor, type Subscription } from '@app/persistence';
import { Metrics, type Gauge } from '@app/platform';
import type { ServerResponse } from 'node:http';
import { SessionCache } from '../access/session-cache.js';
import { tooMany } from '../core/problem.js';
import { EventStream } from './event-stream.js';

const BEAT_MS = 15_000;
/** A person has a few windows; more is a program gone wild. */
const MOST_PER_USER = 10;

interface Open {
  readonly session: LiveSession;
  readonly stream: EventStream;
  subscription?: Subscription;
}

/** Every event stream of this process: opened, kept alive, ended with the session that opened it. */
@Injectable()
export class OpenStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly open = new Set<Open>();
  private timer: NodeJS.Timeout | undefined;
  private readonly count: Gauge;

  constructor(
    private readonly feed: EventFeed,
    private readonly sessions: SessionCache,
    @Inject(Clock) private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.count = metrics.gauge('event_streams', 'Open event streams');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.feed.stop();
    for (const { stream } of this.open) stream.end();
    this.open.clear();
  }

  /** @throws 429 before anything is written */
  admit(session: LiveSession): void {
    const mine = [...this.open].filter((one) => one.session.principal.userId === session.principal.userId);
    if (mine.length >= MOST_PER_USER) {
      throw tooMany('limit.too_many_streams', { zh: '打开的事件流过多。', en: 'Too many event streams are open.' }, 30);
    }
  }

  async start(session: LiveSession, response: ServerResponse, after: EventCursor | null): Promise<void> {
    const one: Open = { session, stream: new EventStream(response) };
    this.open.add(one);
    this.count.set(this.open.size);
    response.on('close', () => {
      this.open.delete(one);
      this.count.set(this.open.size);
      one.subscription?.close();
    });
    response.on('drain', () => one.subscription?.resume());
    const place = after ?? this.feed.position;
    one.stream.open(place);
    one.subscription = await this.feed.subscribe(session.principal, place, one.stream);
    if (!this.open.has(one)) one.subscription.close();
  }

  /** Rights may have changed since the stream was opened: then it ends, and the client comes back with new ones. */
  private async beat(): Promise<void> {
    for (const one of this.open) {
      const now = await this.sessions.find(one.session.sessionId, this.clock.now()).catch(() => one.session);
      const same = now !== null && JSON.stringify(now.principal) === JSON.stringify(one.session.principal);
      if (same) one.stream.beat();
      else one.stream.end();
    }
  }
}
