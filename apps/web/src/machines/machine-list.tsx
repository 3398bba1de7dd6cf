import { MACHINE_KINDS, MACHINE_STAGES, MACHINE_STATES, PLATE_STATES } from '@app/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, type FilterChip } from '../components/data-table/data-table.js';
import { Empty } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { Verdict } from '../components/verdict.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { findMachines, readMachines, type MachineBrief } from './machine-data.js';
import { MachineCode, MachineMark, PlateMark, wordOf } from './machine-marks.js';

const FILTERS = ['state', 'kind', 'stage', 'plateState', 'tested'] as const;
const TESTED = ['pass', 'exceed', 'undetermined', 'none'];
const SORTS = ['registered', 'code', 'kind', 'stage', 'power', 'checked'];

/** The register: filtered, sorted by the server, found by part of a number. */
export function MachineList(): ReactNode {
  const { machines } = useWords();
  const { area } = useAreas();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  // a number that identifies a machine stays out of the address
  const [text, setText] = useState('');
  const filter = Object.fromEntries([...FILTERS, 'sort', 'order'].map((key) => [key, params.get(key)]));
  const list = useCursorList<MachineBrief>(
    ['machines', 'list', filter, area, text],
    (cursor) => (text === '' ? readMachines({ ...filter, area }, cursor) : findMachines(text, cursor)),
    { refreshMs: 120_000 },
  );
  useLiveRefresh(['machine.'], [['machines', 'list']]);
  const set = (key: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const words: Readonly<Record<(typeof FILTERS)[number], readonly [string, readonly string[], object]>> = {
    state: [machines.fields.state, MACHINE_STATES, machines.state],
    kind: [machines.fields.kind, MACHINE_KINDS, machines.kind],
    stage: [machines.fields.stage, MACHINE_STAGES, machines.stage],
    plateState: [machines.fields.plateState, PLATE_STATES, machines.plate],
    tested: [machines.testedTitle, TESTED, machines.tested],
  };
  const chips: FilterChip[] = FILTERS.flatMap((key) => {
    const value = params.get(key);
    return value === null ? [] : [{ key, value, label: `${words[key][0]} ${wordOf(words[key][2], value)}` }];
  });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setText(typed.trim());
  };
  const tools = (
    <div className="row">
      <form className="row machine-find" onSubmit={find} role="search">
        <input
          className="input"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') setText('');
          }}
          placeholder={machines.search}
          aria-label={machines.search}
        />
        <Button type="submit">{machines.searchGo}</Button>
      </form>
      {text === '' &&
        FILTERS.map((key) => (
          <select
            key={key}
            className="input machine-select"
            aria-label={words[key][0]}
            value={params.get(key) ?? ''}
            onChange={(event) => set(key, event.target.value)}
          >
            <option value="">
              {words[key][0]} · {machines.all}
            </option>
            {words[key][1].map((value) => (
              <option key={value} value={value}>
                {wordOf(words[key][2], value)}
              </option>
            ))}
          </select>
        ))}
      {text === '' && (
        <select
          className="input machine-select"
          aria-label={machines.sort}
          value={params.get('sort') ?? 'registered'}
          onChange={(event) => set('sort', event.target.value === 'registered' ? '' : event.target.value)}
        >
          {SORTS.map((value) => (
            <option key={value} value={value}>
              {machines.sort} {wordOf(machines.sorts, value)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
  return (
    <DataTable
      id="machines"
      caption={machines.tabs.list}
      columns={useColumns()}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/machines/${row.id}`}
      filters={chips}
      onFilters={(next) => setParams({ ...next })}
      tools={tools}
      empty={
        <Empty title={machines.listEmpty}>
          <p>{machines.listEmptyHow}</p>
        </Empty>
      }
    />
  );
}

function useColumns(): readonly Column<MachineBrief>[] {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  const { fields } = machines;
  return [
    {
      key: 'code',
      title: machines.code,
      value: (row) => row.code,
      cell: (row) => <MachineCode code={row.code} stage={row.stage} />,
    },
    { key: 'kind', title: fields.kind, value: (row) => wordOf(machines.kind, row.kind) },
    { key: 'stage', title: fields.stage, value: (row) => wordOf(machines.stage, row.stage) },
    { key: 'fuel', title: fields.fuel, value: (row) => wordOf(machines.fuel, row.fuel), optional: true },
    { key: 'power', title: fields.powerKw, unit: 'kW', numeric: true, value: (row) => row.powerKw },
    { key: 'manufacturer', title: fields.manufacturer, value: (row) => row.manufacturer, optional: true },
    { key: 'model', title: fields.model, value: (row) => row.model },
    { key: 'area', title: machines.county, value: (row) => nameOf(row.areaCode) },
    { key: 'place', title: fields.workPlace, value: (row) => row.workPlace },
    { key: 'owner', title: fields.owner, value: (row) => row.ownerName },
    {
      key: 'plate',
      title: fields.plateState,
      value: (row) => wordOf(machines.plate, row.plateState),
      cell: (row) => <PlateMark state={row.plateState} />,
    },
    {
      key: 'test',
      title: fields.lastTest,
      value: (row) => (row.lastResult === null ? machines.tested.none : wordOf(machines.tested, row.lastResult)),
      cell: (row) =>
        row.lastResult === null ? (
          <span className="muted">{machines.tested.none}</span>
        ) : (
          <Verdict kind={row.lastResult} />
        ),
    },
    {
      key: 'state',
      title: fields.state,
      value: (row) => wordOf(machines.state, row.state),
      cell: (row) => <MachineMark state={row.state} />,
    },
    {
      key: 'registered',
      title: fields.registeredAt,
      value: (row) => row.registeredAt,
      cell: (row) => <TimeText at={row.registeredAt} show="day" />,
    },
  ];
}
