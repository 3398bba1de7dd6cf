import { FLEETS } from '@app/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import { Button } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table/data-table.js';
import { Field } from '../components/field.js';
import { Plate } from '../components/plate.js';
import { fuelName } from '../plate-desk/vehicle-identity.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { fleetOf, identifierOf, searchVehicles, type VehicleHit, type VehicleQuery } from './file-data.js';
import { Grade } from './grade.js';

type Asked = Pick<VehicleQuery, 'text' | 'purpose'>;

/** What was last looked for in this window, gone with it and with signing out: back from a file it is still there. */
const KEY = 've.vehicle-search';

function lastSearch(): Asked | null {
  try {
    const { text, purpose } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Asked;
    return { text, purpose };
  } catch {
    return null;
  }
}

/** The register: by plate, former plate, VIN or its last six; or the vehicles of a fleet and an area. */
export function VehicleSearch(): ReactNode {
  const { vehicleFile: words } = useWords();
  const { area } = useAreas();
  const [params, setParams] = useSearchParams();
  const fleet = fleetOf(params.get('fleet'));
  const [asked, setAsked] = useState<Asked>(() => lastSearch() ?? { text: null, purpose: words.purposeDefault });
  const query: VehicleQuery = { ...asked, fleet, area };
  const list = useCursorList(['vehicles', query], (cursor) => searchVehicles(query, cursor));
  const setFleet = (value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete('fleet');
      else next.set('fleet', value);
      return next;
    });
  const chips = fleet === null ? [] : [{ key: 'fleet', value: fleet, label: `${words.fleet} ${words.fleets[fleet]}` }];
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <SearchForm
        asked={asked}
        onAsk={(next) => {
          sessionStorage.setItem(KEY, JSON.stringify(next));
          setAsked(next);
        }}
      />
      {asked.text !== null && list.rows.length > 1 && <p role="status">{words.severalHits(list.rows.length)}</p>}
      <DataTable
        id="vehicles"
        caption={words.title}
        columns={useColumns()}
        list={list}
        rowKey={(row) => row.id}
        rowHref={(row) => `/vehicles/${row.id}`}
        filters={chips}
        onFilters={(next) => setFleet(next['fleet'] ?? '')}
        tools={
          <label className="row">
            <span className="small muted">{words.fleet}</span>
            <select className="bar-select" value={fleet ?? ''} onChange={(event) => setFleet(event.target.value)}>
              <option value="">{words.anyFleet}</option>
              {FLEETS.map((one) => (
                <option key={one} value={one}>
                  {words.fleets[one]}
                </option>
              ))}
            </select>
          </label>
        }
        empty={<p>{asked.text === null ? words.emptyList : words.emptyFound}</p>}
        staleAfterMs={600_000}
      />
    </div>
  );
}

interface SearchFormProps {
  readonly asked: Asked;
  readonly onAsk: (next: Asked) => void;
}

function SearchForm({ asked, onAsk }: SearchFormProps): ReactNode {
  const { vehicleFile: words } = useWords();
  const [text, setText] = useState(asked.text ?? '');
  const [purpose, setPurpose] = useState(asked.purpose);
  const [faults, setFaults] = useState<{ readonly text?: string; readonly purpose?: string }>({});
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const typed = text.trim();
    const found = {
      ...(typed !== '' && identifierOf(typed) === null ? { text: words.queryUnreadable } : {}),
      ...(purpose.trim() === '' ? { purpose: words.purposeMissing } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length === 0) onAsk({ text: typed === '' ? null : typed, purpose: purpose.trim() });
  };
  return (
    <form className="vehicle-search no-print" onSubmit={send} aria-label={words.searchTitle}>
      <Field
        label={words.query}
        help={words.queryHelp}
        value={text}
        error={faults.text ?? null}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={30}
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label={words.purpose}
        help={words.purposeHelp}
        value={purpose}
        error={faults.purpose ?? null}
        maxLength={200}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary">
          {words.go}
        </Button>
      </div>
    </form>
  );
}

function useColumns(): readonly Column<VehicleHit>[] {
  const { vehicleFile: words, domain } = useWords();
  const { nameOf } = useAreas();
  const titles = words.columns;
  const plateOf = (row: VehicleHit) => row.plates.find((one) => one.until === null);
  const formerOf = (row: VehicleHit) => row.plates.filter((one) => one.until !== null);
  const fact = (row: VehicleHit, name: string): string | null => {
    const value = row.facts[name];
    return value === null || value === undefined ? null : String(value);
  };
  return [
    {
      key: 'plate',
      title: titles.plate,
      value: (row) => plateOf(row)?.plate,
      cell: (row) => {
        const plate = plateOf(row);
        return plate ? <Plate text={plate.plate} colour={plate.plateColor} size="small" /> : words.noPlate;
      },
    },
    {
      key: 'former',
      title: titles.former,
      value: (row) =>
        formerOf(row)
          .map((one) => one.plate)
          .join(' '),
      cell: (row) => (
        <span className="row">
          {formerOf(row).map((one) => (
            <Plate key={one.plate + one.from} text={one.plate} colour={one.plateColor} former size="small" />
          ))}
        </span>
      ),
    },
    { key: 'vin', title: titles.vin, value: (row) => row.vin },
    { key: 'model', title: titles.model, value: (row) => fact(row, 'model') },
    {
      key: 'fuel',
      title: titles.fuel,
      value: (row) => {
        const fuel = fact(row, 'fuel');
        return fuel === null ? null : fuelName(fuel, domain);
      },
    },
    {
      key: 'stage',
      title: titles.stage,
      value: (row) => {
        const stage = row.facts['emissionStage'];
        return typeof stage === 'number' ? domain.stage(stage) : null;
      },
    },
    { key: 'registered', title: titles.registered, value: (row) => fact(row, 'registeredOn') },
    { key: 'area', title: titles.area, value: (row) => nameOf(row.areaCode) },
    { key: 'fleet', title: titles.fleet, value: (row) => (row.fleet === null ? null : words.fleets[row.fleet]) },
    {
      key: 'grade',
      title: titles.grade,
      value: (row) => row.completeness.grade,
      cell: (row) => <Grade grade={row.completeness.grade} />,
    },
    { key: 'openFlags', title: titles.openFlags, numeric: true, value: (row) => row.openFlags },
    { key: 'matched', title: titles.matched, optional: true, value: (row) => words.matchedBy[row.matchedBy] },
  ];
}
