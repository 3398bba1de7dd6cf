import type { ReactNode } from 'react';
import { ReasonText } from '../components/reason-text.js';
import type { CodeData } from '../words/code-text.js';

interface ReasonListProps {
  readonly reasons: readonly { readonly code: string; readonly path?: string; readonly data?: unknown }[];
}

/** Why a verdict is what it is, one line each. */
export function ReasonList({ reasons }: ReasonListProps): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <ul className="small">
      {reasons.map(({ code, path, data }) => (
        <li key={code + (path ?? '')}>
          <ReasonText code={code} data={data as CodeData | undefined} />
        </li>
      ))}
    </ul>
  );
}
