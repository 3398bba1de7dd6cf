import type { ItemResult, LimitBound, TruckFlagKind } from '@app/domain';
import { TRUCK_FLAG_KINDS } from '@app/domain';
import { ApiProperty } from './api-docs.js';
import {
  OutBlock,
  OutBlockOrNull,
  OutCount,
  OutData,
  OutDay,
  OutFlag,
  OutFlagOrNull,
  OutId,
  OutList,
  OutNumber,
  OutNumberOrNull,
  OutOneOf,
  OutText,
  OutTextOrNull,
  OutTexts,
  OutTime,
} from './answers.js';
import { EvidenceWindowDto, ITEM_RESULTS, OutBound } from './judged.dto.js';

export class PointDto {
  @OutNumber('Degrees east, WGS-84') lon: number;
  @OutNumber('Degrees north, WGS-84') lat: number;
}
/** How a truck is named wherever it is listed. */
export class TruckNameDto {
  @OutCount('Number of the truck in the register; stands in addresses instead of plate and VIN') truckId: number;
  @OutText() vin: string;
  @OutTextOrNull('Present plate, when the vehicle register knows the VIN') plate: string | null;
  @OutTextOrNull() enterprise: string | null;
  @OutTextOrNull() areaCode: string | null;
}

/** One value of one rule on one truck-day. */
export class TruckValueDto {
  @OutOneOf(TRUCK_FLAG_KINDS) kind: TruckFlagKind;
  @OutText('What was measured; its words are the page’s') item: string;
  @OutOneOf(ITEM_RESULTS) result: ItemResult;
  @OutNumberOrNull() measured: number | null;
  @OutNumberOrNull('By GB/T 8170; the value that was compared') rounded: number | null;
  @OutBound() bound: LimitBound;
  @OutText() unit: string;
  @OutCount() decimals: number;
  @OutCount('Version of the rule’s parameters') ruleVersion: number;
  @OutBlock(() => EvidenceWindowDto) window: EvidenceWindowDto;
}
export class FindingFlagDto {
  @OutId() id: string;
  @OutText() state: string;
}
export class TruckFindingDto extends TruckNameDto {
  @OutDay() day: string;
  @OutTime() foundAt: string;
  @OutOneOf(TRUCK_FLAG_KINDS) kind: TruckFlagKind;
  @OutText() item: string;
  @OutOneOf(ITEM_RESULTS) result: ItemResult;
  @OutNumberOrNull() measured: number | null;
  @OutNumberOrNull() rounded: number | null;
  @OutBound() bound: LimitBound;
  @OutText() unit: string;
  @OutCount() decimals: number;
  @OutCount() ruleVersion: number;
  @OutBlock(() => EvidenceWindowDto) window: EvidenceWindowDto;
  @OutBlockOrNull(() => FindingFlagDto, 'The flag that it is evidence of') flag: FindingFlagDto | null;
}
export class TruckFindingPageDto {
  @OutList(() => TruckFindingDto) items: TruckFindingDto[];
  @OutTextOrNull() nextCursor: string | null;
}

/** Mass of NOx at the tailpipe: 0.001587 x ppm x exhaust flow (air + fuel), summed over the seconds that have all of it. */
export class NoxDto {
  @OutNumber('g') g: number;
  @OutNumber('km driven in those seconds') km: number;
  @OutCount('seconds') s: number;
  @OutNumberOrNull('g/km') gPerKm: number | null;
  @OutNumberOrNull('g/h') gPerH: number | null;
}
export class TruckDayDto {
  @OutDay() day: string;
  @OutTime() judgedAt: string;
  @OutFlag('Is the time over in which a terminal may still send again?') settled: boolean;
  @OutCount('Seconds with a running engine') engineS: number;
  @OutCount() drivenS: number;
  @OutCount('Of engineS, with speed, SCR inlet temperature and downstream NOx') usableS: number;
  @OutCount('Seconds missing that nothing explains') missingS: number;
  @OutNumber() km: number;
  @OutNumber() fuelL: number;
  @OutBlock(() => NoxDto) nox: NoxDto;
  @OutCount() packets: number;
  @OutCount('Packets received soon after their last sample') timely: number;
  @OutCount(
    'Packets that the engine-on time asks for: those received, and as many a second as they were for what is missing',
  )
  expectedPackets: number;
  @OutCount('Of packets, those sent again later (no network then)') latePackets: number;
  @OutCount('Came again and changed nothing') repeatedPackets: number;
  @OutCount('Refused: unreadable, or not taken') rejectedPackets: number;
  @OutCount() trips: number;
  @OutCount('Values over their bound') findings: number;
}
export class TruckDayListDto {
  @OutList(() => TruckDayDto) items: TruckDayDto[];
}
export class GapDto {
  @OutTime() from: string;
  @OutTime() to: string;
  @OutOneOf(['off', 'unexplained'], '`off`: engine off; `unexplained`: it moved or ran without data') kind:
    'off' | 'unexplained';
  @OutNumberOrNull('By the odometer') km: number | null;
  @OutFlag('Was it driving when the data stopped?') moving: boolean;
}
export class AreaNoxDto extends NoxDto {
  @OutTextOrNull('null = without a valid position') areaCode: string | null;
}
export class TripDto {
  @OutTime() startedAt: string;
  @OutTime() endedAt: string;
  @OutNumber() km: number;
  @OutCount() engineS: number;
  @OutCount() drivenS: number;
  @OutNumber() maxKmh: number;
  @OutNumber() fuelL: number;
  @OutBlock(() => NoxDto) nox: NoxDto;
  @OutBlockOrNull(() => PointDto) start: PointDto | null;
  @OutBlockOrNull(() => PointDto) end: PointDto | null;
}
export class FillingDto {
  @OutTime() at: string;
  @OutOneOf(['fuel', 'reagent']) what: 'fuel' | 'reagent';
  @OutNumber('%') fromPct: number;
  @OutNumber('%') toPct: number;
  @OutBlockOrNull(() => PointDto) position: PointDto | null;
}
export class DiagnosticsDto {
  @OutTime() at: string;
  @OutFlagOrNull('Malfunction lamp on; null = not known') mil: boolean | null;
  @OutTexts() dtcs: readonly string[];
}
export class DayCrossingDto {
  @OutTime() at: string;
  @OutFlag('true = entered') inside: boolean;
  @OutId() fenceId: string;
  @OutText() fence: string;
}
export class TruckDayDetailDto extends TruckDayDto {
  @OutList(() => TruckValueDto, 'Every value that was measured, within its bound or not') values: TruckValueDto[];
  @OutList(() => GapDto) gaps: GapDto[];
  @OutList(() => AreaNoxDto) areas: AreaNoxDto[];
  @OutList(() => TripDto) tripList: TripDto[];
  @OutList(() => FillingDto) fillings: FillingDto[];
  @OutList(() => DiagnosticsDto) diagnostics: DiagnosticsDto[];
  @OutList(() => DayCrossingDto) crossings: DayCrossingDto[];
  @OutData('Version of each rule that judged') rules: Readonly<Record<string, number>>;
}

