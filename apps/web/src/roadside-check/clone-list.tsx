import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import { Plate } from '../components/plate.js';
import { Empty, ErrorBox, Loading } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { SignedPicture } from './signed-picture.js';

type Mismatch = components['schemas']['MismatchViewDto'];

/** Plates that hung on another vehicle than the registered one, with what the officer said and photographed. */
export function CloneList(): ReactNode {
  const { roadside, common } = useWords();
  useLiveRefresh(['finding.'], [['mismatches']]);
  const list = useCursorList<Mismatch>(['mismatches'], (cursor) =>
    answer(api.GET('/api/v1/enforcement/mismatches', { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
  if (list.isPending) return <Loading lines={5} />;
  if (list.error) return <ErrorBox error={list.error} onRetry={list.refetch} />;
  if (list.rows.length === 0) {
    return (
      <Empty title={roadside.clonesEmpty}>
        <p>{roadside.clonesHelp}</p>
      </Empty>
    );
  }
  return (
    <div className="stack">
      <ul className="clones">
        {list.rows.map((row) => (
          <Clone key={row.id} row={row} />
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

function Clone({ row }: { readonly row: Mismatch }): ReactNode {
  const { roadside } = useWords();
  const { nameOf } = useAreas();
  return (
    <li className="clone stack-tight">
      <div className="row">
        <Plate text={row.plate.text} colour={row.plate.colour} />
        <TimeText at={row.foundAt} show="both" />
        <span className="small muted">{[nameOf(row.areaCode), row.officer].filter(Boolean).join(' · ')}</span>
        {row.vehicleId !== null && <Link to={`/vehicles/${row.vehicleId}`}>{roadside.vehicle}</Link>}
      </div>
      {row.words !== null && (
        <p>
          <span className="muted">{roadside.clonesWords}: </span>
          {row.words}
        </p>
      )}
      {row.photos.length > 0 && (
        <div className="pictures">
          {row.photos.map((sha256, at) => (
            <SignedPicture
              key={sha256}
              path={`/api/v1/enforcement/lookups/${row.lookupId}/photos/${sha256}`}
              label={`${roadside.media} ${at + 1}`}
            />
          ))}
        </div>
      )}
    </li>
  );
}
