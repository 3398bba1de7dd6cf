import { useState, type ReactNode } from 'react';
import { answerAs, api } from '../api/client.js';
import { useCursorList, type CursorPage } from '../api/use-cursor-list.js';
import { Button } from '../components/button.js';
import { Empty, ErrorBox, Loading } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { VerdictShape } from '../components/verdict.js';
import { useWords } from '../words/use-words.js';
import { SignedPicture } from './signed-picture.js';

interface LogLine {
  readonly id: string;
  readonly at: string;
  readonly username: string;
  readonly purpose: string;
  readonly query: string;
  readonly verdict: 'red' | 'amber' | 'green';
  readonly offline: boolean;
  readonly mismatch: boolean;
  readonly photos: readonly { readonly sha256: string; readonly received: boolean }[];
  readonly actions: readonly { readonly action: 'confirmed' | 'check_on_site' | 'order_repair' | 'let_go' }[];
}

const SHAPES = { red: 'exceed', amber: 'undetermined', green: 'pass' } as const;

/** Who asked what, why, and what was done then: the caller's own lines, or those of the areas. */
export function LookupList(): ReactNode {
  const { roadside, common } = useWords();
  const list = useCursorList<LogLine>(['lookup-log'], (cursor) =>
    answerAs<CursorPage<LogLine>>(
      api.GET('/api/v1/enforcement/lookups', { params: { query: cursor === undefined ? {} : { cursor } } }),
    ),
  );
  if (list.isPending) return <Loading lines={6} />;
  if (list.error) return <ErrorBox error={list.error} onRetry={list.refetch} />;
  if (list.rows.length === 0) return <Empty title={roadside.lookupsEmpty} />;
  return (
    <div className="stack">
      <ul className="log-lines">
        {list.rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {list.hasMore && (
        <Button busy={list.loadingMore} onClick={list.more}>
          {common.more}
        </Button>
      )}
    </div>
  );
}

function Line({ row }: { readonly row: LogLine }): ReactNode {
  const { roadside, domain } = useWords();
  const [open, setOpen] = useState(false);
  const photos = row.photos.filter((one) => one.received);
  const done = row.actions.map(({ action }) => roadside.actions[action]);
  const kind = SHAPES[row.verdict];
  return (
    <li className="log-line">
      <span className={`verdict verdict-${kind}`}>
        <VerdictShape kind={kind} size={18} />
        <span className="visually-hidden">{domain.light[row.verdict]}</span>
      </span>
      <div>
        <p>
          <strong translate="no">{row.query}</strong> · {row.purpose}
          {row.offline && <span className="tag">{roadside.offlineLookup}</span>}
          {row.mismatch && <span className="tag tag-bad">{roadside.mismatch}</span>}
        </p>
        <p className="small muted">
          <TimeText at={row.at} show="both" /> · {row.username}
          {done.length > 0 && ` · ${done.join('、')}`}
        </p>
        {open && (
          <div className="pictures">
            {photos.map(({ sha256 }, at) => (
              <SignedPicture
                key={sha256}
                path={`/api/v1/enforcement/lookups/${row.id}/photos/${sha256}`}
                label={`${roadside.media} ${at + 1}`}
              />
            ))}
          </div>
        )}
      </div>
      {photos.length > 0 && (
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? roadside.hidePhoto : roadside.showPhoto} {photos.length}
        </Button>
      )}
    </li>
  );
}
