import type { TruckDialect } from '@app/domain';
import type { AuditEntry } from './audit-entry.js';

/** What the bureau enters of a truck; absent = stays as it is. */
export interface TruckEntry {
  readonly vin: string;
  readonly areaCode: string;
  readonly enterprise?: string | undefined;
  readonly modelCode?: string | undefined;
  readonly calid?: string | undefined;
  readonly cvn?: string | undefined;
}

export interface TruckDecision {
  readonly truckId: number;
  readonly state: 'accepted' | 'refused';
  readonly areaCode: string | null;
  readonly enterprise: string | null;
  readonly modelCode: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
}

export interface TerminalModel {
  readonly code: string;
  readonly maker: string | null;
  readonly name: string | null;
  readonly dialect: TruckDialect | null;
}

export interface RegisteredTruck {
  readonly id: number;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly areaCode: string | null;
}

/** The register of trucks and machines with terminals. */
export abstract class TruckRegister {
  abstract find(truckId: number): Promise<RegisteredTruck | null>;
  /** Areas of those of the VINs that are registered already. */
  abstract areasOf(vins: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** Which of the codes are terminal models. */
  abstract modelsAmong(codes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of the codes are areas. */
  abstract areasAmong(codes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Enters or completes trucks; each is accepted from then on. @returns how many were new */
  abstract register(entries: readonly TruckEntry[], at: Date, by: string, audit: AuditEntry): Promise<number>;
  abstract decide(decision: TruckDecision, audit: AuditEntry): Promise<void>;
  /** Forgets a terminal's key, so that the next activation registers another. @returns false when there was none */
  abstract clearKey(truckId: number, at: Date, audit: AuditEntry): Promise<boolean>;
  abstract keepModel(model: TerminalModel, at: Date, audit: AuditEntry): Promise<void>;
  abstract models(): Promise<readonly TerminalModel[]>;
}
