import { TRUCK_FLAG_KINDS } from '../trucks/rules/truck-rule.js';

/** What a flag says of a vehicle. Each kind has its own rule version (rule_version table). */
export const FLAG_KINDS = [
  'high_emitter',
  'no_screening',
  'ringelmann',
  'opacity',
  'gross_exceedance',
  'inspection_exceed',
  ...TRUCK_FLAG_KINDS,
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** `open` waits for review; `confirmed` binds the owner; `second_opinion` waits for another officer. */
export const FLAG_STATES = ['open', 'second_opinion', 'confirmed', 'rejected', 'cleared', 'expired'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** States in which the plate is "wanted". */
export const OPEN_FLAG_STATES: readonly FlagState[] = ['open', 'second_opinion', 'confirmed'];
