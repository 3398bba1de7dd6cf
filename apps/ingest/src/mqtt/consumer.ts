import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, IncomingReport, RecordReadings, RecordSiteReports, SiteAnswer } from '@app/application';
import { REMOTE_SENSING_CHANNEL } from '@app/application';
import type { Logger } from '@app/platform';
import type { IPublishPacket } from 'mqtt-packet';
import { Batcher } from './batcher.js';
import { decodeMessages } from './decode-messages.js';
import type { IngestMetrics } from './ingest-metrics.js';
import { MqttLink, type SharedMode } from './mqtt-link.js';
import type { BrokerAddress, MqttSession } from './mqtt-session.js';
import type { ReceivedMessage } from './received-message.js';
import { ackMessages } from './site-answers.js';
import { dataFault } from './store-failure.js';

export interface ConsumerOptions {
  readonly address: BrokerAddress;
  readonly clientId: string;
  readonly shared: SharedMode;
  readonly readings: RecordReadings;
  readonly reports: RecordSiteReports;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: IngestMetrics;
}

const BATCH = { maxItems: 500, maxBytes: 1_000_000, waitMs: 20, parallel: 2 } as const;
/** What may wait in memory before reading stops: eight batches. */
const PRESSURE = { pressureItems: 4_000, pressureBytes: 16_000_000 } as const;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;

/**
 * From the broker to the database: batches messages, stores them, and only then acknowledges (law 1). While the
 * database is away it tries again for ever, reads nothing more and acknowledges nothing; a message that the database
 * itself refuses is set aside in quarantine, so that it cannot block the others.
 */
export class RemoteSensingConsumer {
  private readonly link: MqttLink;
  private readonly batcher: Batcher<ReceivedMessage>;
  private databaseAway = false;
  private pressed = false;

  constructor(private readonly options: ConsumerOptions) {
    this.batcher = new Batcher({
      ...BATCH,
      ...PRESSURE,
      size: (message) => message.payload.length,
      work: (batch) => this.process(batch),
      onPressure: (high) => {
        this.pressed = high;
        this.throttle();
      },
    });
    this.link = new MqttLink({
      address: options.address,
      clientId: options.clientId,
      shared: options.shared,
      keepaliveS: 30,
      receiveMaximum: 2_000,
      logger: options.logger,
      onMessage: (message, session) => this.receive(message, session),
    });
    options.metrics.backlog(() => this.batcher.backlog);
  }

  start(): void {
    this.link.start();
  }

  get connected(): boolean {
    return this.link.connected;
  }

  /** Are messages split with other ingest processes? */
  get shared(): boolean {
    return this.link.shared;
  }

  get storing(): boolean {
    return !this.databaseAway;
  }

  /** Finishes what was received, acknowledges it, says goodbye. */
  async stop(): Promise<void> {
    this.link.quiesce();
    await this.batcher.drain();
    await this.link.stop();
  }

  private receive(message: IPublishPacket, session: MqttSession): void {
    const payload = typeof message.payload === 'string' ? Buffer.from(message.payload) : message.payload;
    this.batcher.push({
      topic: message.topic,
      payload,
      receivedAt: this.options.clock.now(),
      retained: message.retain,
      messageId: message.qos === 0 ? null : (message.messageId ?? null),
      session,
    });
  }

  private async process(received: readonly ReceivedMessage[]): Promise<void> {
    // the broker sends again what came by a connection that is gone
    const batch = received.filter((message) => message.session.open || message.messageId === null);
    if (batch.length === 0) return;
    const end = this.options.metrics.batchTimer();
    const answers = await this.storeForever(batch);
    this.acknowledge(batch, answers);
    end();
  }

