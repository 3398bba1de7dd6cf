import { RecordReadings, RecordSiteReports, SystemClock, type JobQueue } from '@app/application';
import { PgReadingStore, PgSiteReportStore, type Database } from '@app/persistence';
import type { Logger, Metrics } from '@app/platform';
import { parseBrokerUrl } from './mqtt/broker-url.js';
import { RemoteSensingConsumer } from './mqtt/consumer.js';
import { IngestMetrics } from './mqtt/ingest-metrics.js';
import type { SharedMode } from './mqtt/mqtt-link.js';

export interface IngestParts {
  readonly database: Database;
  readonly queue: JobQueue;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly mqttUrl: string;
  readonly clientId: string;
  readonly shared: SharedMode;
}

/** Puts the remote-sensing consumer together; the caller starts and stops it. */
export function remoteSensingConsumer(parts: IngestParts): RemoteSensingConsumer {
  const { database, queue, logger } = parts;
  return new RemoteSensingConsumer({
    address: parseBrokerUrl(parts.mqttUrl),
    clientId: parts.clientId,
    shared: parts.shared,
    clock: new SystemClock(),
    logger,
    metrics: new IngestMetrics(parts.metrics),
    reports: new RecordSiteReports(new PgSiteReportStore(database)),
    readings: new RecordReadings(new PgReadingStore(database), queue, (err) =>
      logger.warn({ err }, 'judging job not handed over; the sweep will find its task'),
    ),
  });
}
