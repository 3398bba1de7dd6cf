import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useCursorList } from '../api/use-cursor-list.js';
import type { Sorting } from '../components/data-table/column.js';
import { DataTable } from '../components/data-table/data-table.js';
import { Plate } from '../components/plate.js';
import { TimeText } from '../components/time-text.js';
import { Verdict } from '../components/verdict.js';
import { useOutbox } from '../offline/outbox.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';

type Brief = components['schemas']['SpotCheckBriefDto'];

/** Checks: an officer's own, a supervisor's areas'. What still waits on this device stands on top. */
export function CheckList(): ReactNode {
  const { roadside, domain } = useWords();
  const { nameOf } = useAreas();
  const me = useMe();
  const mine = me.role === 'officer';
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const list = useCursorList<Brief>(['spot-checks', mine, sorting], (cursor) => {
    const query = {
      ...(mine ? { mine: 'true' as const } : {}),
      ...(cursor === undefined ? {} : { cursor }),
      ...(sorting === null ? {} : { sort: sorting.down ? ('-checkedAt' as const) : ('checkedAt' as const) }),
    };
    return answer(api.GET('/api/v1/spot-checks', { params: { query } }));
  });
  const methods = domain.method as Readonly<Record<string, string>>;
  const columns = useMemo(
    () => [
      {
        key: 'at',
        exportKey: 'checkedAt',
        title: roadside.when,
        value: (row: Brief) => row.checkedAt,
        cell: (row: Brief) => <TimeText at={row.checkedAt} show="both" />,
      },
      {
        key: 'plate',
        title: roadside.plate,
        value: (row: Brief) => row.plate,
        cell: (row: Brief) =>
          row.plate === null ? '–' : <Plate text={row.plate} colour={row.plateColour} size="small" />,
      },
      {
        key: 'result',
        title: roadside.result,
        value: (row: Brief) => domain.verdict[row.result],
        cell: (row: Brief) => <Verdict kind={row.result} />,
      },
      { key: 'method', title: roadside.method, value: (row: Brief) => methods[row.method] ?? row.method },
      {
        key: 'where',
        title: roadside.where,
        value: (row: Brief) => [nameOf(row.areaCode), row.placeName].filter(Boolean).join(' · '),
      },
      { key: 'officer', title: roadside.officer, value: (row: Brief) => row.officer },
      {
        key: 'media',
        title: roadside.media,
        value: (row: Brief) => row.media,
        numeric: true,
        cell: (row: Brief) =>
          row.mediaMissing > 0 ? (
            <span className="stale">
              {row.media} · {roadside.mediaMissing(row.mediaMissing)}
            </span>
          ) : (
            row.media
          ),
      },
    ],
    [roadside, domain, methods, nameOf],
  );
  return (
    <div className="stack">
      <OnThisDevice />
      <DataTable
        id="spot-checks"
        caption={mine ? roadside.mine : roadside.all}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/check/${row.id}`}
        sort={{ keys: ['at'], value: sorting, onSort: setSorting }}
        exportAs={{
          source: 'spot-checks',
          words: { result: domain.verdict, method: methods },
          filters: mine ? [{ key: 'mine', value: 'true', label: roadside.mine }] : [],
        }}
        empty={mine ? roadside.emptyMine : roadside.emptyAll}
      />
    </div>
  );
}

/** Checks that the platform does not have, or not wholly. */
function OnThisDevice(): ReactNode {
  const { roadside } = useWords();
  const items = useOutbox().flatMap((item) => (item.kind === 'check' && item.stage !== 'done' ? [item] : []));
  if (items.length === 0) return null;
  return (
    <ul className="waiting-list">
      {items.map((item) => {
        const conflict = item.refusal?.code === 'check.number_taken';
        const word = item.refusal
          ? conflict
            ? roadside.stateConflict
            : roadside.stateRefused
          : item.stage === 'sent'
            ? roadside.stateSent
            : roadside.stateWaiting;
        return (
          <li key={item.id}>
            <Link to={`/check/sent/${item.id}`}>
              <strong className={item.refusal ? 'waiting-bad' : ''}>{word}</strong>
              <span className="small muted">
                <TimeText at={new Date(item.madeAt).toISOString()} show="both" />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
