import {
  MACHINE_KINDS,
  MACHINE_STAGES,
  SCAN_DIRECTIONS,
  SMOKE_CLASSES,
  type MachineKind,
  type MachineStage,
  type ScanDirection,
  type SmokeClass,
  type VerdictResult,
  type ZoneAnswer,
} from '@app/domain';
import { ApiProperty } from './api-docs.js';
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
  OutOneOfOrNull,
  OutText,
  OutTextOrNull,
  OutTexts,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { Flag } from './flag-field.js';
import { Block, Day, ListOf, Numeric, OneOf, Pattern, Text, Time } from './fields.js';
import { JudgedItemDto, ReasonDto, VERDICT_RESULTS } from './judged.dto.js';
import { PlaceDto } from './spot-checks.dto.js';

const OWN_NUMBER = /^[0-9A-Za-z_.-]{1,64}$/;
const SITE_CODE = /^[0-9A-Za-z_.-]{3,64}$/;

/** A smoke test of a machine as an officer's device sends it. */
export class MachineCheckDto {
  @Pattern(OWN_NUMBER, { description: 'The officer’s own number: the same again changes nothing', required: true })
  checkNo: string;
  @Text(60, { description: 'Code of the machine', required: true, example: '3-AB12CD34' }) code: string;
  @Pattern(/^\d{6}$/, { description: 'County of the place, GB/T 2260', required: true, example: '652301' })
  areaCode: string;
  @Block(() => PlaceDto, { description: 'Where; its position tells which zones apply' }) place?: PlaceDto | null;
  @Time({ description: 'When', required: true, example: '2026-03-02T09:14:05+08:00' }) checkedAt: string;
  @ListOf('number', 12, {
    description: 'Light absorption at free acceleration in order, m⁻¹; the last three count',
    required: true,
    example: [0.71, 0.69, 0.7],
  })
  readings: (number | null)[];
  @Numeric({ description: 'Highest engine speed reached, 1/min', min: 0, max: 10_000 }) maxRpm?: number | null;
  @Numeric({ description: 'Ringelmann level', min: 0, max: 5, example: 0 }) ringelmann?: number | null;
  @Pattern(OWN_NUMBER, { description: 'Serial number of the opacimeter' }) instrumentNo?: string | null;
  @Text(500, { description: 'Remark' }) remark?: string | null;
}

export class ZoneNameDto {
  @OutText() zh: string;
  @OutText() en: string;
}
export class ZoneVerdictDto {
  @OutId() zoneId: string;
  @OutText() code: string;
  @OutCount() version: number;
  @OutBlock(() => ZoneNameDto) name: ZoneNameDto;
  @OutFlag() allowed: boolean;
  @OutList(() => ReasonDto) reasons: ReasonDto[];
}
/** May this machine work here on this day? */
export class ZoneAnswerDto {
  @OutFlag() allowed: boolean;
  @OutList(() => ZoneVerdictDto, 'The zones that it stands in') zones: ZoneVerdictDto[];
  @OutFlag('Class III of GB 36886-2018 is set here') demandsClassIii: boolean;
}
export class SmokeVerdictDto {
  @OutOneOf(VERDICT_RESULTS) result: VerdictResult;
  @OutList(() => ReasonDto) reasons: ReasonDto[];
  @OutList(() => JudgedItemDto) items: JudgedItemDto[];
  @OutTextOrNull() limitSetId: string | null;
  @OutTextOrNull() limitSetCode: string | null;
  @OutNumberOrNull() limitSetVersion: number | null;
  @OutText() ruleVersion: string;
  @OutFlag('false while a limit that decided is not confirmed') verified: boolean;
}
export class MachineCountedForDto {
  @OutId() campaignId: string;
  @OutId() requirementId: string;
  @OutOneOf(['counted', 'repeated', 'invalid'], '`repeated`: this machine was counted before')
  outcome: 'counted' | 'repeated' | 'invalid';
  @OutTexts('Stable codes: why not') reasons: string[];
}
export class MachineCheckAnswerDto {
  @OutId() id: string;
  @OutText() checkNo: string;
  @OutOneOfOrNull(SMOKE_CLASSES, 'Class of GB 36886-2018; null = no exhaust') smokeClass: SmokeClass | null;
  @OutBlock(() => SmokeVerdictDto) verdict: SmokeVerdictDto;
  @OutBlock(() => ZoneAnswerDto) zoneAnswer: ZoneAnswerDto;
  @OutList(() => MachineCountedForDto) countedFor: MachineCountedForDto[];
}
export class MachineCheckViewDto extends MachineCheckAnswerDto {
  @OutId() machineId: string;
  @OutText() code: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutText() areaCode: string;
  @OutTextOrNull() place: string | null;
  @OutTime() checkedAt: string;
  @OutOneOf(VERDICT_RESULTS) result: VerdictResult;
  @OutTexts('Why it does not count') invalidReasons: string[];
  @OutText() officer: string;
}
export class MachineChecksDto {
  @OutList(() => MachineCheckViewDto) items: MachineCheckViewDto[];
  @OutTextOrNull() nextCursor: string | null;
}

