import type { ReactNode } from 'react';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { useAreas, type Area } from '../session/areas.js';
import { useLanguage, useWords } from '../words/use-words.js';

/** Prefecture and counties as the platform knows them. */
export function AreaList(): ReactNode {
  const { administration } = useWords();
  const { language } = useLanguage();
  const { all, nameOf } = useAreas();
  const columns: readonly Column<Area>[] = [
    { key: 'code', title: administration.code, value: (row) => row.code },
    { key: 'name', title: administration.name, value: (row) => row.name[language] },
    { key: 'level', title: administration.level, value: (row) => administration.levels[row.level] },
    { key: 'parent', title: administration.parent, value: (row) => nameOf(row.parentCode) || '–' },
    { key: 'altitude', title: administration.altitude, unit: 'm', value: (row) => row.altitudeM, numeric: true },
    {
      key: 'seat',
      title: administration.seat,
      value: (row) => (row.seat === null ? null : `${row.seat.lon.toFixed(4)}, ${row.seat.lat.toFixed(4)}`),
    },
  ];
  const list = wholeList(all, { error: null, isPending: false, refetch: () => undefined, dataUpdatedAt: 0 });
  return (
    <DataTable
      id="administration-areas"
      caption={administration.tab.areas}
      columns={columns}
      list={list}
      rowKey={(row) => row.code}
      empty={<p>{administration.noAreas}</p>}
    />
  );
}
