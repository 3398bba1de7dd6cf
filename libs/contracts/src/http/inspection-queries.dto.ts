import { METHODS } from '@app/domain';
import { Type } from 'class-transformer';
import { Numeric, OneOf, Pattern, Text, Time } from './fields.js';

export class PageQueryDto {
  @Pattern(/^[A-Za-z0-9_-]{1,400}$/, { description: '`nextCursor` of the page before' })
  cursor?: string;

  @Type(() => Number)
  @Numeric({ description: 'Rows a page', integer: true, min: 1, max: 200, example: 50 })
  limit?: number;
}

/** Orders of the list of tests; `-` is falling. */
export const INSPECTION_SORTS = [
  '-startedAt',
  'startedAt',
  '-receivedAt',
  'receivedAt',
  '-reportNo',
  'reportNo',
] as const;

class InspectionFilterDto extends PageQueryDto {
  @OneOf(INSPECTION_SORTS, { description: 'Order; default `-startedAt`, the latest test first' })
  sort?: string;

  @Pattern(/^[0-9A-Za-z]{1,12}$/, { description: 'Station', example: '652301001' })
  stationCode?: string;

  @OneOf(METHODS, { description: 'Method' })
  method?: string;

  @OneOf(['pass', 'exceed', 'undetermined'], { description: "The platform's verdict" })
  result?: string;

  @OneOf(['true', 'false'], { description: 'Held or released' })
  held?: string;

  @Time({ description: 'Tests from', example: '2026-01-01T00:00:00+08:00' })
  from?: string;

  @Time({ description: 'Tests before', example: '2026-02-01T00:00:00+08:00' })
  to?: string;
}

/** Filters of the list; nothing that names a person or a vehicle may stand in an address. */
export class InspectionListQueryDto extends InspectionFilterDto {}

/** The same filters with plate or VIN, in a body. */
export class InspectionSearchDto extends InspectionFilterDto {
  @Text(30, { description: 'Report number, whole; case does not matter', example: '652301001202601050001' })
  reportNo?: string;

  @Text(20, { description: 'Plate as written', example: '新B12G4C' })
  plate?: string;

  @Text(10, { description: 'Its colour; absent = any', example: 'blue' })
  plateColor?: string;

  @Text(30, { description: 'VIN, or its last six characters', example: '758167' })
  vin?: string;
}
