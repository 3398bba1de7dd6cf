import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import './side-panel.css';

interface SidePanelProps {
  readonly title: ReactNode;
  /** address of the list behind it */
  readonly back: string;
  readonly children: ReactNode;
}

/**
 * The object of a row beside its list, under an address of its own: a page routes `/things/:id` to it. Escape and the
 * button lead back to the list, with its filters, and the focus with them.
 */
export function SidePanel({ title, back, children }: SidePanelProps): ReactNode {
  const { common } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const close = (): void => void navigate({ pathname: back, search: location.search });
  return (
    <aside className="side" aria-labelledby={id} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header className="side-head">
        <h2 id={id} ref={head} tabIndex={-1}>
          {title}
        </h2>
        <span className="row no-print">
          <Button look="quiet" onClick={() => window.print()}>
            {common.print}
          </Button>
          <Button onClick={close}>{common.close}</Button>
        </span>
      </header>
      <div className="side-body">{children}</div>
    </aside>
  );
}
