import type { LimitBound } from '@app/domain';
import { numberText } from '../components/numbers.js';
import { unitText } from '../components/unit-text.js';

/** unit of a pure number such as λ */
export const PURE = '1';

/** A limit as the standard prints it: `≤ 1.2 m⁻¹`, `0.95 – 1.05`. */
export function boundText(bound: LimitBound, unit: string, decimals: number): string {
  const number = (value: number): string => numberText(value, decimals);
  const value =
    bound.kind === 'range'
      ? `${number(bound.low)} – ${number(bound.high)}`
      : `${bound.kind === 'max' ? '≤' : '≥'} ${number(bound.value)}`;
  return unit === PURE ? value : `${value} ${unitText(unit)}`;
}
