import type {
  EffectParams,
  ExemptionDecision,
  ExemptionFacts,
  ExemptionParams,
  Filling,
  FillingParams,
  FillingPlace,
  GeoPoint,
  IsoDate,
  MeasureData,
  Scope,
} from '@app/domain';
import type { Author } from './reference-store.js';

export interface NewFence {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string;
  readonly kind: 'alarm' | 'county';
  readonly ring: readonly GeoPoint[];
  readonly onEnter: boolean;
  readonly onLeave: boolean;
}

export interface NewMeasure {
  readonly id: string;
  readonly truckId: number;
  readonly kind: 'repair' | 'retrofit';
  readonly doneOn: IsoDate;
  readonly note: string | null;
}

/** A truck whose exemption is looked at. */
export interface ExemptionCandidate {
  readonly truckId: number;
  readonly areaCode: string | null;
  readonly facts: ExemptionFacts;
}

/** What supervision of the fleet keeps beside judged days. */
export abstract class FleetStore {
  /** with an audit entry in the same transaction */
  abstract addFence(fence: NewFence, by: Author): Promise<void>;
  /** @returns false when it is over already, or there is none */
  abstract endFence(id: string, by: Author): Promise<boolean>;
  /** the same repair of a day again is the same: its first id @returns null when there is no such truck */
  abstract addMeasure(
    measure: NewMeasure,
    by: Author,
  ): Promise<{ readonly id: string; readonly repeated: boolean } | null>;
  /** repairs and retrofits done in [from, to], with the trucks' data on both sides */
  abstract measureData(scope: Scope, from: IsoDate, to: IsoDate, params: EffectParams): Promise<readonly MeasureData[]>;
  /** trucks by id above `after`, at most `limit` */
  abstract exemptionCandidates(
    after: number,
    limit: number,
    today: IsoDate,
    params: ExemptionParams,
  ): Promise<readonly ExemptionCandidate[]>;
  abstract saveExemption(
    candidate: ExemptionCandidate,
    decision: ExemptionDecision,
    rule: { readonly version: number },
    at: Date,
  ): Promise<void>;
  /** fillings of the days with NOx of the truck on the days before and after */
  abstract fillings(scope: Scope, from: IsoDate, to: IsoDate, params: FillingParams): Promise<readonly Filling[]>;
  /** one finding a place and month, with its evidence; again the same changes the numbers only */
  abstract saveSuspicion(
    place: FillingPlace,
    rule: { readonly version: number },
    month: string,
    areaCode: string | null,
    at: Date,
  ): Promise<void>;
}
