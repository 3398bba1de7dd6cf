import type { ReactNode } from 'react';
import type { Column } from '../components/data-table/column.js';
import { DataTable } from '../components/data-table/data-table.js';
import { Plate } from '../components/plate.js';
import { clockText } from '../components/time.js';
import { Verdict } from '../components/verdict.js';
import { useWords } from '../words/use-words.js';
import type { StationTest } from './station-data.js';
import { NextText } from './todo-panel.js';

interface TestTableProps {
  readonly tests: readonly StationTest[];
  readonly code: string;
  readonly updatedAt: number;
}

/** Every test of the day. */
export function TestTable({ tests, code, updatedAt }: TestTableProps): ReactNode {
  const { station, domain } = useWords();
  const methods = domain.method as Readonly<Record<string, string>>;
  const verdicts = station.verdicts as Readonly<Record<string, string>>;
  const steps = station.steps as Readonly<Record<string, string>>;
  const columns: readonly Column<StationTest>[] = [
    { key: 'started', title: station.startedAt, value: (row) => clockText(new Date(row.startedAt)) },
    {
      key: 'plate',
      title: station.plate,
      value: (row) => row.plate,
      cell: (row) => (row.plate === null ? '–' : <Plate text={row.plate} colour={row.plateColor} size="small" />),
    },
    { key: 'line', title: station.lineNo, value: (row) => row.lineNo },
    { key: 'method', title: station.method, value: (row) => methods[row.method] ?? row.method },
    {
      key: 'result',
      title: station.result,
      value: (row) => domain.verdict[row.hold.held ? 'held' : row.result],
      cell: (row) => (
        <span className="nowrap">
          <Verdict kind={row.hold.held ? 'held' : row.result} />
        </span>
      ),
    },
    { key: 'own', title: station.ownVerdict, value: (row) => verdicts[row.stationVerdict ?? ''] ?? row.stationVerdict },
    {
      key: 'next',
      title: station.nextThing,
      value: (row) => (row.next === null ? null : (steps[row.next.step] ?? row.next.step)),
      cell: (row) => (
        <>
          <NextText test={row} />
          {row.late && <span className="station-mark">{station.late}</span>}
          {row.contingency && <span className="station-mark">{station.contingency}</span>}
        </>
      ),
    },
    { key: 'reportNo', title: station.reportNo, value: (row) => row.reportNo, optional: true },
  ];
  return (
    <DataTable
      id="station-tests"
      caption={station.testList}
      columns={columns}
      list={{
        rows: tests,
        hasMore: false,
        more: () => undefined,
        loadingMore: false,
        isPending: false,
        error: null,
        refetch: () => undefined,
        updatedAt,
      }}
      rowKey={(row) => row.id}
      rowHref={(row) => `/station/${code}/tests/${row.id}`}
      empty={<p>{station.noTests}</p>}
    />
  );
}
