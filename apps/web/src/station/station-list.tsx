import { areaContains } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { TimeText } from '../components/time-text.js';
import { exactText } from '../components/time.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { NoticeForm } from './notice-form.js';
import { Notices } from './notices.js';
import { readStations, type StationBrief } from './station-data.js';
import { ValidityMark } from './validity.js';

/** The bureau's stations with what today brought; each leads to its console. */
export function StationList(): ReactNode {
  const { station } = useWords();
  const { role } = useMe();
  const { area, nameOf } = useAreas();
  const query = useQuery({ queryKey: ['station', 'all'], queryFn: readStations, refetchInterval: 60_000 });
  useLiveRefresh(['inspection.'], [['station', 'all']]);
  const rows = query.data?.filter((row) => area === null || areaContains(area, row.areaCode));
  const number = (key: keyof StationBrief['counts']): Column<StationBrief> => ({
    key,
    title: station[key],
    numeric: true,
    value: (row) => row.counts[key],
  });
  const status = station.stationStatus as Readonly<Record<string, string>>;
  const columns: readonly Column<StationBrief>[] = [
    { key: 'name', title: station.name, value: (row) => row.name },
    number('tests'),
    number('pass'),
    number('exceed'),
    number('undetermined'),
    number('held'),
    number('refused'),
    {
      key: 'validity',
      title: station.validity,
      value: (row) => station.validityStates[row.validity],
      cell: (row) => <ValidityMark state={row.validity} />,
    },
    {
      key: 'last',
      title: station.lastUpload,
      value: (row) => (row.lastUploadAt === null ? null : exactText(new Date(row.lastUploadAt))),
      cell: (row) => <TimeText at={row.lastUploadAt} />,
    },
    { key: 'status', title: station.status, value: (row) => status[row.status] ?? row.status },
    { key: 'area', title: station.area, value: (row) => nameOf(row.areaCode) },
    { key: 'code', title: station.noticeStation, value: (row) => row.code, optional: true },
  ];
  return (
    <div className="stack">
      <h1>{station.title}</h1>
      <Notices />
      {(role === 'supervisor' || role === 'administrator') && <NoticeForm stations={query.data ?? []} />}
      <DataTable
        id="stations"
        caption={station.title}
        columns={columns}
        list={wholeList(rows, query)}
        rowKey={(row) => row.code}
        rowHref={(row) => `/station/${row.code}`}
        empty={<p>{station.emptyStations}</p>}
      />
    </div>
  );
}