export class ZonePositionDto {
  @Numeric({ description: 'Longitude, WGS-84', required: true, min: -180, max: 180 }) lon: number;
  @Numeric({ description: 'Latitude, WGS-84', required: true, min: -90, max: 90 }) lat: number;
  @Day({ description: 'Day; default today' }) on?: string | null;
}

/** A zone without its rings. */
export class MachineZoneHeadDto {
  @Pattern(SITE_CODE, {
    description: 'Name of the zone for all its versions',
    required: true,
    example: 'changji-low-emission',
  })
  code: string;
  @Text(100, { description: 'Chinese name', required: true }) nameZh: string;
  @Text(100, { description: 'English name', required: true }) nameEn: string;
  @Pattern(/^\d{6}$/, { description: 'Area it belongs to', required: true, example: '652301' }) areaCode: string;
  @Day({ description: 'First day', required: true }) effectiveFrom: string;
  @Day({ description: 'First day on which it is over' }) effectiveTo?: string | null;
  @OneOf(['1', '2', '3', '4'], { description: 'Machines below this stage may not work there' })
  minStage?: '1' | '2' | '3' | '4' | null;
  @Flag({ description: 'Class III of GB 36886-2018 is set there' }) smokeClassIii?: boolean | null;
  @ListOf('text', MACHINE_KINDS.length, { description: `Kinds that are exempt: ${MACHINE_KINDS.join(', ')}` })
  exemptKinds?: MachineKind[] | null;
  @Text(300, { description: 'Announcement it follows', required: true }) source: string;
}
/** A new version of a zone. */
export class MachineZoneDto extends MachineZoneHeadDto {
  @ApiProperty({
    description: 'Rings of [longitude, latitude], WGS-84; a ring inside another is a hole',
    type: 'array',
    items: { type: 'array', items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 } },
    required: true,
  } as never)
  rings: [number, number][][];
}

export class PublishedZoneDto {
  @OutId() id: string;
  @OutCount() version: number;
}
export class ZoneViewDto {
  @OutId() id: string;
  @OutText() code: string;
  @OutCount() version: number;
  @OutBlock(() => ZoneNameDto) name: ZoneNameDto;
  @OutText() areaCode: string;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'array', items: { type: 'number' } } },
  } as never)
  rings: number[][][];
  @OutDay() effectiveFrom: string;
  @OutTextOrNull('First day on which it is over') effectiveTo: string | null;
  @OutOneOfOrNull(['1', '2', '3', '4']) minStage: '1' | '2' | '3' | '4' | null;
  @OutFlag() smokeClassIii: boolean;
  @OutTexts() exemptKinds: string[];
  @OutText() source: string;
}
export class ZonesDto {
  @OutList(() => ZoneViewDto, 'Every version, by code and version') items: ZoneViewDto[];
}
export class MachineAlarmDto {
  @OutId() machineId: string;
  @OutText() code: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutOneOf(MACHINE_STAGES) stage: MachineStage;
  @OutText() zoneCode: string;
  @OutText() zoneNameZh: string;
  @OutText() zoneNameEn: string;
  @OutDay() day: string;
  @OutTime() firstAt: string;
  @OutTime() lastAt: string;
  @OutCount('Reports of that day') times: number;
  @OutOneOf(['gate', 'officer', 'terminal']) source: string;
  @OutNumber() lon: number;
  @OutNumber() lat: number;
  @OutList(() => ReasonDto) reasons: ReasonDto[];
  @OutText() areaCode: string;
}
export class MachineAlarmsDto {
  @OutList(() => MachineAlarmDto) items: MachineAlarmDto[];
}

