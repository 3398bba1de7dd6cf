import { TRUCK_FLAG_KINDS } from '@app/domain';
import { Type } from 'class-transformer';
import { Block, Day, Numeric, OneOf, Pattern, Text } from './fields.js';
import { PageQueryDto } from './inspection-queries.dto.js';

/** A period of the fleet; days are inclusive, Asia/Shanghai. */
export class FleetPeriodQueryDto {
  @Day({ description: 'First day; absent = six days before the last one', example: '2026-11-15' }) from?: string;
  @Day({ description: 'Last day; absent = today', example: '2026-11-21' }) to?: string;
  @Pattern(/^\d{6}$/, { description: 'GB/T 2260 code; a prefecture contains its counties', example: '652301' })
  area?: string;
  @Text(100, { description: 'Enterprise as in the register of trucks', example: 'ENT-1' }) enterprise?: string;
}

class FleetListQueryDto extends PageQueryDto {
  @Day({ description: 'First day; absent = six days before the last one', example: '2026-11-15' }) from?: string;
  @Day({ description: 'Last day; absent = today', example: '2026-11-21' }) to?: string;
  @Pattern(/^\d{6}$/, { description: 'GB/T 2260 code; a prefecture contains its counties', example: '652301' })
  area?: string;
  @Text(100, { description: 'Enterprise as in the register of trucks', example: 'ENT-1' }) enterprise?: string;
  @Type(() => Number)
  @Numeric({ description: 'One truck', integer: true, min: 1, max: 2_147_483_647, example: 17 })
  truckId?: number;
}
export class TruckFindingQueryDto extends FleetListQueryDto {
  @OneOf(TRUCK_FLAG_KINDS, { description: 'One rule' }) kind?: string;
}
export class TripQueryDto extends FleetListQueryDto {}
export class CrossingQueryDto extends FleetListQueryDto {
  @Pattern(/^[0-9a-f-]{36}$/, { description: 'One fence' }) fenceId?: string;
}
export class FleetRateQueryDto extends FleetPeriodQueryDto {
  @OneOf(['all', 'county', 'enterprise', 'day'], { description: 'One line each; absent = `all`' }) by?: string;
}
export class TruckSeriesQueryDto {
  @Type(() => Number)
  @Numeric({
    description: 'Seconds a point; absent = as many as give at most 1,000 points, 1 = every second',
    integer: true,
    min: 1,
    max: 3600,
    example: 60,
  })
  stepS?: number;
}
export class TruckDaysQueryDto {
  @Day({ description: 'First day; absent = 29 days before the last one', example: '2026-10-23' }) from?: string;
  @Day({ description: 'Last day; absent = today', example: '2026-11-21' }) to?: string;
}
export class ExemptionQueryDto {
  @OneOf(['current', 'all'], { description: '`current` (default): in force' }) state?: string;
}
export class EffectFileQueryDto extends FleetPeriodQueryDto {
  @OneOf(['docx', 'pdf'], { description: 'Absent = docx' }) format?: string;
  @OneOf(['zh', 'en'], { description: 'Absent = zh' }) language?: string;
}

export class GeoPointDto {
  @Numeric({ description: 'Degrees east, WGS-84', required: true, min: -180, max: 180, example: 87.304 }) lon: number;
  @Numeric({ description: 'Degrees north, WGS-84', required: true, min: -90, max: 90, example: 44.011 }) lat: number;
}

/** A fence that trucks are watched by, or the border of a county. */
export class NewFenceDto {
  @Text(100, { description: 'Name', required: true, example: '城区限行区' }) name: string;
  @Pattern(/^\d{6}$/, { description: 'Area that it belongs to', required: true, example: '652301' }) areaCode: string;
  @OneOf(['alarm', 'county'], {
    description: '`alarm`: tell of trucks that cross it; `county`: border of the area, for shares by county',
    required: true,
  })
  kind: 'alarm' | 'county';
  @Block(() => GeoPointDto, { description: 'Corners in order; 3 to 2,000', required: true, list: 2_001 })
  ring: GeoPointDto[];
  @OneOf(['enter', 'leave', 'both', 'none'], { description: 'What to tell of; `none` for a border', required: true })
  tells: 'enter' | 'leave' | 'both' | 'none';
}

/** A repair or retrofit of a truck whose effect is to be shown. */
export class NewTruckMeasureDto {
  @OneOf(['repair', 'retrofit'], { description: 'What was done', required: true }) kind: 'repair' | 'retrofit';
  @Day({ description: 'Day on which it was done', required: true, example: '2026-10-20' }) doneOn: string;
  @Text(500, { description: 'What exactly, by whom', example: '更换 SCR 催化器' }) note?: string | null;
}
