import { shanghaiDate, type LimitSet } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList, type FilterChip } from '../components/data-table/data-table.js';
import { useAreas } from '../session/areas.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { BarChoice } from './choice.js';
import { nameOfSet, readLimitSets } from './limit-data.js';

export const LIMITS_KEY = ['administration', 'limits'] as const;

export type SetState = 'current' | 'coming' | 'over' | 'off';

/** @param today calendar day in Asia/Shanghai */
export function stateOfSet(set: LimitSet, today: string): SetState {
  if (!set.enabled) return 'off';
  if (set.effectiveFrom > today) return 'coming';
  return set.effectiveTo !== null && set.effectiveTo <= today ? 'over' : 'current';
}

const TONES: Readonly<Record<SetState, string>> = {
  current: 'admin-good',
  coming: 'admin-warn',
  over: 'admin-off',
  off: 'admin-off',
};

export function SetStateText({ set }: { readonly set: LimitSet }): ReactNode {
  const { administration } = useWords();
  const state = stateOfSet(set, shanghaiDate(new Date()));
  return <span className={TONES[state]}>{administration.setStates[state]}</span>;
}

/** Limit sets as dated versions; those of today and later unless all are asked for. */
export function LimitList(): ReactNode {
  const { administration, domain } = useWords();
  const { language } = useLanguage();
  const { nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const query = useQuery({ queryKey: LIMITS_KEY, queryFn: readLimitSets });
  const today = shanghaiDate(new Date());
  const standard = params.get('standard');
  const versions = params.get('versions');
  const sets = query.data ?? [];
  const rows = sets.filter(
    (set) =>
      (standard === null || set.standard === standard) && (versions === 'all' || stateOfSet(set, today) !== 'over'),
  );
  const standards = [...new Set(sets.map((set) => set.standard))].sort();
  const set = (key: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const filters: FilterChip[] = [
    ...(standard === null ? [] : [{ key: 'standard', value: standard, label: standard }]),
    ...(versions === 'all' ? [{ key: 'versions', value: 'all', label: administration.allVersions }] : []),
  ];
  const columns: readonly Column<LimitSet>[] = [
    { key: 'title', title: administration.limitSet, value: (row) => row.title[language] },
    { key: 'standard', title: administration.standard, value: (row) => row.standard },
    { key: 'version', title: administration.version, value: (row) => row.version, numeric: true },
    {
      key: 'state',
      title: administration.state,
      value: (row) => administration.setStates[stateOfSet(row, today)],
      cell: (row) => <SetStateText set={row} />,
    },
    {
      key: 'from',
      title: administration.inForceFrom,
      value: (row) => row.effectiveFrom,
      cell: (row) => <span className="nowrap">{row.effectiveFrom}</span>,
    },
    { key: 'to', title: administration.inForceUntil, value: (row) => row.effectiveTo ?? administration.open },
    {
      key: 'area',
      title: administration.area,
      value: (row) => (row.areaCode === '000000' ? administration.nationwide : nameOf(row.areaCode)),
    },
    {
      key: 'methods',
      title: administration.methods,
      value: (row) => row.scope.methods.map((method) => domain.method[method]).join('、'),
    },
    { key: 'items', title: administration.limits, value: (row) => row.limits.length, numeric: true },
    {
      key: 'verified',
      title: administration.verified,
      value: (row) => `${row.limits.filter((limit) => limit.verified).length}/${row.limits.length}`,
      cell: (row) => {
        const good = row.limits.filter((limit) => limit.verified).length;
        return <span className={good === row.limits.length ? '' : 'admin-warn'}>{`${good}/${row.limits.length}`}</span>;
      },
      numeric: true,
    },
    { key: 'code', title: administration.code, value: (row) => row.code, optional: true },
  ];
  return (
    <DataTable
      id="administration-limits"
      caption={administration.tab.limits}
      columns={columns}
      list={wholeList(query.data === undefined ? undefined : rows, query)}
      rowKey={nameOfSet}
      rowHref={(row) => `/administration/limits/${nameOfSet(row)}`}
      filters={filters}
      onFilters={(next) => setParams({ ...next })}
      tools={
        <>
          <BarChoice
            label={administration.standard}
            value={standard ?? ''}
            onChange={(value) => set('standard', value)}
            options={[['', administration.anyStandard], ...standards.map((one) => [one, one] as const)]}
          />
          <BarChoice
            label={administration.versions}
            value={versions ?? ''}
            onChange={(value) => set('versions', value)}
            options={[
              ['', administration.currentVersions],
              ['all', administration.allVersions],
            ]}
          />
        </>
      }
      empty={<p>{administration.noLimits}</p>}
    />
  );
}
