import type { ObdSnapshot } from './obd-snapshot.js';
import type { EngineSample, HybridSample, SupplementSample, TruckPosition } from './truck-sample.js';

/**
 * How the data unit is laid out: A = GB 17691-2018 Annex Q, B = HJ 1239.3-2021, C = local and draft terminals, N = non-road machines
 * (device-protocols 1.4 and 6).
 */
export const TRUCK_DIALECTS = ['A', 'B', 'C', 'N'] as const;
export type TruckDialect = (typeof TRUCK_DIALECTS)[number];

/** A signature inside the data unit: SM2 with SM3, R and S of 32 bytes as hex. Checked apart from decoding. */
export interface PacketSignature {
  readonly r: string;
  readonly s: string;
}

/** An item that is kept as sent: user-defined types 81-FE, trailers of local dialects. */
export interface RawItem {
  /** information type; null = trailer text of a local dialect */
  readonly type: number | null;
  readonly at: Date;
  /** the body as hex */
  readonly hex: string;
}

/** Commands 02 and 03. */
export interface DataPacket {
  /** `supplementary` = sent again or late (补发) */
  readonly kind: 'realtime' | 'supplementary';
  readonly dialect: TruckDialect;
  /** A: time of the first sample; B: send time; C, N: packet time */
  readonly at: Date;
  /** A: serial of the first item */
  readonly serial: number;
  /** in the order sent */
  readonly samples: readonly EngineSample[];
  readonly supplements: readonly SupplementSample[];
  readonly hybrids: readonly HybridSample[];
  readonly obd: readonly ObdSnapshot[];
  readonly extras: readonly RawItem[];
  /** of the packet as a whole: machines only, trucks send it with each sample */
  readonly position: TruckPosition | null;
  readonly signature: PacketSignature | null;
}

export interface LoginPacket {
  readonly kind: 'login';
  readonly at: Date;
  /** restarts daily, may repeat after a reboot */
  readonly serial: number;
  /** SIM card number, 20 characters */
  readonly iccid: string;
}

export interface LogoutPacket {
  readonly kind: 'logout';
  readonly at: Date;
  /** the serial of the login that it closes */
  readonly serial: number;
}

/** Asks for the time. Most send nothing with it, some their own time and serial. */
export interface TimeSyncPacket {
  readonly kind: 'time_sync';
  readonly at: Date | null;
  readonly serial: number | null;
}

/** Tamper or removal alarm (防拆), every 60 s while cut from the vehicle's power. */
export interface TamperPacket {
  readonly kind: 'tamper';
  readonly at: Date;
  readonly serial: number;
  readonly position: TruckPosition;
  /** machines only: removal status as sent */
  readonly removal: number | null;
}

/** Activation (激活): registers the security chip's key. */
export interface ActivationPacket {
  readonly kind: 'activation';
  readonly at: Date;
  /** 16 characters; the user id of the terminal's signatures */
  readonly chipId: string;
  /** SM2 public key, X and Y, 128 hex digits */
  readonly publicKey: string;
  /** as written in the data unit, to be compared with the frame's */
  readonly vin: string;
  readonly signature: PacketSignature | null;
}

/** What the platform answers to an activation. */
export type ActivationResult = 'ok' | 'already_activated' | 'vin_error' | 'other_error';
export interface ActivationAnswerPacket {
  readonly kind: 'activation_answer';
  readonly result: ActivationResult;
}

/** Vendor's parameter query (80): kept as sent. */
export interface ParameterPacket {
  readonly kind: 'parameters';
  readonly hex: string;
}

/** What a terminal's frame says. */
export type TruckPacket =
  | DataPacket
  | LoginPacket
  | LogoutPacket
  | TimeSyncPacket
  | TamperPacket
  | ActivationPacket
  | ActivationAnswerPacket
  | ParameterPacket;
