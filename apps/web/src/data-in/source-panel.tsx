import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Chart } from '../components/chart/chart.js';
import { numberText } from '../components/numbers.js';
import { SidePanel } from '../components/side-panel.js';
import { Empty, Loaded, NotFound } from '../components/states.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { readSourceDays, type SourceDay } from './data-in-data.js';
import { Score } from './score.js';
import { SiteHealth } from './site-health.js';
import { daysOf } from './source-list.js';

const text = (share: number | null): string => (share === null ? '1' : share.toFixed(3));

/** One source day by day, with the arithmetic of its score. */
export function SourcePanel(): ReactNode {
  const { dataIn } = useWords();
  const { role } = useMe();
  const { channel, source = '' } = useParams();
  const [params] = useSearchParams();
  const days = daysOf(params);
  const known = channel === 'remote-sensing' || channel === 'inspection' ? channel : null;
  const query = useQuery({
    queryKey: ['data-in', 'days', known, source, days],
    queryFn: () => readSourceDays(known ?? 'remote-sensing', source, days),
    enabled: known !== null,
    refetchInterval: 60_000,
  });
  return (
    <SidePanel title={query.data?.[0]?.name ?? source} back="/data-in">
      {known === null ? (
        <NotFound />
      ) : (
        <div className="stack">
          {known === 'remote-sensing' && role !== 'station' && <SiteHealth code={source} />}
          <Loaded query={query} lines={8}>
            {(rows) =>
              rows.length === 0 ? (
                <Empty title={dataIn.states.never}>
                  <p>{dataIn.noDays}</p>
                </Empty>
              ) : (
                <Days rows={rows} />
              )
            }
          </Loaded>
        </div>
      )}
    </SidePanel>
  );
}

function Days({ rows }: { readonly rows: readonly SourceDay[] }): ReactNode {
  const { dataIn } = useWords();
  const [last] = rows;
  const forward = rows.toReversed();
  const refused = rows.reduce((sum, row) => sum + row.refused, 0);
  return (
    <div className="stack">
      <p className="muted">
        {last?.source} · {last && dataIn.channels[last.channel]}
      </p>
      {last && <Arithmetic day={last} />}
      {refused > 0 && (
        <p>
          <Link to={`/data-in/quarantine?source=${encodeURIComponent(last?.source ?? '')}&state=all`}>
            {dataIn.openRefused(refused)}
          </Link>
        </p>
      )}
      <Chart
        title={dataIn.chart}
        height={220}
        option={{
          grid: { left: 48, right: 12, top: 36, bottom: 28 },
          tooltip: { trigger: 'axis' },
          legend: { top: 0 },
          xAxis: { type: 'category', data: forward.map((row) => (row.day ?? '').slice(5)) },
          yAxis: { type: 'value' },
          series: [
            { name: dataIn.stored, type: 'bar', data: forward.map((row) => row.stored) },
            { name: dataIn.usable, type: 'bar', data: forward.map((row) => row.usable) },
            { name: dataIn.refused, type: 'bar', data: forward.map((row) => row.refused) },
          ],
        }}
        table={{
          head: [dataIn.day, dataIn.received, dataIn.stored, dataIn.usable, dataIn.refused],
          rows: forward.map((row) => [row.day, row.received, row.stored, row.usable, row.refused]),
        }}
      />
      <h3>{dataIn.byDay}</h3>
      <div className="source-days" tabIndex={0} role="region" aria-label={dataIn.byDay}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{dataIn.day}</th>
              {[
                dataIn.score,
                dataIn.received,
                dataIn.stored,
                dataIn.usable,
                dataIn.refused,
                dataIn.repeated,
                dataIn.gapHours,
              ].map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.day}>
                <td>{row.day}</td>
                <td className="number">
                  <Score score={row.score} />
                </td>
                {[row.received, row.stored, row.usable, row.refused, row.repeated, row.gapHours].map((value, at) => (
                  <td key={at} className="number">
                    {numberText(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The score of a day with its parts, so that nobody has to believe a naked number. */
function Arithmetic({ day }: { readonly day: SourceDay }): ReactNode {
  const { dataIn } = useWords();
  if (day.score === null) return <p>{dataIn.noScore}</p>;
  return (
    <section className="stack-tight">
      <h3>
        {dataIn.parts} <span className="muted small">{day.day}</span>
      </h3>
      <p className="small muted">{dataIn.formula}</p>
      <p>
        {dataIn.formulaNumbers(
          text(day.validShare),
          (day.refusedShare ?? 0).toFixed(3),
          (day.gapShare ?? 0).toFixed(3),
          (day.repeatedShare ?? 0).toFixed(3),
          day.score.toFixed(1),
        )}
      </p>
      {day.channel === 'inspection' && <p className="small muted">{dataIn.stationValid}</p>}
    </section>
  );
}
