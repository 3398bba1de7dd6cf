import { areaContains, shanghaiDate } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { BarChoice } from './choice.js';
import { firstEnd, PLACES_KEY, readPlaces, type Place } from './place-data.js';

/** Stations, sites and vans of the register with what runs out first. */
export function PlaceList(): ReactNode {
  const { administration } = useWords();
  const { area, nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const query = useQuery({ queryKey: PLACES_KEY, queryFn: readPlaces });
  const kind = params.get('kind');
  const rows = query.data?.filter(
    ({ is, place }) => (area === null || areaContains(area, place.areaCode)) && (kind === null || is === kind),
  );
  const statuses = administration.placeStatus as Readonly<Record<string, string>>;
  const kindText = (row: Place): string =>
    row.is === 'station' ? administration.placeKinds.station : administration.siteKinds[row.place.kind];
  const columns: readonly Column<Place>[] = [
    { key: 'name', title: administration.name, value: (row) => row.place.name },
    { key: 'code', title: administration.code, value: (row) => row.place.code },
    { key: 'kind', title: administration.kind, value: kindText },
    { key: 'area', title: administration.area, value: (row) => nameOf(row.place.areaCode) },
    {
      key: 'status',
      title: administration.state,
      value: (row) => statuses[row.place.status] ?? row.place.status,
      cell: (row) => (
        <span className={row.place.status === 'normal' ? '' : 'admin-warn'}>
          {statuses[row.place.status] ?? row.place.status}
        </span>
      ),
    },
    { key: 'lines', title: administration.lines, value: (row) => row.place.lines.length, numeric: true },
    {
      key: 'devices',
      title: administration.devices,
      value: (row) => row.place.lines.reduce((sum, line) => sum + line.devices.length, 0),
      numeric: true,
    },
    {
      key: 'ends',
      title: administration.endsFirst,
      value: firstEnd,
      cell: (row) => <EndDay day={firstEnd(row)} />,
    },
  ];
  return (
    <DataTable
      id="administration-places"
      caption={administration.tab.places}
      columns={columns}
      list={wholeList(rows, query)}
      rowKey={(row) => row.place.code}
      rowHref={(row) => `/administration/places/${row.is}/${row.place.code}`}
      filters={
        kind === 'station' || kind === 'site'
          ? [{ key: 'kind', value: kind, label: administration.placeKinds[kind] }]
          : []
      }
      onFilters={(next) => setParams({ ...next })}
      tools={
        <BarChoice
          label={administration.kind}
          value={kind ?? ''}
          onChange={(value) => setParams(value === '' ? {} : { kind: value })}
          options={[
            ['', administration.anyKind],
            ['station', administration.placeKinds.station],
            ['site', administration.placeKinds.site],
          ]}
        />
      }
      empty={<p>{administration.noPlaces}</p>}
    />
  );
}

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** A last day with the days that are left, once they are few. */
export function EndDay({ day }: { readonly day: string | null }): ReactNode {
  const { administration, station } = useWords();
  if (day === null) return <span className="muted">{administration.undated}</span>;
  const left = Math.round((Date.parse(day) - Date.parse(shanghaiDate(new Date()))) / DAY_MS);
  if (left > SOON_DAYS) return <>{day}</>;
  return (
    <span className={left < 0 ? 'admin-bad' : 'admin-warn'}>
      {day} · {station.daysLeft(left)}
    </span>
  );
}
