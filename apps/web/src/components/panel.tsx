import { useId, type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { clockText } from './time.js';
import { useNow } from './use-now.js';
import './panel.css';

interface PanelProps {
  readonly title: ReactNode;
  /** when its data were read, epoch ms (`query.dataUpdatedAt`); 0 or absent = not shown */
  readonly updatedAt?: number | undefined;
  /** older than this it turns amber and says so; default two minutes */
  readonly staleAfterMs?: number;
  /** right of the title */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page with a title, its actions and the time of its data. */
export function Panel({
  title,
  updatedAt,
  staleAfterMs = 120_000,
  actions,
  children,
  className,
}: PanelProps): ReactNode {
  const id = useId();
  return (
    <section className={`panel ${className ?? ''}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        <div className="row">
          {actions}
          {updatedAt ? <UpdatedAt at={updatedAt} staleAfterMs={staleAfterMs} /> : null}
        </div>
      </header>
      {children}
    </section>
  );
}

interface UpdatedAtProps {
  readonly at: number;
  readonly staleAfterMs: number;
}

/** "Updated 09:14:05"; amber with words once it is older than it should be. */
export function UpdatedAt({ at, staleAfterMs }: UpdatedAtProps): ReactNode {
  const { common } = useWords();
  const now = useNow(5_000);
  const time = clockText(new Date(at));
  const stale = now - at > staleAfterMs;
  return (
    <span className={stale ? 'stale small' : 'muted small'}>{stale ? common.stale(time) : common.updatedAt(time)}</span>
  );
}
