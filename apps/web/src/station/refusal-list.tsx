import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable } from '../components/data-table/data-table.js';
import { ReasonText } from '../components/reason-text.js';
import { TimeText } from '../components/time-text.js';
import { exactText } from '../components/time.js';
import { codeText } from '../words/code-text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { useFieldName } from './expected-text.js';
import { readRefusals, type RefusalBrief } from './station-data.js';

/** Refused uploads of a station; those that wait for a good one unless asked otherwise. */
export function RefusalList({ code }: { readonly code: string }): ReactNode {
  const { station } = useWords();
  const { language } = useLanguage();
  const nameOf = useFieldName();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'all' ? 'all' : 'open';
  const list = useCursorList(['station', code, 'refusals', state], (cursor) => readRefusals(code, state, cursor), {
    refreshMs: 60_000,
  });
  useLiveRefresh(['inspection.'], [['station', code, 'refusals']]);
  const columns: readonly Column<RefusalBrief>[] = [
    { key: 'reportNo', title: station.reportNo, value: (row) => row.reportNo ?? station.unnumbered },
    {
      key: 'first',
      title: station.firstFault,
      value: (row) => (row.first ? (codeText(row.first.code, language) ?? row.first.code) : row.reason),
      cell: (row) => (
        <span>
          <strong>{row.first?.path ? (nameOf(row.first.path) ?? row.first.path) : station.whole}</strong>{' '}
          <ReasonText code={row.first?.code ?? row.reason} />
        </span>
      ),
    },
    { key: 'faults', title: station.faults, value: (row) => row.faults, numeric: true },
    { key: 'times', title: station.times, value: (row) => row.times, numeric: true },
    {
      key: 'receivedAt',
      title: station.receivedAt,
      value: (row) => exactText(new Date(row.lastReceivedAt)),
      cell: (row) => (
        <span className="nowrap">
          <TimeText at={row.lastReceivedAt} />
        </span>
      ),
    },
    {
      key: 'settled',
      title: station.refusalState,
      value: (row) => (row.settled ? station.refusalSettled : station.refusalWaiting),
      cell: (row) => (
        <span className={row.settled ? 'muted' : 'stale'}>
          <span aria-hidden="true">{row.settled ? '●' : '○'}</span>{' '}
          {row.settled ? station.refusalSettled : station.refusalWaiting}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      id="station-refusals"
      caption={station.refusalList}
      columns={columns}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/station/${code}/refusals/${row.id}`}
      tools={
        <select
          className="bar-select"
          aria-label={station.refusalState}
          value={state}
          onChange={(event) => setParams(event.target.value === 'all' ? { state: 'all' } : {})}
        >
          <option value="open">{station.refusalOpen}</option>
          <option value="all">{station.refusalAll}</option>
        </select>
      }
      empty={<p>{station.refusalEmpty}</p>}
    />
  );
}
