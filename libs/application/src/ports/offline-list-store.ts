import type { FlagKind, FlagState, Scope, TrafficLight, PlateColour, LookupQuery, Principal } from '@app/domain';

/** An open flag for the list of phones. */
export interface FlaggedPlate {
  readonly plateKey: string;
  readonly kind: FlagKind;
  readonly state: FlagState;
  /** last day, Asia/Shanghai; null = none set */
  readonly deadline: string | null;
  readonly clearsBy: string;
}

/** A look-up that a phone answered by itself. */
export interface OfflineLookupEntry {
  readonly id: string;
  /** the phone's time */
  readonly at: Date;
  readonly receivedAt: Date;
  readonly by: Principal;
  readonly purpose: string;
  readonly queryKind: LookupQuery['kind'];
  readonly query: string;
  readonly plateColour: PlateColour | null;
  readonly verdict: TrafficLight;
  readonly listed: boolean;
  readonly listVersion: string | null;
}

export abstract class OfflineListStore {
  /** Open flags of a scope and the version of the list, one snapshot. */
  abstract openFlags(scope: Scope): Promise<{ readonly listVersion: string; readonly flags: readonly FlaggedPlate[] }>;
  /** Adds to the log of look-ups; one that is there already is left as it is. @returns how many were new */
  abstract logLookups(entries: readonly OfflineLookupEntry[]): Promise<number>;
}
