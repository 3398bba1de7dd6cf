import { PLATE_COLOURS } from '@app/domain';
import { OneOf, Text } from './fields.js';

/** Plate or VIN; never in an address (law 7). */
export class VehicleSearchDto {
  @Text(20, { description: 'Plate as written, present or former', example: '新B12G4C' })
  plate?: string;

  @OneOf(PLATE_COLOURS, { description: 'Its colour; absent = any', example: 'blue' })
  plateColor?: string;

  @Text(30, { description: 'VIN, or its last six characters', example: '758167' })
  vin?: string;

  @Text(200, {
    description: 'What the search is for; kept with the log of look-ups',
    required: true,
    example: 'roadside check',
  })
  purpose: string;
}
