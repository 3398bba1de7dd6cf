import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, type FilterChip } from '../components/data-table/data-table.js';
import { ReasonText } from '../components/reason-text.js';
import { TimeText } from '../components/time-text.js';
import { exactText } from '../components/time.js';
import { reasonWords } from '../exports/report-words.js';
import { useAreas } from '../session/areas.js';
import { codeText } from '../words/code-text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import {
  readQuarantine,
  readQuarantineSums,
  type ItemState,
  type QuarantineBrief,
  type QuarantineFilter,
} from './data-in-data.js';
import { Choice } from './source-list.js';

const STATES: readonly ItemState[] = ['waiting', 'replayed', 'dismissed'];

/** What could not be read or believed, the newest first; waiting items unless asked otherwise. */
export function QuarantineList(): ReactNode {
  const { dataIn } = useWords();
  const { language } = useLanguage();
  const { area, nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const asked = params.get('state') ?? 'waiting';
  const state = STATES.find((one) => one === asked);
  const filter: QuarantineFilter = {
    ...(state === undefined ? {} : { state }),
    ...(area === null ? {} : { area }),
    ...Object.fromEntries(
      ['channel', 'source', 'reason'].flatMap((key) => {
        const value = params.get(key);
        return value === null ? [] : [[key, value]];
      }),
    ),
  };
  const list = useCursorList(['data-in', 'quarantine', filter], (cursor) => readQuarantine(filter, cursor), {
    refreshMs: 60_000,
  });
  const { reason: _, ...whole } = filter;
  const sums = useQuery({
    queryKey: ['data-in', 'quarantine-sums', whole],
    queryFn: () => readQuarantineSums(whole),
    refetchInterval: 60_000,
  });
  useLiveRefresh(
    ['quarantine.', 'inspection.refused'],
    [
      ['data-in', 'quarantine'],
      ['data-in', 'quarantine-sums'],
    ],
  );
  const counted = sums.data?.items.filter((one) => filter.reason === undefined || one.reason === filter.reason);
  const channels = dataIn.channels as Readonly<Record<string, string>>;
  const set = (key: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const reasonText = (code: string): string => codeText(code, language) ?? code;
  const labels: Readonly<Record<string, (value: string) => string>> = {
    state: (value) => (value === 'all' ? dataIn.anyState : (dataIn.itemStates[value as ItemState] ?? value)),
    channel: (value) => channels[value] ?? value,
    source: (value) => `${dataIn.source} ${value}`,
    reason: reasonText,
  };
  const filters: FilterChip[] = Object.entries(labels).flatMap(([key, label]) => {
    const value = params.get(key);
    return value === null ? [] : [{ key, value, label: label(value) }];
  });
  const reasons = new Map<string, number>(filter.reason === undefined ? [] : [[filter.reason, 0]]);
  for (const one of sums.data?.items ?? []) reasons.set(one.reason, (reasons.get(one.reason) ?? 0) + one.items);
  const columns: readonly Column<QuarantineBrief>[] = [
    {
      key: 'receivedAt',
      title: dataIn.receivedAt,
      value: (row) => exactText(new Date(row.receivedAt)),
      cell: (row) => (
        <span className="nowrap">
          <TimeText at={row.receivedAt} />
        </span>
      ),
    },
    { key: 'source', title: dataIn.source, value: (row) => row.source },
    {
      key: 'reason',
      title: dataIn.reason,
      value: (row) => reasonText(row.reason),
      cell: (row) => (
        <>
          <ReasonText code={row.reason} data={row.detail ?? undefined} /> <Fault detail={row.detail} />
        </>
      ),
    },
    { key: 'times', title: dataIn.times, value: (row) => row.times, numeric: true },
    { key: 'bytes', title: dataIn.size, unit: dataIn.bytes, value: (row) => row.bytes, numeric: true },
    { key: 'state', title: dataIn.state, value: (row) => dataIn.itemStates[row.state] },
    { key: 'channel', title: dataIn.channel, value: (row) => channels[row.channel] ?? row.channel },
    { key: 'area', title: dataIn.area, value: (row) => nameOf(row.areaCode) },
    { key: 'code', title: dataIn.code, value: (row) => row.reason, optional: true },
  ];
  return (
    <DataTable
      id="data-in-quarantine"
      caption={dataIn.quarantine}
      columns={columns}
      list={list}
      {...(counted ? { total: { rows: counted.reduce((sum, one) => sum + one.items, 0), exact: true } } : {})}
      rowKey={(row) => row.id}
      rowHref={(row) => `/data-in/quarantine/${row.id}`}
      filters={filters}
      onFilters={(next) => setParams({ ...next })}
      tools={
        <>
          <Choice
            label={dataIn.state}
            value={asked}
            onChange={(value) => set('state', value === 'waiting' ? '' : value)}
          >
            {STATES.map((one) => (
              <option key={one} value={one}>
                {dataIn.itemStates[one]}
              </option>
            ))}
            <option value="all">{dataIn.anyState}</option>
          </Choice>
          <Choice label={dataIn.channel} value={filter.channel ?? ''} onChange={(value) => set('channel', value)}>
            <option value="">{dataIn.anyChannel}</option>
            {Object.entries(channels).map(([key, word]) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </Choice>
          <Choice label={dataIn.reason} value={filter.reason ?? ''} onChange={(value) => set('reason', value)}>
            <option value="">{dataIn.anyReason}</option>
            {[...reasons].map(([reason, items]) => (
              <option key={reason} value={reason}>
                {reasonText(reason)} · {items}
              </option>
            ))}
          </Choice>
        </>
      }
      exportAs={{
        source: 'quarantine',
        words: { state: dataIn.itemStates, channel: channels, reason: reasonWords(language) },
        filters: [
          ...(state !== undefined && params.get('state') === null
            ? [{ key: 'state', value: state, label: dataIn.itemStates[state] }]
            : []),
          ...(area === null ? [] : [{ key: 'area', value: area, label: nameOf(area) }]),
        ],
        filterName: (chip) => (chip.key === 'state' && chip.value === 'all' ? null : chip.key),
      }}
      empty={<p>{dataIn.emptyQuarantine}</p>}
    />
  );
}

/** The field and the value at fault, when the reader told them. */
export function Fault({ detail }: { readonly detail: QuarantineBrief['detail'] }): ReactNode {
  const { dataIn } = useWords();
  const { path, value } = detail ?? {};
  if (typeof path !== 'string' || path === '') return null;
  return <code className="small">{value === undefined ? path : dataIn.rowDetail(path, JSON.stringify(value))}</code>;
}
