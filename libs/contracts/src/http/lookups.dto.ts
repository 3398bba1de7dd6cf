import { PLATE_COLOURS, plateColourOf, type PlateColour } from '@app/domain';
import type { FieldFault } from './fault.js';
import { OneOf, Text } from './fields.js';
import { readObject } from './read-object.js';

/** What an officer asks. The vehicle stands in the body, never in the URL. */
export class LookupDto {
  @Text(40, {
    description: 'Plate (also misread or incomplete), VIN, or the last six characters of a VIN',
    required: true,
    example: '新B12345',
  })
  plate: string;
  @Text(20, {
    description: `Plate colour if it was seen: ${PLATE_COLOURS.join(', ')}, or the Chinese word`,
    example: 'blue',
  })
  plateColor?: string | null;
  @Text(200, { description: 'Why it is asked; kept with the look-up', required: true, example: '路检路查' })
  purpose: string;
  @Text(200, { description: 'Reference of the photo that the plate was read from' }) photoRef?: string | null;
  @OneOf(['auto', 'always'], {
    description: 'Similar plates: `auto` = only when nothing is exactly what was asked',
    example: 'auto',
  })
  similar?: 'auto' | 'always' | null;
}

export interface LookupRequest {
  readonly query: string;
  readonly plateColour: PlateColour | null;
  readonly purpose: string;
  readonly photoRef: string | null;
  readonly similar: boolean;
}

/** Reads the body of a look-up; every fault with its path at once. */
export function readLookup(
  body: unknown,
):
  | { readonly ok: true; readonly request: LookupRequest }
  | { readonly ok: false; readonly faults: readonly FieldFault[] } {
  const { value, faults } = readObject(LookupDto, body);
  const colour = value?.plateColor == null ? null : plateColourOf(value.plateColor, 'words');
  const unknown = colour && colour.colour === null ? [{ path: 'plateColor', code: colour.code }] : [];
  if (value === null || unknown.length > 0) return { ok: false, faults: [...faults, ...unknown] };
  const { plate, purpose, photoRef, similar } = value;
  const plateColour = colour?.colour ?? null;
  return {
    ok: true,
    request: { query: plate, plateColour, purpose, photoRef: photoRef ?? null, similar: similar === 'always' },
  };
}
