import { roundGbt8170 } from '../units/round-gbt8170.js';

/** Twelve decimals: far below any instrument, far above the noise of binary sums (0.1 + 0.2). */
const DECIMALS = 12;

/** A computed number without the noise of binary arithmetic, so that a mean of 1.25 rounds as 1.25 does. */
export function exact(value: number): number {
  return roundGbt8170(value, DECIMALS);
}
