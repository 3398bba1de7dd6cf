import { ApiProperty } from './api-docs.js';
import { Numeric, OneOf, Pattern, Text, Time } from './fields.js';
import { InspectionVehicleDto } from './inspection-blocks.dto.js';

/** One row of a vehicle register. */
export class VehicleRowDto extends InspectionVehicleDto {
  @Pattern(/^\d{6}$/, { description: 'County of registration, GB/T 2260', example: '652301' })
  areaCode?: string | null;

  @Text(10, { description: 'Vehicle type by GA 24.4', example: 'H11' })
  vehicleType?: string | null;

  @Numeric({ description: 'Seats', min: 0, max: 500, integer: true })
  seats?: number | null;

  @Time({ description: 'Moment from which the row is true; absent = when it is read' })
  asOf?: string | null;
}

/** The form of an import; the file is streamed, never held in memory. */
export class ImportFormDto {
  @OneOf(['inspections', 'remote_sensing', 'vehicles', 'machines'], {
    description: 'What the rows are',
    required: true,
  })
  kind: string;

  @ApiProperty({
    required: false,
    type: String,
    description:
      'JSON: {"preset"?, "columns"?: {"<column>": "<field>" | {"field", "values"?, "factor"?, "year"?}}, "constants"?: {"<field>": value}}. Without it every column is a field path (or, in NDJSON, every line is a body).',
    example:
      '{"columns":{"report_no":"reportNo","idle_co_pct":"results.idle.coPct"},"constants":{"stationCode":"652301001"}}',
  })
  mapping?: string;

  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: '.csv (UTF-8 or GB 18030), .xlsx or .ndjson, up to 200 MB',
  })
  file: unknown;
}
