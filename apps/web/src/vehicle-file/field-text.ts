import type { Words } from '../words/use-words.js';
import { fuelName } from '../plate-desk/vehicle-identity.js';

type Plain = string | number | boolean | null;

/** The name of a field of the record or of a report; its path when there is none. */
export const fieldName = (field: string, words: Words['vehicleFile']): string =>
  (words.field as Readonly<Record<string, string>>)[field] ?? field;

/** A value of the record as people read it. */
export function fieldText(
  field: string,
  value: Plain | undefined,
  { vehicleFile, domain, common }: Pick<Words, 'vehicleFile' | 'domain' | 'common'>,
  areaName: (code: string) => string,
): string {
  if (value === null || value === undefined) return vehicleFile.none;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (field === 'fuel') return `${fuelName(String(value), domain)} (${value})`;
  if (field === 'emissionStage' && typeof value === 'number') return domain.stage(value);
  if (field === 'areaCode') return areaName(String(value));
  if (field === 'fleet')
    return (vehicleFile.fleets as Readonly<Record<string, string>>)[String(value)] ?? String(value);
  if (field === 'plate') {
    const [plate = '', colour = ''] = String(value).split('|');
    const colours = domain.plateColour as Readonly<Record<string, string>>;
    return colour === '' ? plate : `${plate} ${colours[colour] ?? colour}`;
  }
  return String(value);
}
