import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Chart } from '../components/chart/chart.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { itemName } from '../components/judged.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { DATA_KINDS } from './findings-page.js';
import { readRates } from './fleet-data.js';
import { PeriodChoice, periodOf } from './period-choice.js';
import { readFindings, type Finding, type Rate } from './truck-data.js';
import { useRateColumns } from './use-rate-columns.js';

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
const TRUCKS_SHOWN = 100;

/** How much of what trucks should send came, day by day, and which of them lack data. */
export function QualityPage(): ReactNode {
  const { trucks } = useWords();
  const { area } = useAreas();
  const [params, setParams] = useSearchParams();
  const days = periodOf(params);
  const rates = useQuery({
    queryKey: ['trucks', 'rates', area, days, 'day'],
    queryFn: () => readRates(area, days, 'day'),
    refetchInterval: 120_000,
  });
  const columns = useRateColumns({
    key: 'day',
    title: trucks.day,
    value: (row) => row.key,
    cell: (row) => <span className="nowrap">{row.key}</span>,
  });
  return (
    <div className="stack">
      {rates.data && rates.data.length > 1 && <RateChart rows={rates.data} />}
      <p className="muted small">{trucks.rateWords}</p>
      <DataTable
        id="truck-quality"
        caption={`${trucks.quality} ${trucks.days(days)}`}
        columns={columns}
        list={wholeList(rates.data, rates)}
        rowKey={(row) => row.key ?? ''}
        tools={<PeriodChoice value={days} onChange={(value) => setParams({ days: value })} />}
        empty={<p>{trucks.noRates}</p>}
      />
      <MissingTrucks area={area} days={days} />
    </div>
  );
}

function RateChart({ rows }: { readonly rows: readonly Rate[] }): ReactNode {
  const { trucks } = useWords();
  const forward = useMemo(() => [...rows].sort((a, b) => (a.key ?? '').localeCompare(b.key ?? '')), [rows]);
  const names = [trucks.onlineRate, trucks.transmission, trucks.validRate, trucks.timelyRate] as const;
  const values = forward.map(({ rates }) => [rates.online, rates.transmission, rates.valid, rates.timely].map(percent));
  const option = useMemo(
    () => ({
      grid: { left: 44, right: 12, top: 36, bottom: 28 },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: forward.map((row) => (row.key ?? '').slice(5)) },
      yAxis: { type: 'value' as const, max: 100 },
      series: names.map((name, i) => ({ name, type: 'line' as const, data: values.map((row) => row[i] ?? null) })),
    }),
    // values and names follow from these two
    [forward, trucks],
  );
  return (
    <Panel title={trucks.quality}>
      <Chart
        title={`${trucks.chart} %`}
        height={220}
        option={option}
        table={{ head: [trucks.day, ...names], rows: forward.map((row, i) => [row.key, ...(values[i] ?? [])]) }}
      />
    </Panel>
  );
}

function MissingTrucks({ area, days }: { readonly area: string | null; readonly days: number }): ReactNode {
  const { trucks, domain } = useWords();
  const query = useQuery({
    queryKey: ['trucks', 'findings', 'data', area, days],
    queryFn: async () => {
      const pages = await Promise.all(
        DATA_KINDS.map((kind) => readFindings({ area, kind, days, enterprise: null }, undefined, TRUCKS_SHOWN)),
      );
      return pages.flatMap((page) => page.items).sort((a, b) => b.day.localeCompare(a.day));
    },
  });
  return (
    <Panel title={trucks.gapTitle} updatedAt={query.dataUpdatedAt} staleAfterMs={600_000}>
      <p className="muted small">{trucks.gapHelp}</p>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{trucks.noGaps}</p>
          ) : (
            <ul className="truck-lines">
              {rows.map((row: Finding) => (
                <li key={`${row.truckId} ${row.day} ${row.item}`}>
                  <span className="nowrap">{row.day}</span>
                  <span>
                    <Link to={`/trucks/${row.truckId}`}>{row.plate ?? row.vin}</Link> {domain.flagKind[row.kind]} ·{' '}
                    {itemName(row.item, domain)} {numberText(row.rounded, row.decimals)} {row.unit}
                    <span className="muted"> {row.enterprise}</span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
