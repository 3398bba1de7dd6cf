import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import { useFlagList } from './flag-list.js';
import { useNetwork } from './network.js';
import { isWaiting, useOutbox } from './outbox.js';
import './offline-bar.css';

/** Since when there is no platform, how old the list is, and how much waits to be sent. Silent when there is nothing to say. */
export function OfflineBar(): ReactNode {
  const { offline } = useWords();
  const { online, since } = useNetwork();
  const { list, plates, forged } = useFlagList();
  const items = useOutbox();
  const waiting = items.filter(isWaiting).length;
  const refused = items.filter((item) => item.refusal !== undefined).length;
  if (online && waiting === 0 && refused === 0 && !forged) return null;
  return (
    <div className={`offline-bar${online ? '' : ' offline-away'}`} role="status">
      {!online && (
        <strong>
          {offline.away} {since !== null && <TimeText at={new Date(since).toISOString()} show="exact" />}
        </strong>
      )}
      {!online && (
        <span>
          {list === null ? (
            offline.noList
          ) : (
            <>
              {offline.list(list.listVersion, plates)} <TimeText at={list.madeAt} show="relative" />
            </>
          )}
        </span>
      )}
      {forged && <span className="offline-bad">{offline.forged}</span>}
      {waiting > 0 && <Link to="/check">{offline.waiting(waiting)}</Link>}
      {refused > 0 && (
        <Link className="offline-bad" to="/check">
          {offline.refused(refused)}
        </Link>
      )}
    </div>
  );
}
