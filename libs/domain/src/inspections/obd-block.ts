import type { Answer, Value } from './values.js';

/** Kind of OBD the model needs (national code 1, 5, 6, 29). */
export const OBD_KINDS = ['obd2', 'none', 'eobd', 'cn_obd6'] as const;
export type ObdKind = (typeof OBD_KINDS)[number];

/** Why communication failed (national code 1, 2, 3). */
export const OBD_FAILURES = ['connector_damaged', 'connector_not_found', 'connected_no_reply'] as const;
export type ObdFailure = (typeof OBD_FAILURES)[number];

/** A control unit's calibration identity (table A8). */
export interface ControlUnit {
  readonly module: string;
  readonly calId: string | null;
  readonly cvn: string | null;
}

/** Tables A7–A12. */
export interface ObdBlock {
  readonly kind: ObdKind | null;
  readonly communication: Answer;
  readonly communicationFailure: ObdFailure | null;
  /** does the warning lamp itself work? */
  readonly lampWorks: Answer;
  /** is the malfunction lamp lit? */
  readonly milOn: Answer;
  readonly dtcCount: Value;
  readonly dtcs: readonly { readonly code: string; readonly text: string | null; readonly distanceKm: Value }[];
  readonly milDistanceKm: Value;
  readonly notReadyCount: Value;
  readonly notReady: readonly string[];
  /** remote-monitoring terminal of heavy diesels */
  readonly terminalCommunication: Answer;
  readonly odometerKm: Value;
  /** as read from the engine control unit */
  readonly vin: string | null;
  readonly units: readonly ControlUnit[];
  readonly iupr: readonly {
    /** national monitor code 1–18 */
    readonly monitor: number;
    readonly completed: Value;
    readonly conditionsMet: Value;
    readonly ratio: Value;
  }[];
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly declaredResult: 'pass' | 'fail' | 'exempt' | 'no_obd' | null;
}
