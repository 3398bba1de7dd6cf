import type { ReactNode } from 'react';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { wordOf } from './machine-marks.js';
import type { MachineView } from './machine-data.js';

type Facts = MachineView['facts'];

const ORDER = [
  'kind',
  'stage',
  'fuel',
  'powerKw',
  'manufacturer',
  'model',
  'producedOn',
  'pin',
  'engineMaker',
  'engineModel',
  'engineNo',
  'disclosureNo',
  'controlDevice',
] as const;

/** A value of a machine's record in words. */
export function useFactText(): (field: string, value: unknown) => string {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return '–';
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    if (field === 'kind') return wordOf(machines.kind, text);
    if (field === 'stage') return wordOf(machines.stage, text);
    if (field === 'fuel') return wordOf(machines.fuel, text);
    if (field === 'state') return wordOf(machines.state, text);
    if (field === 'plateState') return wordOf(machines.plate, text);
    if (field === 'areaCode') return nameOf(text);
    if (field === 'powerKw') return `${text} kW`;
    return text;
  };
}

/** What the register says of a machine itself. */
export function FactsList({
  facts,
  more = [],
}: {
  readonly facts: Facts;
  readonly more?: readonly (readonly [string, ReactNode])[];
}): ReactNode {
  const { machines } = useWords();
  const text = useFactText();
  return (
    <dl className="machine-facts">
      {ORDER.filter((field) => facts[field] !== null).map((field) => (
        <div key={field}>
          <dt>{machines.fields[field]}</dt>
          <dd>{text(field, facts[field])}</dd>
        </div>
      ))}
      {more.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
