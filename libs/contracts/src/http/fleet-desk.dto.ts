import {
  OutBlock,
  OutCount,
  OutDay,
  OutFlag,
  OutId,
  OutList,
  OutNumber,
  OutNumberOrNull,
  OutOneOf,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { PointDto, TruckNameDto } from './fleet-answers.dto.js';

export class FenceDto {
  @OutId() id: string;
  @OutText() name: string;
  @OutText() areaCode: string;
  @OutOneOf(['alarm', 'county']) kind: 'alarm' | 'county';
  @OutList(() => PointDto) ring: PointDto[];
  @OutFlag() onEnter: boolean;
  @OutFlag() onLeave: boolean;
  @OutTime() validFrom: string;
  @OutTimeOrNull('null = in force') validTo: string | null;
  @OutText() createdBy: string;
}
export class FenceListDto {
  @OutList(() => FenceDto) items: FenceDto[];
}
export class CrossingDto extends TruckNameDto {
  @OutTime() at: string;
  @OutFlag('true = entered') inside: boolean;
  @OutId() fenceId: string;
  @OutText() fence: string;
}
export class CrossingPageDto {
  @OutList(() => CrossingDto) items: CrossingDto[];
  @OutTextOrNull() nextCursor: string | null;
}
export class ExemptionFactsDto {
  @OutCount() judgedDays: number;
  @OutNumber() km: number;
  @OutCount() engineS: number;
  @OutCount() usableS: number;
  @OutCount() missingS: number;
  @OutCount() findingDays: number;
}
/** Spared the OBD part of the periodic test. */
export class ExemptionDto extends TruckNameDto {
  @OutId() id: string;
  @OutTime() grantedAt: string;
  @OutDay() validUntil: string;
  @OutCount() ruleVersion: number;
  @OutBlock(() => ExemptionFactsDto, 'On which it was granted') facts: ExemptionFactsDto;
  @OutTimeOrNull() endedAt: string | null;
  @OutTextOrNull('Stable code') endReason: string | null;
}
export class ExemptionListDto {
  @OutList(() => ExemptionDto) items: ExemptionDto[];
}
export class WorseTruckDto {
  @OutCount() truckId: number;
  @OutTime() at: string;
  @OutNumber('NOx g/km after / before') factor: number;
}
export class FillingPlaceDto {
  @OutOneOf(['fuel', 'reagent']) what: 'fuel' | 'reagent';
  @OutBlock(() => PointDto) center: PointDto;
  @OutCount() fillings: number;
  @OutCount('Trucks that can be compared') trucks: number;
  @OutCount() worse: number;
  @OutNumberOrNull('Middle factor') factor: number | null;
  @OutFlag() suspicious: boolean;
  @OutList(() => WorseTruckDto) evidence: WorseTruckDto[];
}
export class FillingPlaceListDto {
  @OutDay() from: string;
  @OutDay() to: string;
  @OutList(() => FillingPlaceDto) items: FillingPlaceDto[];
}
export class TruckMeasureDto extends TruckNameDto {
  @OutId() id: string;
  @OutOneOf(['repair', 'retrofit']) kind: 'repair' | 'retrofit';
  @OutDay() doneOn: string;
  @OutTextOrNull() note: string | null;
  @OutText() recordedBy: string;
}
export class TruckMeasureListDto {
  @OutList(() => TruckMeasureDto) items: TruckMeasureDto[];
}
export class StoredIdDto {
  @OutId() id: string;
}

export class EffectSideDto {
  @OutNumberOrNull() gPerKm: number | null;
  @OutNumberOrNull() gPerH: number | null;
  @OutNumberOrNull('Converted share of NOx, 0 to 1') conversion: number | null;
  @OutNumberOrNull('Share of the days with a finding, 0 to 1') findingShare: number | null;
}
export class EffectDto {
  @OutTextOrNull('null = all') areaCode: string | null;
  @OutCount('Repairs and retrofits') measures: number;
  @OutCount('Of those, with enough data on both sides') counted: number;
  @OutCount() notCounted: number;
  @OutBlock(() => EffectSideDto) before: EffectSideDto;
  @OutBlock(() => EffectSideDto) after: EffectSideDto;
  @OutNumberOrNull('Change of g/km, e.g. -0.4 = 40 % less') change: number | null;
  @OutNumberOrNull('NOx not emitted over the km driven after, kg') savedKg: number | null;
}
export class EffectReportDto {
  @OutDay() from: string;
  @OutDay() to: string;
  @OutCount('Days compared on either side') days: number;
  @OutNumber('km with NOx data that both sides need') minKm: number;
  @OutCount() ruleVersion: number;
  @OutBlock(() => EffectDto) total: EffectDto;
  @OutList(() => EffectDto) areas: EffectDto[];
}
