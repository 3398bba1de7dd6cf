import type { IsoDate, TruckDialect, TruckPosition } from '@app/domain';
import type { QuarantineEntry } from './reading-store.js';

/** What the gateway must know of a truck or machine before its packets are stored. */
export interface KnownTruck {
  readonly id: number;
  readonly state: 'waiting' | 'accepted' | 'refused';
  /** pinned for its terminal model; null = found out packet by packet */
  readonly dialect: TruckDialect | null;
  readonly areaCode: string | null;
  readonly enterprise: string | null;
}

/** Who brought a VIN that nobody registered. */
export interface Stranger {
  readonly vin: string;
  readonly origin: 'terminal' | 'platform';
  /** account of the platform that forwarded it */
  readonly forwarder: string | null;
}

/** One packet as it is stored; times are epoch ms. */
export interface IncomingPacket {
  readonly truckId: number;
  readonly command: number;
  /** information types present (bits) for data, 256 + command otherwise, 512 = not readable */
  readonly kind: number;
  /** first sample, or the packet's own time */
  readonly sampledAt: number;
  readonly lastAt: number;
  readonly receivedAt: number;
  /** days since 1970-01-01, Asia/Shanghai; 0 = time not believed */
  readonly day: number;
  /** bits of PACKET_MARK */
  readonly marks: number;
  readonly serial: number;
  /** engine samples inside */
  readonly samples: number;
  readonly dialect: TruckDialect | null;
  /** 32 bits over the items alone: not over command, send time and serials, which differ in a repeat */
  readonly contentHash: number;
  /** the frame exactly as received */
  readonly raw: Uint8Array;
}
export const KIND_OF_COMMAND = 256;
export const KIND_SEALED = 512;

export interface TruckLogin {
  readonly truckId: number;
  readonly at: Date;
  readonly serial: number;
  readonly iccid: string;
  readonly receivedAt: Date;
}
export interface TruckLogout {
  readonly truckId: number;
  readonly at: Date;
  readonly serial: number;
  readonly receivedAt: Date;
}
export interface TruckTamper {
  readonly truckId: number;
  readonly at: Date;
  readonly serial: number;
  readonly receivedAt: Date;
  readonly position: TruckPosition;
  readonly removal: number | null;
}
export interface TruckActivation {
  readonly truckId: number;
  readonly at: Date;
  readonly chipId: string;
  /** X and Y, 128 hex digits */
  readonly publicKey: string;
  /** the VIN inside the data unit is the frame's */
  readonly vinFits: boolean;
  readonly receivedAt: Date;
}
/** Answer to an activation; codes of the protocol (device-protocols 1.9). */
export type ActivationOutcome = 'ok' | 'already_activated' | 'vin_error' | 'other_error';

/** Everything of one batch, stored in one transaction. */
export interface PacketBatch {
  readonly packets: readonly IncomingPacket[];
  readonly quarantine: readonly QuarantineEntry[];
  /** frames of a known truck that went to quarantine or were not taken, by truck; their day is that of receipt */
  readonly rejected: readonly { readonly truckId: number; readonly receivedAt: Date; readonly count: number }[];
  readonly logins: readonly TruckLogin[];
  readonly logouts: readonly TruckLogout[];
  readonly tampers: readonly TruckTamper[];
  readonly activations: readonly TruckActivation[];
}

export interface SavedPackets {
  readonly stored: number;
  readonly repeated: number;
  /** in the order of `activations` */
  readonly activations: readonly ActivationOutcome[];
}

/** Where the gateway keeps what terminals send. */
export abstract class TruckPacketStore {
  /** The register's answer for each VIN; one that it does not know is put on the waiting list. */
  abstract knownTrucks(strangers: readonly Stranger[]): Promise<ReadonlyMap<string, KnownTruck>>;
  /** Everything of a batch in one transaction; a packet that is there already changes nothing but the counters. */
  abstract save(batch: PacketBatch): Promise<SavedPackets>;
}

/** A stored packet, to be decoded by whoever reads it. */
export interface StoredPacket {
  readonly truckId: number;
  readonly command: number;
  readonly sampledAt: Date;
  readonly receivedAt: Date;
  readonly marks: number;
  readonly samples: number;
  readonly dialect: TruckDialect | null;
  readonly raw: Uint8Array;
}

/** Counters of one truck and Shanghai day, by the day of the samples. */
export interface TruckDay {
  readonly truckId: number;
  readonly day: IsoDate;
  readonly received: number;
  readonly stored: number;
  readonly repeated: number;
  readonly late: number;
  readonly skewed: number;
  readonly rejected: number;
  readonly samples: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly lastReceivedAt: Date;
}

/** What a truck told last: its newest packet with samples, and when anything came at all. */
export interface LatestPacket {
  readonly truckId: number;
  readonly vin: string;
  readonly areaCode: string | null;
  readonly lastReceivedAt: Date;
  readonly packet: StoredPacket | null;
}

/** Stored packets for rules, pages and reports. */
export abstract class TruckHistory {
  /**
   * Data packets (commands 02, 03) with a sample in [from, to), by truck and time. Packets whose time was not believed are left out.
   * Read in portions: any number of trucks and days.
   */
  abstract packets(truckIds: readonly number[], from: Date, to: Date): AsyncIterable<StoredPacket>;
  /** Days of [from, to] with something received after `since`: what a watermark has to look at again, late packets included. */
  abstract daysChangedSince(since: Date, from: IsoDate, to: IsoDate): Promise<readonly TruckDay[]>;
  abstract days(truckIds: readonly number[], from: IsoDate, to: IsoDate): Promise<readonly TruckDay[]>;
  /** Newest packet of each truck; trucks that never sent anything are left out. `null` = every truck */
  abstract latest(truckIds: readonly number[] | null, today: IsoDate): Promise<readonly LatestPacket[]>;
}
