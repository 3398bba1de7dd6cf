/** A value as the station sent it, sentinels included. What it means is asked through `readValue`. */
export type Value = number | null;

/** A yes/no question of the inspector's form. */
export type Answer = 'yes' | 'no' | 'not_checked';

export type ReadValue =
  | { readonly state: 'measured'; readonly value: number }
  | { readonly state: 'below_detection' }
  | { readonly state: 'not_tested' }
  | { readonly state: 'missing' };

/** 未检出, below detection (Jiangsu 2020 specification). */
export const BELOW_DETECTION = 99999;
/** An item that was not tested (AT specification V2.0.2). */
export const NOT_TESTED = -99;

/** Keeps "below detection", "not tested", "nothing sent" and a real zero apart. */
export function readValue(sent: Value): ReadValue {
  if (sent === null || !Number.isFinite(sent)) return { state: 'missing' };
  if (sent === BELOW_DETECTION) return { state: 'below_detection' };
  if (sent === NOT_TESTED) return { state: 'not_tested' };
  return { state: 'measured', value: sent };
}

/** The number when there is one, else null. */
export function measuredOrNull(sent: Value): number | null {
  const read = readValue(sent);
  return read.state === 'measured' ? read.value : null;
}
