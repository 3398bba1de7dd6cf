import type { ReactNode } from 'react';
import { itemName } from '../components/judged.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { fieldText } from './field-text.js';
import type { TimelineEntry } from './file-data.js';

/** Fields that the entry itself shows already, or that only it understands. */
const SHOWN = new Set([
  'flagKind',
  'checkKind',
  'byPlateOnly',
  'late',
  'contingency',
  'stationVerdict',
  'version',
  'to',
]);

/** Values that are shown behind "details". */
export const detailsOf = (entry: TimelineEntry): readonly [string, string | number | boolean][] =>
  Object.entries(entry.data).filter((one): one is [string, string | number | boolean] => {
    return one[1] !== null && !SHOWN.has(one[0]);
  });

/** What belongs to this kind alone; names without words show themselves, so that later kinds can be read. */
export function EntryData({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const words = useWords();
  const { nameOf } = useAreas();
  const { vehicleFile, domain } = words;
  const names = { ...vehicleFile.field, ...vehicleFile.obd, ...vehicleFile.data } as Readonly<Record<string, string>>;
  const rows = detailsOf(entry);
  if (rows.length === 0) return null;
  const text = (name: string, value: string | number | boolean): string => {
    if (name === 'item' && typeof value === 'string') return value === 'any' ? '–' : itemName(value, domain);
    if (name === 'state') return (domain.flagState as Readonly<Record<string, string>>)[String(value)] ?? String(value);
    if (name === 'clearsBy')
      return (domain.clearsBy as Readonly<Record<string, string>>)[String(value)] ?? String(value);
    return fieldText(name, typeof value === 'number' ? Number(value.toPrecision(6)) : value, words, nameOf);
  };
  return (
    <dl className="vehicle-facts small">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{names[name] ?? name}</dt>
          <dd>{text(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