/** A building site or yard with a gate. */
export class MachineSiteDto {
  @Pattern(SITE_CODE, { description: 'Code of the site', required: true, example: 'GD-652301-001' }) code: string;
  @Text(120, { description: 'Name', required: true }) name: string;
  @Pattern(/^\d{6}$/, { description: 'County', required: true }) areaCode: string;
  @Numeric({ description: 'Longitude, WGS-84', min: -180, max: 180 }) lon?: number | null;
  @Numeric({ description: 'Latitude, WGS-84', min: -90, max: 90 }) lat?: number | null;
  @Pattern(SITE_CODE, { description: 'Enterprise whose account scans at the gate' }) enterprise?: string | null;
  @Numeric({ description: 'How long a machine may stay, h', integer: true, min: 1, max: 100_000 })
  maxStayHours?: number | null;
}
export class MachineSiteViewDto {
  @OutText() code: string;
  @OutText() name: string;
  @OutText() areaCode: string;
  @OutNumberOrNull() lon: number | null;
  @OutNumberOrNull() lat: number | null;
  @OutTextOrNull() enterprise: string | null;
  @OutNumberOrNull('h') maxStayHours: number | null;
  @OutCount('Machines there now') present: number;
  @OutCount('Of them, too long') overstaying: number;
}
export class MachineSitesDto {
  @OutList(() => MachineSiteViewDto) items: MachineSiteViewDto[];
}
export class MachineScanDto {
  @Pattern(OWN_NUMBER, { description: 'Made by the gate’s device: the same again changes nothing', required: true })
  scanNo: string;
  @Text(60, { description: 'Code of the machine, or the token of its QR code', required: true }) code: string;
  @Pattern(SITE_CODE, { description: 'Code of the site', required: true }) siteCode: string;
  @OneOf(SCAN_DIRECTIONS, { description: 'enter or leave', required: true }) direction: ScanDirection;
  @Time({ description: 'When', required: true }) at: string;
}
export class ScannedDto {
  @OutId() visitId: string;
  @OutText() code: string;
  @OutTime() enteredAt: string;
  @OutTime('To have left by then') leaveBy: string;
  @OutTimeOrNull() leftAt: string | null;
  @OutBlock(() => ZoneAnswerDto) zoneAnswer: ZoneAnswer;
}
export class MachineVisitDto {
  @OutId() id: string;
  @OutId() machineId: string;
  @OutText() code: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutOneOf(MACHINE_STAGES) stage: MachineStage;
  @OutText() siteCode: string;
  @OutText() siteName: string;
  @OutText() areaCode: string;
  @OutTime() enteredAt: string;
  @OutTime() leaveBy: string;
  @OutTimeOrNull() leftAt: string | null;
  @OutOneOfOrNull(['scan', 'moved'], '`moved`: it was seen at another site') leftHow: 'scan' | 'moved' | null;
  @OutFlag('Still there though it should have left') overstay: boolean;
  @OutFlag('false: a zone forbade it when it came') zoneAllowed: boolean;
}
export class MachineVisitsDto {
  @OutList(() => MachineVisitDto) items: MachineVisitDto[];
  @OutTextOrNull() nextCursor: string | null;
}

/** How many machines a survey found in a county. */
export class MachineStockDto {
  @Pattern(/^\d{6}$/, { description: 'County', required: true }) areaCode: string;
  @Day({ description: 'As of', required: true }) asOf: string;
  @Numeric({ description: 'Machines', required: true, integer: true, min: 0, max: 1_000_000 }) machines: number;
  @Text(200, { description: 'Where the number comes from', required: true }) source: string;
}
export class CountyCoverageDto {
  @OutText('Empty for the total') areaCode: string;
  @OutCount('Active machines of the register') registered: number;
  @OutCount('With their plate fitted') fitted: number;
  @OutCount('Distinct machines tested this year') tested: number;
  @OutNumberOrNull('Machines by survey; null = not counted') stock: number | null;
  @OutNumberOrNull('registered ÷ stock, 0–1') coverage: number | null;
  @OutNumberOrNull('fitted ÷ registered') fittingShare: number | null;
  @OutNumberOrNull('tested ÷ registered') testedShare: number | null;
  @OutFlag() fittingMet: boolean;
}
export class CoverageMeasureDto {
  @OutOneOf(['machine.measure_counties', 'machine.measure_fitting', 'machine.measure_tested'])
  code: 'machine.measure_counties' | 'machine.measure_fitting' | 'machine.measure_tested';
  @OutNumberOrNull() value: number | null;
  @OutNumber() target: number;
  @OutFlag() met: boolean;
}
export class MachineCoverageDto {
  @OutCount('Year of the tests') year: number;
  @OutList(() => CountyCoverageDto) counties: CountyCoverageDto[];
  @OutBlock(() => CountyCoverageDto) total: CountyCoverageDto;
  @OutList(() => CoverageMeasureDto) measures: CoverageMeasureDto[];
}
