import { FLAG_KINDS, FLAG_STATES } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useWords } from '../words/use-words.js';
import { QUEUE_STATES, readFlagSummary, type FlagFilter } from './flag-data.js';
import { useFlagFilter } from './use-flag-filter.js';

interface FlagFiltersProps {
  readonly filter: FlagFilter;
  readonly onPlate: (plate: string | null) => void;
}

/** What the queue shows: kind, state, age, overdue, and a plate that never reaches the address. */
export function FlagFilters({ filter, onPlate }: FlagFiltersProps): ReactNode {
  const { flags, domain } = useWords();
  const { set } = useFlagFilter();
  const summary = useQuery({
    queryKey: ['flags', 'summary', filter.area],
    queryFn: () => readFlagSummary(filter.area),
  });
  // the counts know nothing of age and deadline: beside these filters they would not add up
  const counts = filter.sinceHours === null && !filter.overdue ? summary.data?.items : undefined;
  const countOf = (kind: string): string => {
    if (counts === undefined) return '';
    const fit = counts.filter((one) => one.kind === kind && (filter.states?.split(',').includes(one.state) ?? true));
    return ` (${fit.reduce((sum, one) => sum + one.flags, 0)})`;
  };
  return (
    <div className="flag-filters no-print">
      <Select label={flags.filterKind} value={filter.kind ?? ''} onChange={(value) => set('kind', value || null)}>
        <option value="">{flags.anyKind}</option>
        {FLAG_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {domain.flagKind[kind] + countOf(kind)}
          </option>
        ))}
      </Select>
      <Select
        label={flags.filterState}
        value={filter.states ?? 'all'}
        onChange={(value) => set('state', value === QUEUE_STATES ? null : value)}
      >
        <option value={QUEUE_STATES}>{flags.stateQueue}</option>
        {FLAG_STATES.map((state) => (
          <option key={state} value={state}>
            {domain.flagState[state]}
          </option>
        ))}
        <option value="all">{flags.stateAll}</option>
      </Select>
      <Select
        label={flags.filterSince}
        value={filter.sinceHours === null ? '' : `${filter.sinceHours}h`}
        onChange={(value) => set('since', value || null)}
      >
        <option value="">{flags.sinceAny}</option>
        <option value="24h">{flags.since24}</option>
        <option value="168h">{flags.since168}</option>
      </Select>
      <label className="row flag-check">
        <input
          type="checkbox"
          checked={filter.overdue}
          onChange={(event) => set('overdue', event.target.checked ? 'true' : null)}
        />
        {flags.overdueOnly}
      </label>
      <PlateSearch onPlate={onPlate} />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

export function Select({ label, value, onChange, children }: SelectProps): ReactNode {
  return (
    <label className="flag-select">
      <span className="visually-hidden">{label}</span>
      <select className="bar-select" value={value} title={label} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

function PlateSearch({ onPlate }: Pick<FlagFiltersProps, 'onPlate'>): ReactNode {
  const { flags } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onPlate(text.trim() || null);
  };
  return (
    <form className="row flag-search" role="search" onSubmit={submit}>
      <input
        className="input"
        aria-label={flags.plateSearch}
        placeholder={flags.plateSearch}
        value={text}
        autoComplete="off"
        maxLength={20}
        onChange={(event) => setText(event.target.value.toUpperCase())}
      />
      <Button type="submit">{flags.plateSearchGo}</Button>
    </form>
  );
}

/** The filters in force, each with a way to take it off. */
export function FlagChips({ filter, onPlate }: FlagFiltersProps): ReactNode {
  const { flags, domain, table } = useWords();
  const { set, clear } = useFlagFilter();
  const states = filter.states?.split(',').map((one) => (domain.flagState as Record<string, string>)[one] ?? one);
  const chips: { key: string; label: string; off: () => void }[] = [
    ...(filter.plate === null
      ? []
      : [{ key: 'plate', label: flags.plateSearchChip(filter.plate), off: () => onPlate(null) }]),
    ...(filter.kind === null
      ? []
      : [
          {
            key: 'kind',
            label: `${flags.filterKind} ${domain.flagKind[filter.kind]}`,
            off: () => set('kind', null),
          },
        ]),
    ...(filter.states === QUEUE_STATES
      ? []
      : [
          {
            key: 'state',
            label: `${flags.filterState} ${states?.join(flags.separator) ?? flags.stateAll}`,
            off: () => set('state', null),
          },
        ]),
    ...(filter.sinceHours === null
      ? []
      : [
          {
            key: 'since',
            label: filter.sinceHours === 168 ? flags.since168 : `${flags.filterSince} ${filter.sinceHours} h`,
            off: () => set('since', null),
          },
        ]),
    ...(filter.overdue ? [{ key: 'overdue', label: flags.overdueOnly, off: () => set('overdue', null) }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="row flag-chips no-print">
      {chips.map(({ key, label, off }) => (
        <button key={key} type="button" className="chip" aria-label={table.removeFilter(label)} onClick={off}>
          {label} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <Button
          look="quiet"
          onClick={() => {
            onPlate(null);
            clear();
          }}
        >
          {table.clearFilters}
        </Button>
      )}
    </div>
  );
}
