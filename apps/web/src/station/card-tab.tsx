import { addCalendarDays } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Chart } from '../components/chart/chart.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { dayText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import { readCard, type ReportCard } from './station-data.js';

const PERIODS = [30, 90, 365] as const;
const percent = (share: number | null): string => (share === null ? '–' : (share * 100).toFixed(1));

/** `+1.4`, `−0.2`, `0.0`: percent points, no sign where nothing is left after rounding. */
function differenceText(difference: number | null): string {
  if (difference === null) return '–';
  const text = percent(Math.abs(difference));
  if (Number(text) === 0) return text;
  return `${difference > 0 ? '+' : '−'}${text}`;
}

/** Report card: own shares beside the prefecture's; never a naked number of a handful of tests. */
export function CardTab({ code }: { readonly code: string }): ReactNode {
  const { station } = useWords();
  const [params, setParams] = useSearchParams();
  const days = PERIODS.find((one) => String(one) === params.get('days')) ?? 30;
  const from = addCalendarDays(dayText(new Date()), 1 - days);
  const query = useQuery({ queryKey: ['station', code, 'card', from], queryFn: () => readCard(code, from) });
  return (
    <Panel
      title={station.card}
      updatedAt={query.dataUpdatedAt}
      staleAfterMs={3_600_000}
      actions={
        <select
          className="bar-select no-print"
          aria-label={station.cardPeriod}
          value={days}
          onChange={(event) => setParams({ days: event.target.value })}
        >
          {PERIODS.map((one) => (
            <option key={one} value={one}>
              {station.cardDays(one)}
            </option>
          ))}
        </select>
      }
    >
      <Loaded query={query} lines={9}>
        {(card) => <Card card={card} />}
      </Loaded>
    </Panel>
  );
}

function Card({ card }: { readonly card: ReportCard }): ReactNode {
  const { station } = useWords();
  const shown = card.measures.filter((one) => one.state === 'shown');
  const small = card.measures.some((one) => one.state === 'small_sample');
  return (
    <div className="stack">
      <p className="muted">{station.cardLead(card.from, card.to)}</p>
      <div className="card-scroll" tabIndex={0} role="region" aria-label={station.card}>
        <table className="table card-table">
          <thead>
            <tr>
              <th scope="col">{station.measure}</th>
              {[station.own, station.average, station.difference, station.before].map((title) => (
                <th key={title} scope="col" className="number">
                  {title} <span className="muted">%</span>
                </th>
              ))}
              <th scope="col" className="number">
                {station.sample}
              </th>
            </tr>
          </thead>
          <tbody>
            {card.measures.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  {station.measures[one.key]}
                  <span className="muted small card-how">{station.measureHow[one.key]}</span>
                </th>
                <td className="number">
                  {one.state === 'shown' ? (
                    <strong>{percent(one.own)}</strong>
                  ) : one.state === 'small_sample' ? (
                    <span title={station.small}>
                      ** <span className="muted small">{station.small}</span>
                    </span>
                  ) : (
                    <span className="muted small">{station.noData}</span>
                  )}
                </td>
                <td className="number">{percent(one.average)}</td>
                <td className="number">{differenceText(one.difference)}</td>
                <td className="number">{percent(one.before)}</td>
                <td className="number">{numberText(one.sample)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {small && <p className="muted small">{station.smallWhy(card.minSample)}</p>}
      {card.stations < 3 && <p className="muted small">{station.fewStations}</p>}
      {shown.length > 0 && (
        <Chart
          title={station.cardChart}
          height={60 + shown.length * 44}
          option={{
            grid: { left: 150, right: 24, top: 36, bottom: 28 },
            legend: { top: 0 },
            tooltip: { trigger: 'axis' },
            xAxis: { type: 'value', axisLabel: { formatter: '{value} %' } },
            yAxis: { type: 'category', inverse: true, data: shown.map((one) => station.measures[one.key]) },
            series: [
              { name: station.own, type: 'bar', data: shown.map((one) => Number(percent(one.own))) },
              {
                name: station.average,
                type: 'bar',
                data: shown.map((one) => (one.average === null ? '-' : Number(percent(one.average)))),
              },
            ],
          }}
          table={{
            head: [station.measure, station.own, station.average],
            rows: shown.map((one) => [station.measures[one.key], percent(one.own), percent(one.average)]),
          }}
        />
      )}
    </div>
  );
}
