import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ReasonText } from '../components/reason-text.js';
import { useWords } from '../words/use-words.js';
import type { PlanRefusal } from './limit-data.js';

/** Why a version would not be published: each fault with its field, each overlap with both sets and the day. */
export function PlanRefusalBox({ refusal }: { readonly refusal: PlanRefusal }): ReactNode {
  const { administration } = useWords();
  const { kind, faults, overlaps } = refusal;
  return (
    <div className="admin-refusal" role="alert">
      {kind === 'repeated' && <p>{administration.repeated}</p>}
      {kind === 'overlap' && <p>{administration.overlap}</p>}
      <ul className="stack-tight">
        {faults.map((fault) => (
          <li key={fault.path + fault.code}>
            {fault.path !== '' && <code>{fault.path}</code>} <ReasonText code={fault.code} data={fault.data} />
            {Object.entries(fault.data ?? {}).map(([name, value]) => (
              <span key={name} className="muted small">
                {' '}
                {name}: {String(value)}
              </span>
            ))}
          </li>
        ))}
        {overlaps.map(({ a, b, from }) => (
          <li key={`${a.code} ${b.code} ${from}`}>
            <Link to={`/administration/limits/${a.code}@${a.version}`}>
              {a.code}@{a.version}
            </Link>{' '}
            ×{' '}
            <Link to={`/administration/limits/${b.code}@${b.version}`}>
              {b.code}@{b.version}
            </Link>
            {' · '}
            {administration.overlapFrom(from)}
          </li>
        ))}
      </ul>
    </div>
  );
}
