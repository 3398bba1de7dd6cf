import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { DataTable, wholeList, type Column } from '../components/data-table/data-table.js';
import { numberText } from '../components/numbers.js';
import { Loaded, NotFound } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { hrefOfDay, readDays, readTruck, type TruckDay, type TruckDetail } from './truck-data.js';

type Received = TruckDetail['days'][number];
/** A day as it was received and as it was judged; either may be missing. */
interface DayRow {
  readonly day: string;
  readonly received: Received | null;
  readonly judged: TruckDay | null;
}

/** One truck, day by day: what should have come, what came, and what became of it. */
export function TruckPage(): ReactNode {
  const { truckId: idText = '' } = useParams();
  const truckId = Number(idText);
  const known = /^\d{1,9}$/.test(idText);
  const query = useQuery({ queryKey: ['trucks', 'one', truckId], queryFn: () => readTruck(truckId), enabled: known });
  if (!known) return <NotFound />;
  return (
    <Loaded query={query} lines={8}>
      {(detail) => <Days detail={detail} />}
    </Loaded>
  );
}

function Days({ detail }: { readonly detail: TruckDetail }): ReactNode {
  const { trucks } = useWords();
  const { nameOf } = useAreas();
  const { truck } = detail;
  const query = useQuery({ queryKey: ['trucks', 'days', truck.id], queryFn: () => readDays(truck.id) });
  const rows = query.data && rowsOf(detail.days, query.data);
  return (
    <div className="stack">
      <header>
        <h2>{truck.plate ?? truck.vin}</h2>
        <p className="muted small">
          {truck.plate !== null && `${truck.vin} · `}
          {truck.enterprise ?? trucks.noEnterprise} · {nameOf(truck.areaCode)} · {trucks.lastHeard}{' '}
          <TimeText at={truck.lastReceivedAt} show="both" />
          {truck.lastTamperAt !== null && (
            <span className="truck-bad">
              {' '}
              · ▲ {trucks.tamper} <TimeText at={truck.lastTamperAt} show="both" />
            </span>
          )}
        </p>
      </header>
      <DataTable
        id="truck-days"
        caption={trucks.truckQuality}
        columns={useColumns(truck.id)}
        list={wholeList(rows, query)}
        rowKey={(row) => row.day}
        empty={<p>{trucks.noDays}</p>}
      />
    </div>
  );
}

function rowsOf(received: readonly Received[], judged: readonly TruckDay[]): readonly DayRow[] {
  const days = [...new Set([...received, ...judged].map((one) => one.day))].sort().reverse();
  return days.map((day) => ({
    day,
    received: received.find((one) => one.day === day) ?? null,
    judged: judged.find((one) => one.day === day) ?? null,
  }));
}

function useColumns(truckId: number): readonly Column<DayRow>[] {
  const { trucks } = useWords();
  const number = (
    key: string,
    title: string,
    value: (row: DayRow) => number | null | undefined,
    unit?: string,
  ): Column<DayRow> => ({
    key,
    title,
    numeric: true,
    value,
    ...(unit === undefined ? {} : { unit }),
  });
  return [
    {
      key: 'day',
      title: trucks.day,
      value: (row) => row.day,
      cell: (row) => (
        <Link className="row-link nowrap" to={hrefOfDay(truckId, row.day)}>
          {row.day}
        </Link>
      ),
    },
    number('expected', trucks.expected, (row) => row.judged?.expectedPackets),
    number('packets', trucks.packets, (row) => row.judged?.packets ?? row.received?.stored),
    {
      ...number(
        'missing',
        trucks.missing,
        (row) => (row.judged === null ? null : Math.round(row.judged.missingS / 60)),
        'min',
      ),
      cell: (row) =>
        row.judged === null ? (
          '–'
        ) : (
          <span className={row.judged.missingS > 0 ? 'truck-is-quiet' : ''}>
            {numberText(Math.round(row.judged.missingS / 60))}
          </span>
        ),
    },
    number('late', trucks.late, (row) => row.judged?.latePackets ?? row.received?.late),
    number('repeated', trucks.repeated, (row) => row.judged?.repeatedPackets ?? row.received?.repeated),
    number('rejected', trucks.rejected, (row) => row.judged?.rejectedPackets ?? row.received?.rejected),
    number('usable', trucks.usable, (row) => shareOf(row.judged), '%'),
    number('km', trucks.km, (row) => (row.judged === null ? null : Math.round(row.judged.km)), 'km'),
    number('nox', trucks.noxPerKm, (row) =>
      row.judged?.nox.gPerKm == null ? null : Number(row.judged.nox.gPerKm.toFixed(2)),
    ),
    number('findings', trucks.findingsCount, (row) => row.judged?.findings),
    {
      key: 'settled',
      title: trucks.state,
      value: (row) => (row.judged?.settled === true ? trucks.settled : trucks.open),
    },
  ];
}

const shareOf = (day: TruckDay | null): number | null =>
  day === null || day.engineS === 0 ? null : Math.round((day.usableS / day.engineS) * 1000) / 10;
