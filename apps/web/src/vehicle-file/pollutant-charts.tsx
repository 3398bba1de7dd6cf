import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Chart } from '../components/chart/chart.js';
import { boundText, itemName } from '../components/judged.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { exactText } from '../components/time.js';
import { unitText } from '../components/unit-text.js';
import { methodName } from '../plate-desk/reason-lines.js';
import { useWords, type Words } from '../words/use-words.js';
import { readSeries, type Series, type VehicleSeries } from './file-data.js';
import { chartOption } from './series-chart.js';
import { kindName } from './timeline-entry.js';

/** Each pollutant against the limit of its day; the period is that of the time line. */
export function PollutantCharts({ id }: { readonly id: string }): ReactNode {
  const { vehicleFile: words } = useWords();
  const [params] = useSearchParams();
  const [from, to] = [params.get('from'), params.get('to')];
  const query = useQuery({ queryKey: ['vehicle-series', id, from, to], queryFn: () => readSeries(id, from, to) });
  return (
    <Panel title={words.charts} updatedAt={query.dataUpdatedAt} staleAfterMs={600_000}>
      <Loaded query={query} lines={5}>
        {(data) => (data.series.length === 0 ? <p className="muted">{words.chartsEmpty}</p> : <One data={data} />)}
      </Loaded>
    </Panel>
  );
}

const keyOf = (one: Series): string => `${one.method} ${one.item} ${one.unit}`;

function titleOf(one: Series, domain: Words['domain']): string {
  const unit = one.unit === '' ? '' : ` ${unitText(one.unit)}`;
  return `${methodName(one.method, domain)} · ${itemName(one.item, domain)}${unit}`;
}

function One({ data }: { readonly data: VehicleSeries }): ReactNode {
  const { vehicleFile: words, domain } = useWords();
  // what was over its limit, then what was measured most often, comes first
  const ordered = useMemo(
    () =>
      [...data.series].sort(
        (a, b) =>
          Number(b.points.some((p) => p.result === 'exceed')) - Number(a.points.some((p) => p.result === 'exceed')) ||
          b.points.length - a.points.length,
      ),
    [data],
  );
  const [key, setKey] = useState<string | null>(null);
  const shown = ordered.find((one) => keyOf(one) === key) ?? ordered[0];
  const option = useMemo(
    () =>
      shown
        ? chartOption(shown, data, {
            value: itemName(shown.item, domain),
            over: domain.verdict.exceed,
            limit: words.limitLine,
          })
        : {},
    [shown, data, domain, words],
  );
  if (!shown) return null;
  const { chart } = words;
  const results: Readonly<Record<string, string>> = { within: domain.verdict.pass, exceed: domain.verdict.exceed };
  return (
    <div className="stack-tight">
      <label className="row no-print">
        <span className="small muted">{words.chooseSeries}</span>
        <select className="bar-select" value={keyOf(shown)} onChange={(event) => setKey(event.target.value)}>
          {ordered.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {`${titleOf(one, domain)} (${one.points.length})`}
            </option>
          ))}
        </select>
      </label>
      <Chart
        title={titleOf(shown, domain)}
        option={option}
        height={240}
        table={{
          head: [chart.time, chart.value, chart.measured, chart.limit, chart.result, chart.source],
          rows: shown.points
            .toReversed()
            .map((point) => [
              exactText(new Date(point.at)),
              point.value,
              point.measured,
              boundText(point.bound, domain, shown.decimals),
              results[point.result] ?? words.unusable,
              kindName(point.kind, words),
            ]),
        }}
      />
      <p className="small muted">
        {words.chartsLead} {data.truncated && words.chartsTruncated}
      </p>
    </div>
  );
}
