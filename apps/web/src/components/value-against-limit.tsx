import type { LimitBound } from '@app/domain';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { boundText, marginOf } from './judged.js';
import { numberText } from './numbers.js';
import { unitText } from './unit-text.js';
import './value-against-limit.css';

interface ValueAgainstLimitProps {
  /** the rounded value, which is the one that was compared */
  readonly value: number;
  readonly bound: LimitBound;
  readonly unit?: string | undefined;
  readonly decimals?: number | undefined;
}

/** A value as a bar with its limit as a line, and the margin in words. */
export function ValueAgainstLimit({ value, bound, unit, decimals }: ValueAgainstLimitProps): ReactNode {
  const { domain } = useWords();
  const margin = marginOf(value, bound, domain);
  const edges = bound.kind === 'range' ? [bound.low, bound.high] : [bound.value];
  const end = Math.max(value, ...edges) * 1.2 || 1;
  const at = (number: number): string => `${Math.max(0, Math.min(100, (number / end) * 100))}%`;
  return (
    <div className={`against ${margin.outside ? 'against-out' : 'against-in'}`}>
      <div className="against-track" aria-hidden="true">
        <div className="against-bar" style={{ width: at(value) }} />
        {edges.map((edge) => (
          <div key={edge} className="against-line" style={{ left: at(edge) }} />
        ))}
      </div>
      <p className="against-words">
        <strong>{numberText(value, decimals)}</strong> {unitText(unit)}{' '}
        <span className="muted">
          {domain.limit} {boundText(bound, domain, decimals)}
        </span>{' '}
        <span className="against-margin">{margin.text}</span>
      </p>
    </div>
  );
}
