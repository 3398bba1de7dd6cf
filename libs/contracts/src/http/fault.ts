/** One fault of a body: where, which, and the numbers that belong to it. Words are added at the door (fault-messages.ts). */
export interface FieldFault {
  /** `vehicle.vin`, `process.rows[12]`; empty = the whole body */
  readonly path: string;
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** More faults than this say nothing new. */
export const MAX_FAULTS = 200;
