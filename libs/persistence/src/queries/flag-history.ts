import type { FlagState } from '@app/domain';

type Plain = string | number | boolean | null;

/**
 * What is shown of an event's data: plain values only, and what somebody leaned to not before a second person has decided,
 * because it would not be a second opinion any more.
 */
export function shownData(data: Readonly<Record<string, unknown>>, state: FlagState): Record<string, Plain> {
  const shown = Object.entries(data).filter(
    (one): one is [string, Plain] =>
      (one[1] === null || typeof one[1] !== 'object') && !(one[0] === 'leaning' && state === 'second_opinion'),
  );
  return Object.fromEntries(shown);
}
