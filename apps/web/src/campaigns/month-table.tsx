import type { ReactNode } from 'react';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { numberText } from '../components/numbers.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import type { MonthCell, RequirementProgress } from './campaign-data.js';

interface MonthRow {
  readonly month: string;
  readonly cells: ReadonlyMap<string, MonthCell>;
  readonly target: number;
  readonly counted: number;
  readonly invalid: number;
}

function rowsOf(cells: readonly MonthCell[]): readonly MonthRow[] {
  const months = [...new Set(cells.map((cell) => cell.month))];
  return months
    .map((month) => ({ month, own: cells.filter((cell) => cell.month === month) }))
    .map(({ month, own }) => ({
      month,
      cells: new Map(own.map((cell) => [cell.areaCode, cell])),
      target: sum(own.map((cell) => cell.target)),
      counted: sum(own.map((cell) => cell.counted)),
      invalid: sum(own.map((cell) => cell.invalid)),
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const done = { error: null, isPending: false, refetch: () => undefined, dataUpdatedAt: 0 };

/** Months down, counties across: counted of target, and the sum as numbers of their own. */
export function MonthTable({
  requirement,
  title,
}: {
  readonly requirement: RequirementProgress;
  readonly title: string;
}): ReactNode {
  const { campaigns } = useWords();
  const { nameOf } = useAreas();
  const areas = [...new Set(requirement.byMonth.map((cell) => cell.areaCode))].sort();
  const columns: readonly Column<MonthRow>[] = [
    { key: 'month', title: campaigns.month, value: (row) => row.month },
    {
      key: 'counted',
      title: campaigns.counted,
      value: (row) => row.counted,
      numeric: true,
      cell: (row) => <strong>{numberText(row.counted)}</strong>,
    },
    {
      key: 'target',
      title: campaigns.target,
      value: (row) => row.target,
      numeric: true,
      cell: (row) => numberText(row.target),
    },
    {
      key: 'invalid',
      title: campaigns.invalid,
      value: (row) => row.invalid,
      numeric: true,
      cell: (row) => numberText(row.invalid),
    },
    ...areas.map((area): Column<MonthRow> => ({
      key: area,
      title: nameOf(area),
      numeric: true,
      value: (row) => {
        const cell = row.cells.get(area);
        return cell === undefined ? null : campaigns.monthCell(String(cell.counted), String(cell.target));
      },
    })),
  ];
  return (
    <section className="stack-tight campaign-table">
      <h3>{campaigns.byMonth}</h3>
      <DataTable
        id="campaign-months"
        caption={campaigns.exportMonths(title)}
        columns={columns}
        list={wholeList(rowsOf(requirement.byMonth), done)}
        rowKey={(row) => row.month}
        empty={null}
      />
    </section>
  );
}
