import type { IsoDate, TruckDialect } from '@app/domain';

/** Signed packets of one truck's day that have not been looked at, a few of them, with the key that the terminal registered. */
export interface SignatureSample {
  readonly truckId: number;
  readonly day: IsoDate;
  readonly vin: string;
  readonly areaCode: string | null;
  readonly chipId: string;
  /** X and Y, 128 hex digits */
  readonly publicKey: string;
  /** up to when this day was looked at before; null = never */
  readonly checkedTo: Date | null;
  readonly packets: readonly { readonly raw: Uint8Array; readonly dialect: TruckDialect | null }[];
}

export interface CheckedSample {
  readonly sample: SignatureSample;
  readonly valid: number;
  readonly invalid: readonly Uint8Array[];
}

export abstract class TruckSignatureStore {
  /** Days of [from, to] with signed packets received after the last look, the longest waiting first. */
  abstract due(from: IsoDate, to: IsoDate, limit: number): Promise<readonly SignatureSample[]>;
  /** Counts the results; one that another run has counted meanwhile changes nothing. Packets that fail go to quarantine. */
  abstract save(results: readonly CheckedSample[], at: Date): Promise<void>;
}
