import type { OpenVisit, ScanDirection, ScanPlan, ZoneAnswer } from '@app/domain';
import type { MachineActor } from './machine-store.js';

/** A building site or yard with a gate. */
export interface MachineSite {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly areaCode: string;
  /** degrees, WGS-84 */
  readonly lon: number | null;
  readonly lat: number | null;
  /** enterprise whose gate scans; null = only the bureau does */
  readonly enterprise: string | null;
  /** null = that of the rules */
  readonly maxStayHours: number | null;
}

export interface NewScan {
  /** made by the gate's device */
  readonly scanNo: string;
  readonly machineId: string;
  readonly site: MachineSite;
  readonly direction: ScanDirection;
  readonly at: Date;
  readonly leaveBy: Date;
  readonly zoneAnswer: ZoneAnswer;
  readonly contentHash: string;
  readonly newVisitId: string;
}

export interface SavedVisit {
  readonly visitId: string;
  readonly enteredAt: Date;
  readonly leaveBy: Date;
  readonly leftAt: Date | null;
  readonly zoneAnswer: ZoneAnswer;
}
export type SaveScan =
  | ({ readonly kind: 'stored' | 'repeated' } & SavedVisit)
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly code: string };

export abstract class MachineSiteStore {
  abstract site(code: string): Promise<MachineSite | null>;
  /** Stores a site as given; one transaction with its audit line. */
  abstract put(site: MachineSite, by: MachineActor): Promise<void>;
  /** Locks the machine, lets `decide` look at where it is, and carries out the plan. */
  abstract scan(scan: NewScan, decide: (open: OpenVisit | null) => ScanPlan, by: MachineActor): Promise<SaveScan>;
  /** Keeps how many machines a survey found; the same day again replaces the number. */
  abstract putStock(
    stock: { readonly areaCode: string; readonly asOf: string; readonly machines: number; readonly source: string },
    by: MachineActor,
  ): Promise<void>;
}
