import type { ReactNode } from 'react';

/** A score of 100 with a bar as long; the number says it, the bar lets the eye run down a column. */
export function Score({ score }: { readonly score: number | null }): ReactNode {
  if (score === null) return <span className="muted">–</span>;
  return (
    <span className="score">
      <span className={`score-bar${score < 80 ? ' score-low' : ''}`} aria-hidden="true">
        <span style={{ width: `${score}%` }} />
      </span>
      <span className="score-number">{score.toFixed(1)}</span>
    </span>
  );
}
