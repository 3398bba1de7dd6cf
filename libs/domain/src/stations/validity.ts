import type { IsoDate } from '../limits/limit-set.js';

/** `due_30`, `due_7`: runs out within so many days; `expired`: the last day is over; `unknown`: no day is registered. */
export const VALIDITY_STATES = ['expired', 'due_7', 'due_30', 'valid', 'unknown'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

export interface Validity {
  /** last day on which it is valid */
  readonly validUntil: IsoDate | null;
  /** 0 = today is the last day, negative = over for so many days; null = unknown */
  readonly daysLeft: number | null;
  readonly state: ValidityState;
}

const DAY_MS = 86_400_000;

/**
 * How long a verification or an authorisation is still good, on a day in Asia/Shanghai. The last day itself is valid, as in
 * the hold `hold.device_expired`.
 * @throws RangeError on a date that is none
 */
export function validityOn(validUntil: IsoDate | null, today: IsoDate): Validity {
  if (validUntil === null) return { validUntil, daysLeft: null, state: 'unknown' };
  const daysLeft = Math.round((Date.parse(`${validUntil}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  if (Number.isNaN(daysLeft)) throw new RangeError('units.not_a_date');
  return { validUntil, daysLeft, state: stateOf(daysLeft) };
}

function stateOf(daysLeft: number): ValidityState {
  if (daysLeft < 0) return 'expired';
  if (daysLeft <= 7) return 'due_7';
  return daysLeft <= 30 ? 'due_30' : 'valid';
}

/** The most urgent of several; `valid` when there are none. */
export function mostUrgent(states: readonly ValidityState[]): ValidityState {
  return VALIDITY_STATES.find((state) => state !== 'unknown' && states.includes(state)) ?? 'valid';
}
