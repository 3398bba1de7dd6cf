import { PLATE_COLOURS, plateColourOf, type PlateColour } from '@app/domain';
import { ApiProperty } from './api-docs.js';
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

/** What is shown of a look-up's answer in the OpenAPI document; the shape is `LookupAnswer`. */
export class LookupAnswerDto {
  @ApiProperty({ format: 'uuid' }) lookupId: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: ['red', 'amber', 'green'] }) verdict: string;
  @ApiProperty({
    description: 'Stable codes with their numbers, most severe first',
    type: 'array',
    items: { type: 'object', required: ['code'], properties: { code: { type: 'string' }, data: { type: 'object' } } },
    example: [
      { code: 'lookup.flag_confirmed', data: { kind: 'high_emitter', item: 'opacity', measured: 41.2, limit: 30 } },
    ],
  })
  reasons: object[];
  @ApiProperty({ example: 'next.serve_notice', description: 'What to do now, one of `next.*`' }) nextStep: string;
  @ApiProperty({
    description:
      'Best first. `why.kind` is exact, former_plate, vin_last6 or tolerant; `why.differences` names each character that differs. Of a tolerant match nothing but its identity is told.',
    type: 'array',
    items: { type: 'object' },
  })
  matches: object[];
  @ApiProperty({ description: 'More plates resembled the query than were looked at' }) truncated: boolean;
  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: 'Open flags with evidence and what clears them',
  })
  openFlags: object[];
  @ApiProperty({ type: 'array', items: { type: 'object' } }) lastTests: object[];
  @ApiProperty({ type: 'array', items: { type: 'object' } }) lastReadings: object[];
  @ApiProperty({ description: 'Version of the flag list that was asked', example: '1842' }) listVersion: string;
  @ApiProperty({ nullable: true, type: 'integer', example: 999 }) remainingToday: number | null;
}
