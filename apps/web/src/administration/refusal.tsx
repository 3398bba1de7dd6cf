import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { useLocalText, useWords } from '../words/use-words.js';

/** Why something was not done, with every fault; nothing when there is no error. */
export function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const { common } = useWords();
  const local = useLocalText();
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  return (
    <div role="alert" className="admin-refusal">
      <p>
        <strong>{common.errorTitle}</strong> {problem.status === 0 ? common.offlineText : local(problem.text)}
      </p>
      <ul>
        {problem.faults.map((fault) => (
          <li key={fault.path + fault.code}>
            {fault.path !== '' && <code>{fault.path}</code>} {local(fault.message)}
          </li>
        ))}
      </ul>
      {problem.instance !== null && problem.status >= 500 && (
        <p className="small muted">{common.requestNumber(problem.instance)}</p>
      )}
    </div>
  );
}
