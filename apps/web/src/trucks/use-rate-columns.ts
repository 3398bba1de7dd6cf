import type { Column } from '../components/data-table/column.js';
import { useWords } from '../words/use-words.js';
import type { Rate } from './truck-data.js';

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));

/** Columns of shares and sums of a group of trucks; the first tells the group. */
export function useRateColumns(group: Column<Rate>): readonly Column<Rate>[] {
  const { trucks } = useWords();
  const number = (
    key: string,
    title: string,
    value: Column<Rate>['value'],
    more: Partial<Column<Rate>> = {},
  ): Column<Rate> => ({
    key,
    title,
    numeric: true,
    value,
    ...more,
  });
  return [
    group,
    number('trucks', trucks.trucksCount, (row) => row.trucks),
    number('online', trucks.onlineRate, (row) => percent(row.rates.online), { unit: '%' }),
    number('transmission', trucks.transmission, (row) => percent(row.rates.transmission), { unit: '%' }),
    number('valid', trucks.validRate, (row) => percent(row.rates.valid), { unit: '%' }),
    number('timely', trucks.timelyRate, (row) => percent(row.rates.timely), { unit: '%' }),
    number('nox', trucks.noxPerKm, (row) => rounded(row.nox.gPerKm, 2)),
    number('findings', trucks.findingsCount, (row) => row.findings),
    number('km', trucks.km, (row) => rounded(row.km, 0), { unit: 'km' }),
    number('engine', trucks.duration, (row) => rounded(row.engineS / 3600, 1), { unit: 'h', optional: true }),
    number('missing', trucks.missing, (row) => rounded(row.missingS / 60, 0), { unit: 'min' }),
    number('packets', trucks.packets, (row) => row.packets, { optional: true }),
  ];
}
