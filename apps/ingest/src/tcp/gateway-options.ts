import type { AdmitPlatform, Clock, RecordPackets } from '@app/application';
import type { Logger } from '@app/platform';
import type { GatewayMetrics } from './gateway-metrics.js';

export interface GatewayOptions {
  readonly host: string;
  /** 0 = any free port */
  readonly port: number;
  readonly tls: { readonly port: number; readonly cert: string; readonly key: string } | null;
  readonly packets: RecordPackets;
  readonly platforms: AdmitPlatform;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: GatewayMetrics;
  readonly limits?: Partial<GatewayLimits>;
}

/** What one line, one address and the whole gateway may hold. */
export interface GatewayLimits {
  readonly connections: number;
  /** many terminals of one network operator share an address */
  readonly connectionsPerAddress: number;
  /** silence after which a line is closed, ms */
  readonly idleMs: number;
  /** VINs by one line that is no platform's */
  readonly vinsPerLine: number;
  /** frames of one line received and not yet answered */
  readonly underWayPerLine: number;
  /** bytes without a whole frame after which a line is closed */
  readonly rubbishBytes: number;
  /** lines that one address may lose to rubbish at once, and a minute, before it is turned away */
  readonly badLinesPerAddress: number;
}

export const DEFAULT_LIMITS: GatewayLimits = {
  connections: 25_000,
  connectionsPerAddress: 22_000,
  idleMs: 600_000,
  vinsPerLine: 64,
  underWayPerLine: 512,
  rubbishBytes: 65_536,
  badLinesPerAddress: 30,
};
