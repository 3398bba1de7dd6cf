import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { DataTable, type Column, type FilterChip } from '../components/data-table/data-table.js';
import { boundText, itemName } from '../components/judged.js';
import { numberText } from '../components/numbers.js';
import { clockText } from '../components/time.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { PeriodChoice, periodOf } from './period-choice.js';
import { hrefOfDay, readFindings, type Finding, type FindingKind } from './truck-data.js';

/** Kinds that say that data are missing, not that something is wrong with the emissions. */
export const DATA_KINDS: readonly FindingKind[] = ['truck_data_gap', 'truck_silent'];

/** Every value over its bound, the latest first; the day of a row opens at its evidence. */
export function FindingsPage(): ReactNode {
  const { trucks, domain } = useWords();
  const { area } = useAreas();
  const [params, setParams] = useSearchParams();
  const days = periodOf(params);
  const kinds = (Object.keys(domain.flagKind) as (keyof typeof domain.flagKind)[]).filter((kind): kind is FindingKind =>
    kind.startsWith('truck_'),
  );
  const kind = kinds.find((one) => one === params.get('kind')) ?? null;
  const enterprise = params.get('enterprise');
  const list = useCursorList(
    ['trucks', 'findings', area, kind, days, enterprise],
    (cursor) => readFindings({ area, kind, days, enterprise }, cursor),
    { refreshMs: 60_000 },
  );
  useLiveRefresh(['truck.', 'flag.opened'], [['trucks', 'findings']]);
  const set = (key: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const filters: FilterChip[] = [
    ...(kind === null ? [] : [{ key: 'kind', value: kind, label: domain.flagKind[kind] }]),
    ...(enterprise === null ? [] : [{ key: 'enterprise', value: enterprise, label: enterprise }]),
  ];
  return (
    <DataTable
      id="truck-findings"
      caption={`${trucks.findings} ${trucks.days(days)}`}
      columns={useColumns()}
      list={list}
      rowKey={(row) => `${row.truckId} ${row.day} ${row.kind} ${row.item}`}
      filters={filters}
      onFilters={(next) => setParams({ ...(params.has('days') ? { days: String(days) } : {}), ...next })}
      tools={
        <>
          <PeriodChoice value={days} onChange={(value) => set('days', value)} />
          <select
            className="bar-select"
            aria-label={trucks.kind}
            value={kind ?? ''}
            onChange={(event) => set('kind', event.target.value)}
          >
            <option value="">{trucks.anyKind}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {domain.flagKind[one]}
              </option>
            ))}
          </select>
        </>
      }
      empty={<p>{trucks.noFindings}</p>}
    />
  );
}

function useColumns(): readonly Column<Finding>[] {
  const { trucks, domain } = useWords();
  const { nameOf } = useAreas();
  const { role } = useMe();
  const evidence = ({ window }: Finding): string =>
    window.from === null || window.to === null
      ? trucks.allDay
      : `${clockText(new Date(window.from))}–${clockText(new Date(window.to))}`;
  return [
    {
      key: 'truck',
      title: trucks.truck,
      value: (row) => row.plate ?? row.vin,
      cell: (row) => (
        <Link className="row-link" to={hrefOfDay(row.truckId, row.day, row.window)}>
          {row.plate ?? row.vin}
        </Link>
      ),
    },
    {
      key: 'day',
      title: trucks.foundDay,
      value: (row) => row.day,
      cell: (row) => <span className="nowrap">{row.day}</span>,
    },
    {
      key: 'kind',
      title: trucks.kind,
      value: (row) => domain.flagKind[row.kind],
      cell: (row) => <strong className="truck-bad">▲ {domain.flagKind[row.kind]}</strong>,
    },
    { key: 'item', title: trucks.item, value: (row) => itemName(row.item, domain) },
    {
      key: 'value',
      title: trucks.measured,
      numeric: true,
      value: (row) => row.rounded,
      cell: (row) => `${numberText(row.rounded, row.decimals)} ${row.unit}`,
    },
    {
      key: 'bound',
      title: trucks.bound,
      numeric: true,
      value: (row) => boundText(row.bound, domain, row.decimals),
    },
    {
      key: 'evidence',
      title: trucks.evidence,
      value: evidence,
      cell: (row) => (
        <Link className="nowrap" to={hrefOfDay(row.truckId, row.day, row.window)}>
          {evidence(row)}
        </Link>
      ),
    },
    {
      key: 'flag',
      title: trucks.flag,
      value: (row) => (row.flag === null ? trucks.noFlag : flagState(row.flag.state, domain.flagState)),
      cell: (row) => {
        if (row.flag === null) return <span className="muted">{trucks.noFlag}</span>;
        const word = flagState(row.flag.state, domain.flagState);
        return role === 'enterprise' ? word : <Link to={`/flags/${row.flag.id}`}>{word}</Link>;
      },
    },
    { key: 'enterprise', title: trucks.enterprise, value: (row) => row.enterprise },
    { key: 'area', title: trucks.area, value: (row) => nameOf(row.areaCode) },
    { key: 'vin', title: trucks.vin, value: (row) => row.vin, optional: true },
    {
      key: 'rule',
      title: trucks.ruleVersion(0).replace(/ ?0$/, ''),
      value: (row) => row.ruleVersion,
      numeric: true,
      optional: true,
    },
  ];
}

const flagState = (state: string, words: Readonly<Record<string, string>>): string => words[state] ?? state;
