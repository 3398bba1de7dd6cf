import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { Button } from './button.js';
import './states.css';

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly tone?: 'quiet' | 'bad';
}

function State({ title, children, tone = 'quiet' }: StateProps): ReactNode {
  return (
    <div className={`state state-${tone}`}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Nothing to show: say why, and what fills it. */
export function Empty({ title, children }: Pick<StateProps, 'title' | 'children'>): ReactNode {
  return <State title={title}>{children}</State>;
}

/** Grey lines of the right shape; after a second it says in words that it is still reading. */
export function Loading({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const { common } = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="skeleton">
      <span className={slow ? 'muted' : 'visually-hidden'}>{slow ? common.loadingSlow : common.loading}</span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className="skeleton-line" style={{ width: `${92 - ((at * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

interface ErrorBoxProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, that nothing is lost, what to do, and a number to quote. 403 and 404 have their own words. */
export function ErrorBox({ error, onRetry }: ErrorBoxProps): ReactNode {
  const { common } = useWords();
  const local = useLocalText();
  const problem = problemOf(error);
  if (problem.status === 403) return <Forbidden reason={local(problem.text)} />;
  if (problem.status === 404) return <NotFound />;
  const away = problem.status === 0;
  return (
    <div role="alert">
      <State title={away ? common.offlineTitle : common.errorTitle} tone="bad">
        <p>{away ? common.offlineText : local(problem.text)}</p>
        {problem.faults.length > 0 && (
          <ul>
            {problem.faults.map((fault) => (
              <li key={fault.path + fault.code}>
                <code>{fault.path}</code> {local(fault.message)}
              </li>
            ))}
          </ul>
        )}
        <p>{common.errorNothingLost}</p>
        {problem.instance !== null && <p className="muted small">{common.requestNumber(problem.instance)}</p>}
        {onRetry && (
          <p>
            <Button onClick={onRetry}>{common.retry}</Button>
          </p>
        )}
      </State>
    </div>
  );
}

export function Forbidden({ reason }: { readonly reason?: string }): ReactNode {
  const { common } = useWords();
  return (
    <State title={common.forbiddenTitle}>
      {reason && <p>{reason}</p>}
      <p>{common.forbiddenText}</p>
      <p>
        <Link to="/">{common.goHome}</Link>
      </p>
    </State>
  );
}

export function NotFound(): ReactNode {
  const { common } = useWords();
  return (
    <State title={common.notFoundTitle}>
      <p>{common.notFoundText}</p>
      <p>
        <Link to="/">{common.goHome}</Link>
      </p>
    </State>
  );
}

interface Readable<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  /** a query of TanStack Query */
  readonly query: Readable<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Loading, error or the data, in this order; old data stays on screen while a new reading fails. */
export function Loaded<T>({ query, lines, children }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorBox error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}
