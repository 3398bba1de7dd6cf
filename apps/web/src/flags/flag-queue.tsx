import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/button.js';
import { Plate } from '../components/plate.js';
import { UpdatedAt } from '../components/panel.js';
import { Empty, ErrorBox, Loading } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import type { CursorList } from '../api/use-cursor-list.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { Deadline } from './deadline.js';
import type { FlagBrief, FlagFilter, FlagPage } from './flag-data.js';
import { ratioText } from './ratio-text.js';

interface FlagQueueProps {
  readonly list: CursorList<FlagBrief> & { readonly fresh: number; readonly total: FlagPage['total'] };
  readonly rows: readonly FlagBrief[];
  readonly filter: FlagFilter;
  readonly openId: string | null;
  /** ids chosen for a bulk decision; null = not choosing */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (id: string) => void;
  readonly hrefOf: (id: string) => { pathname: string; search: string };
}

/** The queue: one flag a row, the open one marked, new ones announced and not pushed in. */
export function FlagQueue({ list, rows, filter, openId, chosen, onChoose, hrefOf }: FlagQueueProps): ReactNode {
  const { flags, table } = useWords();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  if (list.isPending) return <Loading lines={8} />;
  if (list.error && rows.length === 0) return <ErrorBox error={list.error} onRetry={list.refetch} />;
  const filtered = filter.kind !== null || filter.sinceHours !== null || filter.overdue;
  return (
    <>
      {list.fresh > 0 && (
        <Button className="flag-fresh" onClick={list.refetch}>
          {flags.freshRows(list.fresh)}
        </Button>
      )}
      {rows.length === 0 ? (
        <Empty title={flags.emptyTitle}>
          <p>{filter.plate !== null ? flags.emptyPlate : filtered ? flags.emptyFiltered : flags.emptyQueue}</p>
        </Empty>
      ) : (
        <ul className="flag-rows" aria-label={flags.queue}>
          {rows.map((flag) => (
            <li
              key={flag.id}
              ref={flag.id === openId ? current : null}
              className={`flag-row${flag.id === openId ? ' flag-row-open' : ''}`}
            >
              {chosen && (
                <input
                  type="checkbox"
                  aria-label={flags.bulkSelect(flag.plate)}
                  checked={chosen.has(flag.id)}
                  disabled={flag.state !== 'open'}
                  onChange={() => onChoose(flag.id)}
                />
              )}
              <RowContent flag={flag} to={hrefOf(flag.id)} open={flag.id === openId} />
            </li>
          ))}
        </ul>
      )}
      <footer className="table-foot small">
        <span>
          {list.total ? flags.loadedOf(rows.length, list.total.rows, list.total.exact) : flags.loaded(rows.length)}
        </span>
        {list.hasMore && (
          <Button busy={list.loadingMore} onClick={list.more}>
            {table.loadMore}
          </Button>
        )}
        {list.updatedAt > 0 && <UpdatedAt at={list.updatedAt} staleAfterMs={600_000} />}
      </footer>
    </>
  );
}

interface RowContentProps {
  readonly flag: FlagBrief;
  readonly to: { pathname: string; search: string };
  readonly open: boolean;
}

function RowContent({ flag, to, open }: RowContentProps): ReactNode {
  const { flags, domain } = useWords();
  const { nameOf } = useAreas();
  return (
    <div className="flag-row-body">
      <div className="row row-between">
        <Link className="row-link" to={to} aria-current={open ? 'true' : undefined}>
          <Plate text={flag.plate} colour={flag.plateColor} />
        </Link>
        <strong>{flag.worstRatio !== null && flags.ratio(ratioText(flag.worstRatio))}</strong>
      </div>
      <div className="row row-between">
        <span>
          {domain.flagKind[flag.kind]}
          {flag.state !== 'open' && (
            <span className={`flag-state flag-${flag.state}`}>{domain.flagState[flag.state]}</span>
          )}
        </span>
        <Deadline flag={flag} />
      </div>
      <div className="row row-between small muted">
        <span>{nameOf(flag.areaCode)}</span>
        <TimeText at={flag.openedAt} />
      </div>
    </div>
  );
}
