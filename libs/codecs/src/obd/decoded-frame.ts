import type { TruckDialect, TruckPacket } from '@app/domain';

/** Why a frame has no meaning for us; it is kept raw and listed. */
export type UndecodableCode =
  /** not one whole frame: wrong start, length or BCC. The framer never hands such a thing on */
  | 'obd.not_a_frame'
  | 'obd.unknown_command'
  /** encryption byte other than 01 and no key, or one for which no key is possible */
  | 'obd.encrypted'
  /** a key is there but the payload does not open with it */
  | 'obd.decryption_failed'
  /** the data unit of this command has another length */
  | 'obd.wrong_length'
  /** no calendar time where the command has one */
  | 'obd.time_invalid'
  /** commands 02, 03: no dialect uses up the data unit exactly */
  | 'obd.no_dialect'
  /** the dialect pinned for this terminal does not, though another would: `data.fits` */
  | 'obd.other_dialect'
  /** text where the standard wants ASCII */
  | 'obd.not_text';

/**
 * What the gateway needs of a frame, read without decoding samples. Times are epoch milliseconds (device time is Beijing time,
 * whole seconds).
 */
export interface FrameHead {
  readonly origin: 'terminal' | 'platform';
  readonly command: number;
  /** VIN, machine code, or a platform's code; padding (blank, NUL) taken off */
  readonly vin: string;
  /** terminal software version; null in platform frames */
  readonly version: number | null;
  /** response byte of a platform frame (FE = command); null for terminals */
  readonly response: number | null;
  readonly encryption: number;
  readonly dataLength: number;
  /** commands 02, 03 only */
  readonly dialect: TruckDialect | null;
  /** time of the first sample or item; the packet's own time for other commands; null when there is none or it is not readable */
  readonly firstAt: number | null;
  /** time of the last sample or item */
  readonly lastAt: number | null;
  /** A: serial of the first item */
  readonly serial: number | null;
  /** engine samples (types 02, 03, 05) */
  readonly samples: number;
  /** bit set per information type present: 01 -> 1, 02 -> 2, 03 -> 4, 04 -> 8, 05 -> 16, 80 -> 32, user-defined -> 64 */
  readonly types: number;
  /** null = `decodeFrame` will read it (unless the key or the text is wrong) */
  readonly undecodable: UndecodableCode | null;
}

/** Platform frames that are not about a vehicle (device-protocols 1.11). */
export type PlatformMessage =
  | {
      readonly kind: 'platform_login';
      readonly at: Date;
      readonly serial: number;
      readonly user: string;
      readonly password: string;
      /** encryption the platform will use */
      readonly encryption: number;
    }
  | { readonly kind: 'platform_logout'; readonly at: Date; readonly serial: number }
  | {
      readonly kind: 'key_exchange';
      readonly keyType: 'sm2' | 'sm4' | 'rsa' | 'aes128' | null;
      /** hex; never log it */
      readonly key: string;
      readonly effectiveAt: Date;
      readonly expiresAt: Date;
    }
  /** somebody's answer to a frame of ours */
  | { readonly kind: 'answer'; readonly response: number; readonly hex: string };

export interface Decoded<Message> {
  readonly ok: true;
  readonly head: FrameHead;
  readonly packet: Message;
}
export interface Undecodable {
  readonly ok: false;
  readonly code: UndecodableCode;
  /** numbers of the reason: lengths, command, encryption, dialect that would fit */
  readonly data: Readonly<Record<string, string | number | null>>;
  /** null when it is no frame at all */
  readonly head: FrameHead | null;
  /** the frame exactly as received */
  readonly raw: Uint8Array;
}
export type DecodedFrame = Decoded<TruckPacket | PlatformMessage> | Undecodable;

/** Opens an encrypted data unit; null = it does not open. `encryption` is the frame's byte. */
export type OpenPayload = (encryption: number, data: Uint8Array) => Uint8Array | null;

export interface DecodeOptions {
  /** the dialect registered for this terminal model: only it is walked, as a check. Absent or null = find out */
  readonly dialect?: TruckDialect | null;
  /** key of this terminal, see `payloadOpener`; absent = encrypted payloads stay raw */
  readonly open?: OpenPayload;
}
