import { TRUCK_DIALECTS, type TruckDialect } from '@app/domain';
import { Type } from 'class-transformer';
import {
  OutBlock,
  OutBlockOrNull,
  OutCount,
  OutFlag,
  OutList,
  OutNumberOrNull,
  OutOneOf,
  OutOneOfOrNull,
  OutText,
  OutTextOrNull,
  OutTexts,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { Block, Numeric, OneOf, Pattern, Text, Time } from './fields.js';

export const TRUCK_STATES = ['waiting', 'accepted', 'refused'] as const;
const AREA = { description: 'GB/T 2260 code; a prefecture contains its counties', example: '652301' };
const VIN = /^[A-Za-z0-9]{17}$/;
const CODE = /^[A-Za-z0-9._-]{1,40}$/;

/** Which trucks of the register. */
export class TruckListQueryDto {
  @OneOf(TRUCK_STATES, { description: '`waiting` = heard of, not yet accepted by the bureau' }) state?: string;
  @Pattern(/^\d{6}$/, AREA) area?: string;
  @Text(100, { description: 'Enterprise as in the register', example: 'ENT-1' }) enterprise?: string;
  @OneOf(['online', 'silent'], {
    description: 'online = something came in the last ten minutes; silent = nothing for a day',
  })
  hearing?: 'online' | 'silent';
  @Type(() => Number)
  @Numeric({ description: 'Rows a page', integer: true, min: 1, max: 2_000, example: 100 })
  limit?: number;
  @Pattern(/^[A-Za-z0-9_-]{1,40}$/, { description: '`nextCursor` of the page before' }) cursor?: string;
}
/** As the list; a VIN stands in a body, never in an address. */
export class TruckSearchDto extends TruckListQueryDto {
  @Pattern(/^[A-Za-z0-9]{6}$|^[A-Za-z0-9]{17}$/, {
    description: 'VIN or machine code as in the frames (17 characters), or its last six characters',
    example: 'LZZ1CLXB8KA123456',
  })
  vin?: string;
}

export class TruckEntryDto {
  @Pattern(VIN, { description: 'VIN, or code of a machine, as it stands in the frames', required: true }) vin: string;
  @Pattern(/^\d{6}$/, { ...AREA, required: true }) areaCode: string;
  @Text(100, { description: 'Who runs it; the platform account of that enterprise may forward for it' })
  enterprise?: string;
  @Pattern(CODE, { description: 'Terminal model; its dialect is then a check' }) modelCode?: string;
  @Text(18, { description: 'Calibration id at registration' }) calid?: string;
  @Text(36, { description: 'Calibration verification number at registration, hex' }) cvn?: string;
}
export class EnterTrucksDto {
  @Block(() => TruckEntryDto, { description: 'Trucks to enter or complete', list: 1_000, required: true })
  trucks: TruckEntryDto[];
}
export class TruckDecisionDto {
  @OneOf(['accept', 'refuse'], { description: 'What the bureau decides', required: true })
  decision: 'accept' | 'refuse';
  @Pattern(/^\d{6}$/, { ...AREA, description: 'Its area; needed to accept one that has none yet' }) areaCode?: string;
  @Text(100, { description: 'Who runs it' }) enterprise?: string;
  @Pattern(CODE, { description: 'Terminal model' }) modelCode?: string;
  @Text(500, { description: 'Why; needed to refuse' }) reason?: string;
}
export class TerminalModelDto {
  @Pattern(CODE, { description: 'Short code', example: 'TBOX-4G', required: true }) code: string;
  @Text(100, { description: 'Maker' }) maker?: string;
  @Text(100, { description: 'Name' }) name?: string;
  @OneOf(TRUCK_DIALECTS, { description: 'Layout of its data packets; absent = found out packet by packet' })
  dialect?: TruckDialect;
}
export class SamplesQueryDto {
  @Time({ description: 'First moment', required: true, example: '2026-11-21T08:00:00+08:00' }) from: string;
  @Time({ description: 'First moment after it; at most a day later', required: true }) to: string;
}

/** The newest second of an engine that a terminal sent. */
export class LatestSampleDto {
  @OutTime() at: string;
  @OutFlag('The position is a fix and not the last one repeated') positionValid: boolean;
  @OutNumberOrNull('Degrees east, WGS-84') lon: number | null;
  @OutNumberOrNull('Degrees north, WGS-84') lat: number | null;
  @OutNumberOrNull() speedKmh: number | null;
  @OutNumberOrNull() engineRpm: number | null;
  @OutNumberOrNull() noxUpstreamPpm: number | null;
  @OutNumberOrNull() noxDownstreamPpm: number | null;
  @OutNumberOrNull() scrInletC: number | null;
  @OutNumberOrNull() reagentLevelPct: number | null;
  @OutNumberOrNull() dpfPressureKpa: number | null;
}
export class TruckDto {
  @OutCount('Number in the register; stands in addresses instead of plate and VIN') id: number;
  @OutText('VIN, or code of a machine') vin: string;
  @OutTextOrNull('Present plate, when the vehicle register knows the VIN') plate: string | null;
  @OutOneOf(TRUCK_STATES) state: (typeof TRUCK_STATES)[number];
  @OutTextOrNull() areaCode: string | null;
  @OutTextOrNull() enterprise: string | null;
  @OutTextOrNull() modelCode: string | null;
  @OutOneOfOrNull(TRUCK_DIALECTS, 'Pinned for its terminal model') dialect: string | null;
  @OutTextOrNull('SIM card of its last login') iccid: string | null;
  @OutTimeOrNull('When its security chip registered its key') activatedAt: string | null;
  @OutText('terminal, platform or register: who named it first') origin: string;
  @OutTextOrNull('Platform account that forwarded it first') forwarder: string | null;
  @OutTimeOrNull() firstSeenAt: string | null;
  @OutTimeOrNull() decidedAt: string | null;
  @OutTextOrNull() decisionReason: string | null;
  @OutTimeOrNull('When anything came last') lastReceivedAt: string | null;
  @OutTimeOrNull('Last tamper alarm') lastTamperAt: string | null;
  @OutBlockOrNull(() => LatestSampleDto) latest: LatestSampleDto | null;
}
export class TruckPageDto {
  @OutList(() => TruckDto) items: TruckDto[];
  @OutTextOrNull() nextCursor: string | null;
}
export class EnteredTrucksDto {
  @OutCount() created: number;
  @OutCount() changed: number;
}
export class TerminalModelViewDto {
  @OutText() code: string;
  @OutTextOrNull() maker: string | null;
  @OutTextOrNull() name: string | null;
  @OutOneOfOrNull(TRUCK_DIALECTS) dialect: string | null;
}
export class TerminalModelListDto {
  @OutList(() => TerminalModelViewDto) items: TerminalModelViewDto[];
}
export class TruckSampleDto {
  @OutTime() at: string;
  @OutText('diesel, twc, twc_nox or machine') kind: string;
  @OutFlag() positionValid: boolean;
  @OutNumberOrNull() lon: number | null;
  @OutNumberOrNull() lat: number | null;
  @OutNumberOrNull() speedKmh: number | null;
  @OutNumberOrNull() baroKpa: number | null;
  @OutNumberOrNull() netTorquePct: number | null;
  @OutNumberOrNull() frictionTorquePct: number | null;
  @OutNumberOrNull() engineRpm: number | null;
  @OutNumberOrNull() fuelRateLph: number | null;
  @OutNumberOrNull() noxUpstreamPpm: number | null;
  @OutNumberOrNull() noxDownstreamPpm: number | null;
  @OutNumberOrNull() reagentLevelPct: number | null;
  @OutNumberOrNull() intakeAirKgph: number | null;
  @OutNumberOrNull() scrInletC: number | null;
  @OutNumberOrNull() scrOutletC: number | null;
  @OutNumberOrNull() dpfPressureKpa: number | null;
  @OutNumberOrNull() coolantC: number | null;
  @OutNumberOrNull() fuelLevelPct: number | null;
  @OutNumberOrNull() odometerKm: number | null;
  @OutTexts('Fields whose sensor reports an error') errors: string[];
}
export class TruckSamplesDto {
  @OutCount() truckId: number;
  @OutList(() => TruckSampleDto) items: TruckSampleDto[];
}
/** Told with a truck: what came on each day of the last month. */
export class TruckDayCountsDto {
  @OutText('Shanghai day of the samples') day: string;
  @OutCount() received: number;
  @OutCount() stored: number;
  @OutCount('Sent again and known') repeated: number;
  @OutCount('More than five minutes old on receipt') late: number;
  @OutCount('Sent as live with a clock more than a minute off') skewed: number;
  @OutCount('Not readable or not taken') rejected: number;
  @OutCount() samples: number;
}
export class TruckDetailDto {
  @OutBlock(() => TruckDto) truck: TruckDto;
  @OutList(() => TruckDayCountsDto) days: TruckDayCountsDto[];
}