export class ListedTripDto extends TruckNameDto {
  @OutTime() startedAt: string;
  @OutTime() endedAt: string;
  @OutNumber() km: number;
  @OutCount() engineS: number;
  @OutCount() drivenS: number;
  @OutNumber() maxKmh: number;
  @OutNumber() fuelL: number;
  @OutBlock(() => NoxDto) nox: NoxDto;
  @OutBlockOrNull(() => PointDto) start: PointDto | null;
  @OutBlockOrNull(() => PointDto) end: PointDto | null;
}
export class TripPageDto {
  @OutList(() => ListedTripDto) items: ListedTripDto[];
  @OutTextOrNull() nextCursor: string | null;
}

/** One column of a truck's day; a point is the mean of its seconds, null when none has a value. */
export class TruckSeriesDto {
  @OutCount() truckId: number;
  @OutDay() day: string;
  @OutCount('Seconds a point') stepS: number;
  @ApiProperty({
    type: [Number],
    description: 'Start of each point, seconds since the beginning of the day (Asia/Shanghai)',
  })
  t: number[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'number', nullable: true } },
    description: 'By field (speedKmh, engineRpm, noxUpstreamPpm, …), as many values as points',
  } as never)
  fields: Readonly<Record<string, readonly (number | null)[]>>;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'integer' } },
    description:
      'By field: seconds of each point in which the sensor reported an error; fields without any are left out',
  } as never)
  errors: Readonly<Record<string, readonly number[]>>;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'number' } },
    description: 'Track: [index of the point, lon, lat] of the last valid fix of each point that has one',
  } as never)
  track: readonly (readonly [number, number, number])[];
}

export class RatesDto {
  @OutNumberOrNull('在线率: truck-days with data / truck-days of the register') online: number | null;
  @OutNumberOrNull('联网传输率: received / expected engine seconds') transmission: number | null;
  @OutNumberOrNull('有效数据率: usable / received engine seconds') valid: number | null;
  @OutNumberOrNull('有效数据获取及时率: timely / received packets') timely: number | null;
}
/** Measures of a group with the sums behind them; definitions are the platform's, shares 0 to 1. */
export class FleetRateDto {
  @OutTextOrNull('Area code, enterprise or day, as asked; null = all, or not known') key: string | null;
  @OutCount() trucks: number;
  @OutCount() truckDays: number;
  @OutCount() onlineDays: number;
  @OutCount() engineS: number;
  @OutCount() missingS: number;
  @OutCount() usableS: number;
  @OutCount() packets: number;
  @OutCount() timely: number;
  @OutCount() findings: number;
  @OutNumber() km: number;
  @OutBlock(() => NoxDto) nox: NoxDto;
  @OutBlock(() => RatesDto) rates: RatesDto;
}
export class FleetRateListDto {
  @OutDay() from: string;
  @OutDay() to: string;
  @OutText() by: string;
  @OutList(() => FleetRateDto) items: FleetRateDto[];
}
export class AreaEmissionDto {
  @OutTextOrNull('null = without a valid position') areaCode: string | null;
  @OutCount() trucks: number;
  @OutNumberOrNull('Share of the NOx of the period, 0 to 1') share: number | null;
  @OutBlock(() => NoxDto) nox: NoxDto;
}
export class FleetEmissionsDto {
  @OutDay() from: string;
  @OutDay() to: string;
  @OutFlag('true: counties by borders that were entered; false: by the nearest seat, an approximation')
  byBorder: boolean;
  @OutNumber() totalG: number;
  @OutList(() => AreaEmissionDto) areas: AreaEmissionDto[];
}
