import { FLEETS, PLATE_COLOURS, type Fleet } from '@app/domain';
import { Numeric, OneOf, Pattern, Text } from './fields.js';

/** Plate or VIN; never in an address (law 7). Or a fleet or an area, of which the list is paged. */
export class VehicleSearchDto {
  @Text(20, { description: 'Plate as written, present or former', example: '新B12G4C' })
  plate?: string;

  @OneOf(PLATE_COLOURS, { description: 'Its colour; absent = any', example: 'blue' })
  plateColor?: string;

  @Text(30, { description: 'VIN, or its last six characters', example: '758167' })
  vin?: string;

  @OneOf(FLEETS, { description: 'Only vehicles of this fleet', example: 'muck_truck' })
  fleet?: Fleet;

  @Pattern(/^\d{6}$/, { description: 'Only vehicles of this area (a prefecture contains its counties)' })
  areaCode?: string;

  @OneOf(['newest', 'oldest'], {
    description:
      'Order of a list without plate or VIN, by first registration: the newest first (default) or the oldest',
  })
  sort?: 'newest' | 'oldest';

  @Numeric({ description: 'Rows a page', integer: true, min: 1, max: 200, example: 50 })
  limit?: number;

  @Pattern(/^[A-Za-z0-9_-]{1,400}$/, { description: '`nextCursor` of the page before' })
  cursor?: string;

  @Text(200, {
    description: 'What the search is for; kept with the log of look-ups',
    required: true,
    example: 'roadside check',
  })
  purpose: string;
}