  private async storeForever(batch: readonly ReceivedMessage[]): Promise<ReadonlyMap<string, SiteAnswer>> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answers = await this.store(batch);
        this.setAway(false);
        return answers;
      } catch (error) {
        const fault = dataFault(error);
        if (fault !== null) return this.isolate(batch, fault, error);
        this.setAway(true, error);
        const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempt, 10));
        await sleep(delay * (0.5 + Math.random()));
      }
    }
  }

  private async store(batch: readonly ReceivedMessage[]): Promise<ReadonlyMap<string, SiteAnswer>> {
    const { readings, reports, metrics } = this.options;
    const decoded = decodeMessages(batch);
    const kept = await reports.record(decoded.reports);
    metrics.reports(kept);
    const refused = refusedReports(decoded.reports);
    if (decoded.readings.length === 0) return refused;
    const recorded = await readings.record(decoded.readings);
    metrics.readings(recorded);
    return mergeAnswers(recorded.answers, refused);
  }

  /** Halves a batch that the database refuses until the guilty message stands alone, and quarantines that one. */
  private async isolate(
    batch: readonly ReceivedMessage[],
    sqlState: string,
    error: unknown,
  ): Promise<ReadonlyMap<string, SiteAnswer>> {
    const [only] = batch;
    if (only !== undefined && batch.length === 1) {
      this.options.logger.error({ err: error, topic: only.topic }, 'a message that the database refuses was set aside');
      return this.setAside(only, sqlState);
    }
    const middle = Math.ceil(batch.length / 2);
    const first = await this.storeForever(batch.slice(0, middle));
    const second = await this.storeForever(batch.slice(middle));
    return mergeAnswers(first, second);
  }

  private async setAside(message: ReceivedMessage, sqlState: string): Promise<ReadonlyMap<string, SiteAnswer>> {
    const siteCode = message.topic.split('/')[3] ?? null;
    const code = 'reading.store_refused';
    for (;;) {
      try {
        await this.options.reports.record([
          {
            channel: REMOTE_SENSING_CHANNEL,
            topic: message.topic,
            siteCode,
            receivedAt: message.receivedAt,
            payload: message.payload,
            result: { ok: false, code, path: sqlState },
          },
        ]);
        break;
      } catch (error) {
        this.setAway(true, error);
        await sleep(LONGEST_RETRY_MS);
      }
    }
    if (siteCode === null || !message.topic.endsWith('/rec')) return new Map();
    return new Map([[siteCode, { stored: [], refused: [{ recordNo: null, index: null, code, path: '' }] }]]);
  }

  private acknowledge(batch: readonly ReceivedMessage[], answers: ReadonlyMap<string, SiteAnswer>): void {
    const publications = ackMessages(answers, this.options.clock.now());
    const bySession = new Map<MqttSession, number[]>();
    for (const { session, messageId } of batch) {
      if (messageId === null || !session.open) continue;
      const ids = bySession.get(session);
      if (ids) ids.push(messageId);
      else bySession.set(session, [messageId]);
    }
    let told = false;
    for (const [session, ids] of bySession) {
      session.send(told ? [] : publications, ids);
      told = true;
    }
    // the connection is gone: the messages come again and are answered then, but the site need not wait for that
    if (!told) this.link.publish(publications);
  }

  private setAway(away: boolean, error?: unknown): void {
    if (away === this.databaseAway) return;
    this.databaseAway = away;
    if (away) this.options.logger.error({ err: error }, 'cannot store, reading is stopped');
    else this.options.logger.info('storing again');
    this.throttle();
  }

  private throttle(): void {
    if (this.databaseAway || this.pressed) this.link.pause();
    else this.link.resume();
  }
}

/** A site is told of unreadable side messages and of topics that are not its own, by topic and field. */
function refusedReports(reports: readonly IncomingReport[]): ReadonlyMap<string, SiteAnswer> {
  const answers = new Map<string, SiteAnswer>();
  for (const { siteCode, topic, result } of reports) {
    if (result.ok || siteCode === null) continue;
    const answer = answers.get(siteCode) ?? { stored: [], refused: [] };
    const path = result.path === '' ? topic : `${topic}#${result.path}`;
    answer.refused.push({ recordNo: null, index: null, code: result.code, path });
    answers.set(siteCode, answer);
  }
  return answers;
}

function mergeAnswers(
  a: ReadonlyMap<string, SiteAnswer>,
  b: ReadonlyMap<string, SiteAnswer>,
): ReadonlyMap<string, SiteAnswer> {
  if (b.size === 0) return a;
  const merged = new Map(a);
  for (const [siteCode, answer] of b) {
    const known = merged.get(siteCode);
    merged.set(
      siteCode,
      known ? { stored: [...known.stored, ...answer.stored], refused: [...known.refused, ...answer.refused] } : answer,
    );
  }
  return merged;
}
