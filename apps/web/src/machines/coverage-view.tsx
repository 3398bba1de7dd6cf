import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Loaded } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { codeText } from '../words/code-text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { readCoverage, type Coverage } from './machine-data.js';

type County = Coverage['counties'][number];
const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** Coverage by county, plate-fitting rate and yearly tests against what is asked for. */
export function CoverageView(): ReactNode {
  const { machines } = useWords();
  const { language } = useLanguage();
  const query = useQuery({ queryKey: ['machines', 'coverage'], queryFn: readCoverage, refetchInterval: 120_000 });
  useLiveRefresh(['machine.'], [['machines', 'coverage']]);
  return (
    <>
      <Loaded query={query}>
        {(coverage) => (
          <div className="key-row">
            {coverage.measures.map((measure) => {
              const counties = measure.code === 'machine.measure_counties';
              const shown = (value: number | null): number | null =>
                counties || value === null ? value : Math.round(value * 1000) / 10;
              const unit = counties ? '' : '%';
              return (
                <KeyNumber
                  key={measure.code}
                  label={codeText(measure.code, language) ?? measure.code}
                  value={shown(measure.value)}
                  unit={unit}
                  note={`${machines.target(`${numberText(shown(measure.target))} ${unit}`)} · ${measure.met ? machines.met : machines.missed}`}
                  tone={measure.met ? 'pass' : 'doubt'}
                />
              );
            })}
            <KeyNumber label={machines.registered} value={coverage.total.registered} unit={machines.units} />
            <KeyNumber
              label={machines.coverage}
              value={coverage.total.coverage === null ? null : Math.round(coverage.total.coverage * 1000) / 10}
              unit="%"
            />
          </div>
        )}
      </Loaded>
      <CountyTable query={query} />
    </>
  );
}

function CountyTable({
  query,
}: {
  readonly query: {
    data: Coverage | undefined;
    error: unknown;
    isPending: boolean;
    refetch: () => unknown;
    dataUpdatedAt: number;
  };
}): ReactNode {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  const count = (key: 'registered' | 'fitted' | 'tested' | 'stock', title: string): Column<County> => ({
    key,
    title,
    numeric: true,
    value: (row) => row[key],
    cell: (row) => {
      const value = row[key];
      return value === null ? <span className="muted">{machines.notCounted}</span> : numberText(value);
    },
  });
  const share = (
    key: 'coverage' | 'fittingShare' | 'testedShare',
    title: string,
    target: number | null,
  ): Column<County> => ({
    key,
    title,
    unit: '%',
    numeric: true,
    value: (row) => {
      const value = row[key];
      return value === null ? null : Math.round(value * 1000) / 10;
    },
    cell: (row) => <Share value={row[key]} target={target} />,
  });
  const targetOf = (code: string): number | null =>
    query.data?.measures.find((one) => one.code === code)?.target ?? null;
  const columns: readonly Column<County>[] = [
    {
      key: 'county',
      title: machines.county,
      value: (row) => (row.areaCode === '' ? machines.total : nameOf(row.areaCode)),
    },
    count('stock', machines.stock),
    count('registered', machines.registered),
    share('coverage', machines.coverage, null),
    count('fitted', machines.fitted),
    share('fittingShare', machines.fittingShare, targetOf('machine.measure_fitting')),
    count('tested', machines.testedCount(String(query.data?.year ?? ''))),
    share('testedShare', machines.testedShare, targetOf('machine.measure_tested')),
  ];
  const rows = query.data ? [...query.data.counties, query.data.total] : undefined;
  return (
    <DataTable
      id="machine-coverage"
      caption={machines.coverageTitle}
      columns={columns}
      list={wholeList(rows, query)}
      rowKey={(row) => row.areaCode}
      empty={null}
    />
  );
}

function Share({ value, target }: { readonly value: number | null; readonly target: number | null }): ReactNode {
  if (value === null) return <span className="muted">–</span>;
  const met = target === null || value >= target;
  return (
    <span className="row">
      <span className="coverage-bar" aria-hidden="true">
        <span className="coverage-bar-fill" style={{ width: `${value * 100}%` }} />
        {target !== null && <span className="coverage-bar-target" style={{ left: `${target * 100}%` }} />}
      </span>
      <span className={met ? '' : 'machine-mark-wait'}>{percent(value)}</span>
    </span>
  );
}
