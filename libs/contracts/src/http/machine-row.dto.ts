import { OWNER_KINDS, type OwnerKind } from '@app/domain';
import { Numeric, OneOf, Pattern, Text } from './fields.js';
import { MachineFactsDto } from './machines.dto.js';

/** One row of an existing ledger of machines. */
export class MachineRowDto extends MachineFactsDto {
  @Text(20, { description: 'Code it has; absent = the next one of its county', example: '3-AB12CD34' })
  code?: string | null;
  @Pattern(/^\d{6}$/, { description: 'County, GB/T 2260', required: true, example: '652301' }) areaCode: string;
  @Text(200, { description: 'Place of work', example: '昌吉市' }) workPlace?: string | null;
  @Numeric({ description: 'Longitude of the place, WGS-84', min: -180, max: 180 }) lon?: number | null;
  @Numeric({ description: 'Latitude of the place, WGS-84', min: -90, max: 90 }) lat?: number | null;
  @OneOf(OWNER_KINDS, { description: 'Default company' }) ownerKind?: OwnerKind | null;
  @Text(100, { description: 'Owner', required: true }) ownerName: string;
  @Pattern(/^[0-9+-]{5,20}$/, { description: 'Phone of the owner', required: true }) ownerPhone: string;
  @OneOf(['yes', 'no'], { description: 'Is the plate on the machine?' }) plateFitted?: 'yes' | 'no' | null;
}
