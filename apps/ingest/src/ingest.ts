import {
  AdmitPlatform,
  RecordPackets,
  RecordReadings,
  RecordSiteReports,
  SystemClock,
  type JobQueue,
} from '@app/application';
import {
  PgReadingStore,
  PgSiteReportStore,
  PgTruckPacketStore,
  SqlAccountStore,
  type Database,
} from '@app/persistence';
import { CredentialKit, type Logger, type Metrics } from '@app/platform';
import { parseBrokerUrl } from './mqtt/broker-url.js';
import { RemoteSensingConsumer } from './mqtt/consumer.js';
import { IngestMetrics } from './mqtt/ingest-metrics.js';
import type { SharedMode } from './mqtt/mqtt-link.js';
import { TruckGateway } from './tcp/gateway.js';
import { GatewayMetrics } from './tcp/gateway-metrics.js';
import type { GatewayOptions } from './tcp/gateway-options.js';
import { readFacts } from './tcp/read-facts.js';

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

export interface GatewayParts extends Pick<GatewayOptions, 'host' | 'port' | 'tls' | 'limits'> {
  readonly database: Database;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Puts the door for truck terminals together; the caller starts and stops it. */
export function truckGateway({ database, logger, metrics, ...where }: GatewayParts): TruckGateway {
  const clock = new SystemClock();
  return new TruckGateway({
    ...where,
    packets: new RecordPackets(new PgTruckPacketStore(database), readFacts),
    platforms: new AdmitPlatform(new SqlAccountStore(database), new CredentialKit(), clock),
    clock,
    logger,
    metrics: new GatewayMetrics(metrics),
  });
}
