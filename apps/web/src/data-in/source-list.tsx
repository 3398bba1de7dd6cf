import { areaContains } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList, type FilterChip } from '../components/data-table/data-table.js';
import { numberText } from '../components/numbers.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { readSources, type SourceState, type SourceSum } from './data-in-data.js';
import { Score } from './score.js';

const percent = (share: number | null | undefined): number | null =>
  share == null ? null : Math.round(share * 1000) / 10;

/** How many days the table sums; from the address. */
export function daysOf(params: URLSearchParams): number {
  const asked = Number(params.get('days'));
  return [7, 30, 90].includes(asked) ? asked : 30;
}

const SIGNS: Readonly<Record<SourceState, string>> = { today: '●', quiet: '◐', silent: '○', never: '○' };

/** Every source of the caller's areas with its sums; silent ones are there too, because silence is a finding. */
export function SourceList(): ReactNode {
  const { dataIn } = useWords();
  const { area, nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const days = daysOf(params);
  const query = useQuery({
    queryKey: ['data-in', 'sources', days],
    queryFn: () => readSources(days),
    refetchInterval: 60_000,
  });
  useLiveRefresh(['site.', 'inspection.'], [['data-in', 'sources']]);
  const channel = params.get('channel');
  const show = params.get('show');
  const rows = query.data?.filter(
    (row) =>
      (channel === null || row.channel === channel) &&
      (area === null || (row.areaCode !== null && areaContains(area, row.areaCode))) &&
      (show !== 'silent' || row.state === 'silent' || row.state === 'never') &&
      (show !== 'refused' || (row.sum?.refused ?? 0) > 0),
  );
  const set = (key: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const channels = dataIn.channels as Readonly<Record<string, string>>;
  const filters: FilterChip[] = [
    ...(channel === null ? [] : [{ key: 'channel', value: channel, label: channels[channel] ?? channel }]),
    ...(show === null
      ? []
      : [{ key: 'show', value: show, label: show === 'silent' ? dataIn.showSilent : dataIn.showRefused }]),
  ];
  const keepDays = (next: Readonly<Record<string, string>>): void =>
    setParams({ ...(params.has('days') ? { days: String(days) } : {}), ...next });
  const number = (key: 'received' | 'stored' | 'usable' | 'refused' | 'repeated' | 'gapHours'): Column<SourceSum> => ({
    key,
    title: dataIn[key],
    numeric: true,
    value: (row) => row.sum?.[key] ?? 0,
    cell: (row) => numberText(row.sum?.[key] ?? 0),
  });
  const share = (key: 'validShare' | 'refusedShare' | 'gapShare' | 'repeatedShare'): Column<SourceSum> => ({
    key,
    title: dataIn[key],
    unit: '%',
    numeric: true,
    value: (row) => percent(row.sum?.[key]),
  });
  const columns: readonly Column<SourceSum>[] = [
    {
      key: 'name',
      title: dataIn.source,
      value: (row) => row.name,
      cell: (row) => <span className="source-name">{row.name}</span>,
    },
    {
      key: 'state',
      title: dataIn.state,
      value: (row) => dataIn.states[row.state],
      cell: (row) => (
        <span className={`nowrap source-${row.state}`}>
          <span aria-hidden="true">{SIGNS[row.state]}</span> {dataIn.states[row.state]}
          {row.state === 'silent' && row.lastDay !== null && (
            <span className="small muted"> {dataIn.lastDay(row.lastDay)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'score',
      title: dataIn.score,
      numeric: true,
      value: (row) => row.sum?.score ?? null,
      cell: (row) => <Score score={row.sum?.score ?? null} />,
    },
    share('validShare'),
    share('refusedShare'),
    share('gapShare'),
    number('received'),
    { ...share('repeatedShare'), optional: true },
    { ...number('stored'), optional: true },
    number('refused'),
    { ...number('repeated'), optional: true },
    { ...number('usable'), optional: true },
    {
      key: 'channel',
      title: dataIn.channel,
      value: (row) => dataIn.channels[row.channel],
      cell: (row) => <span className="nowrap">{dataIn.channels[row.channel]}</span>,
    },
    { key: 'area', title: dataIn.area, value: (row) => nameOf(row.areaCode) },
    { key: 'code', title: dataIn.code, value: (row) => row.source },
  ];
  return (
    <DataTable
      id="data-in-sources"
      caption={`${dataIn.sources} ${dataIn.days(days)}`}
      columns={columns}
      list={wholeList(rows, query)}
      rowKey={(row) => `${row.channel} ${row.source}`}
      rowHref={(row) => `/data-in/sources/${row.channel}/${row.source}`}
      filters={filters}
      onFilters={keepDays}
      tools={
        <>
          <Choice label={dataIn.period} value={String(days)} onChange={(value) => set('days', value)}>
            {[7, 30, 90].map((n) => (
              <option key={n} value={n}>
                {dataIn.days(n)}
              </option>
            ))}
          </Choice>
          <Choice label={dataIn.channel} value={channel ?? ''} onChange={(value) => set('channel', value)}>
            <option value="">{dataIn.anyChannel}</option>
            <option value="remote-sensing">{dataIn.channels['remote-sensing']}</option>
            <option value="inspection">{dataIn.channels.inspection}</option>
          </Choice>
          <Choice label={dataIn.show} value={show ?? ''} onChange={(value) => set('show', value)}>
            <option value="">{dataIn.showAll}</option>
            <option value="silent">{dataIn.showSilent}</option>
            <option value="refused">{dataIn.showRefused}</option>
          </Choice>
        </>
      }
      empty={<p>{dataIn.emptySources}</p>}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

export function Choice({ label, value, onChange, children }: ChoiceProps): ReactNode {
  return (
    <select
      className="bar-select"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {children}
    </select>
  );
}
