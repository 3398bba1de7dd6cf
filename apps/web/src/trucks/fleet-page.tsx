import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../components/button.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { saveFile } from '../components/save-file.js';
import { ErrorBox, Loaded } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { readEffectFile, readEmissions, readRates } from './fleet-data.js';
import { PeriodChoice, periodOf } from './period-choice.js';
import { todayText, type Rate } from './truck-data.js';
import { useRateColumns } from './use-rate-columns.js';

const percent = (share: number | null | undefined): number | null =>
  share == null ? null : Math.round(share * 1000) / 10;

/** The fleet by enterprise or county: shares, emissions, findings, and what repairs brought. */
export function FleetPage(): ReactNode {
  const { trucks } = useWords();
  const { area, nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const days = periodOf(params);
  const by = params.get('by') === 'county' ? 'county' : 'enterprise';
  const rates = useQuery({
    queryKey: ['trucks', 'rates', area, days, by],
    queryFn: () => readRates(area, days, by),
    refetchInterval: 120_000,
  });
  const all = useQuery({
    queryKey: ['trucks', 'rates', area, days, 'all'],
    queryFn: () => readRates(area, days, 'all'),
  });
  const set = (key: string, value: string): void =>
    setParams((before) => new URLSearchParams({ ...Object.fromEntries(before), [key]: value }));
  const name = (row: Rate): string =>
    row.key === null ? trucks.unknownGroup : by === 'county' ? nameOf(row.key) : row.key;
  const columns = useRateColumns({
    key: 'group',
    title: by === 'county' ? trucks.area : trucks.enterprise,
    value: name,
    cell: (row) =>
      by === 'enterprise' && row.key !== null ? (
        <Link to={`/trucks/findings?${new URLSearchParams({ days: String(days), enterprise: row.key }).toString()}`}>
          {row.key}
        </Link>
      ) : (
        name(row)
      ),
  });
  const [total] = all.data ?? [];
  return (
    <div className="stack">
      {total && <FleetNumbers total={total} />}
      <p className="muted small">{trucks.rateWords}</p>
      <DataTable
        id={`truck-fleet-${by}`}
        caption={`${trucks.fleet} ${trucks.days(days)}`}
        columns={columns}
        list={wholeList(rates.data, rates)}
        rowKey={(row) => row.key ?? ''}
        tools={
          <>
            <PeriodChoice value={days} onChange={(value) => set('days', value)} />
            <select
              className="bar-select"
              aria-label={trucks.fleet}
              value={by}
              onChange={(event) => set('by', event.target.value)}
            >
              <option value="enterprise">{trucks.byEnterprise}</option>
              <option value="county">{trucks.byCounty}</option>
            </select>
          </>
        }
        empty={<p>{trucks.noRates}</p>}
      />
      <div className="truck-lists">
        <EmissionShares area={area} days={days} />
        <EffectReport area={area} />
      </div>
    </div>
  );
}

function FleetNumbers({ total }: { readonly total: Rate }): ReactNode {
  const { trucks } = useWords();
  return (
    <div className="key-row">
      <KeyNumber label={trucks.trucksCount} value={total.trucks} />
      <KeyNumber label={trucks.onlineRate} value={percent(total.rates.online)} unit="%" />
      <KeyNumber label={trucks.transmission} value={percent(total.rates.transmission)} unit="%" />
      <KeyNumber label={trucks.validRate} value={percent(total.rates.valid)} unit="%" />
      <KeyNumber label={trucks.timelyRate} value={percent(total.rates.timely)} unit="%" />
      <KeyNumber
        label={trucks.nox}
        value={total.nox.gPerKm === null ? null : Number(total.nox.gPerKm.toFixed(2))}
        unit="g/km"
      />
      <KeyNumber
        label={trucks.findingsCount}
        value={total.findings}
        tone={total.findings > 0 ? 'exceed' : 'plain'}
        to="/trucks/findings"
      />
    </div>
  );
}

interface AreaDays {
  readonly area: string | null;
  readonly days: number;
}

function EmissionShares({ area, days }: AreaDays): ReactNode {
  const { trucks } = useWords();
  const { nameOf } = useAreas();
  const query = useQuery({ queryKey: ['trucks', 'emissions', area, days], queryFn: () => readEmissions(area, days) });
  return (
    <Panel title={`${trucks.emissions} ${trucks.days(days)}`} updatedAt={query.dataUpdatedAt} staleAfterMs={600_000}>
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="muted small">{data.byBorder ? trucks.byBorder : trucks.bySeat}</p>
            {data.areas.length === 0 ? (
              <p className="muted">{trucks.noRates}</p>
            ) : (
              <div className="table-scroll" tabIndex={0} role="region" aria-label={trucks.emissions}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{trucks.area}</th>
                      <th scope="col" className="number">
                        {trucks.emissionKg} kg
                      </th>
                      <th scope="col" className="number">
                        {trucks.emissionShare} %
                      </th>
                      <th scope="col" className="number">
                        {trucks.noxPerKm}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.areas.map((one) => (
                      <tr key={one.areaCode ?? ''}>
                        <td>{one.areaCode === null ? trucks.noPlace : nameOf(one.areaCode)}</td>
                        <td className="number">{numberText(one.nox.g / 1000, 2)}</td>
                        <td className="number">{numberText(percent(one.share))}</td>
                        <td className="number">{numberText(one.nox.gPerKm, 2)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function EffectReport({ area }: { readonly area: string | null }): ReactNode {
  const { trucks } = useWords();
  const { language } = useLanguage();
  const [busy, setBusy] = useState<'docx' | 'pdf' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = async (format: 'docx' | 'pdf'): Promise<void> => {
    setBusy(format);
    setError(null);
    try {
      saveFile(`${trucks.effect} ${todayText()}.${format}`, await readEffectFile(area, format, language));
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Panel title={trucks.effect}>
      <p className="muted">{trucks.effectHelp}</p>
      {error !== null && <ErrorBox error={error} />}
      <div className="row no-print">
        <Button busy={busy === 'docx'} onClick={() => void take('docx')}>
          {trucks.word}
        </Button>
        <Button busy={busy === 'pdf'} onClick={() => void take('pdf')}>
          {trucks.pdf}
        </Button>
      </div>
    </Panel>
  );
}
