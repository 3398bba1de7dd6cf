import { isRecord } from '../contract-error.js';
import { METHODS, type Method } from '@app/domain';
import { ApiProperty } from './api-docs.js';
import type { FieldFault } from './fault.js';
import { Block, Day, ListOf, Numeric, OneOf, Pattern, Text, Time } from './fields.js';
import { Flag } from './flag-field.js';
import { readObject } from './read-object.js';

const DEVICE = /^[a-z0-9_]{1,40}$/;

export class StationDeviceDto {
  @Pattern(DEVICE, { description: 'Kind', required: true, example: 'gas_analyser' }) kind: string;
  @Text(100, { description: 'Model' }) model?: string | null;
  @Text(100, { description: 'Serial number' }) serialNo?: string | null;
  @Day({ description: 'Last day of its verification', required: true, example: '2027-06-30' }) validUntil: string;
}
export class StationLineDto {
  @Pattern(/^[0-9A-Za-z]{1,12}$/, { description: 'Line', required: true, example: '01' }) lineNo: string;
  @Text(100, { description: 'Name' }) name?: string | null;
  @ListOf('text', METHODS.length, {
    description: `Approved for: ${METHODS.join(', ')}`,
    required: true,
    example: ['asm'],
  })
  methods: Method[];
  @OneOf(['normal', 'fault', 'suspended'], { description: 'State', required: true, example: 'normal' })
  status: 'normal' | 'fault' | 'suspended';
  @Block(() => StationDeviceDto, { description: 'Devices', required: true, list: 50 }) devices: StationDeviceDto[];
}
export class StationStaffDto {
  @Text(40, { description: 'Number', required: true, example: '01' }) staffNo: string;
  @Text(60, { description: 'Name', required: true }) name: string;
  @Text(40, { description: 'Position', required: true, example: 'inspector' }) position: string;
  @Flag({ description: 'Still works there', required: true }) active: boolean;
}
class PlacedDto {
  @Text(100, { description: 'Name', required: true }) name: string;
  @Pattern(/^\d{6}$/, { description: 'County, GB/T 2260', required: true, example: '652301' }) areaCode: string;
  @Text(300, { description: 'Address' }) address?: string | null;
  @Numeric({ description: 'Longitude, WGS-84', min: -180, max: 180 }) lon?: number | null;
  @Numeric({ description: 'Latitude, WGS-84', min: -90, max: 90 }) lat?: number | null;
}
/** An inspection station with what hangs on it; lines, devices and staff that are not named stay as they are. */
export class StationDto extends PlacedDto {
  @Pattern(/^\d{9}$/, { description: 'County + three digits', required: true, example: '652301001' }) code: string;
  @Numeric({ description: 'Height above sea level, m', min: -500, max: 9000 }) altitudeM?: number | null;
  @OneOf(['normal', 'suspended', 'revoked'], { description: 'State', required: true, example: 'normal' })
  status: 'normal' | 'suspended' | 'revoked';
  @Day({ description: 'Last day of the authorisation' }) authorisedUntil?: string | null;
  @ListOf('text', 50, { description: 'Approved software versions' }) softwareVersions?: string[] | null;
  @Block(() => StationLineDto, { description: 'Lines', required: true, list: 50 }) lines: StationLineDto[];
  @Block(() => StationStaffDto, { description: 'Staff', list: 500 }) staff?: StationStaffDto[] | null;
}

export class SiteDeviceDto extends StationDeviceDto {
  @Day({ description: 'First day of its verification', required: true, example: '2026-07-01' }) validFrom: string;
}
export class SiteLineDto {
  @Pattern(/^\d{2}$/, { description: 'Line', required: true, example: '01' }) lineNo: string;
  @Numeric({ description: 'Lane', integer: true, min: 0, max: 20 }) lane?: number | null;
  @Block(() => SiteDeviceDto, { description: 'Devices with their periods of validity', required: true, list: 200 })
  devices: SiteDeviceDto[];
}
/** A remote-sensing site or van; lines and devices that are not named stay as they are. */
export class SiteDto extends PlacedDto {
  @Pattern(/^[ABCD]\d{9}$/, {
    description: 'A vertical, B horizontal, C van, D black-smoke camera + county + three digits',
    required: true,
    example: 'A652302001',
  })
  code: string;
  @Numeric({ description: 'Slope of the road, degrees', min: -30, max: 30 }) slopeDeg?: number | null;
  @OneOf(['normal', 'maintenance', 'stopped'], { description: 'State', required: true, example: 'normal' })
  status: 'normal' | 'maintenance' | 'stopped';
  @Text(20, { description: 'Plate of the van' }) vanPlate?: string | null;
  @Block(() => SiteLineDto, { description: 'Lines', required: true, list: 50 }) lines: SiteLineDto[];
}

/** New parameters of a rule. */
export class RuleVersionDto {
  @Text(60, { description: 'Rule', required: true, example: 'lookup-limits' }) rule: string;
  @Time({ description: 'In force from, not in the past', required: true, example: '2027-01-01T00:00:00+08:00' })
  effectiveFrom: string;
  @ApiProperty({
    description: 'All parameters, in the shape of the version before',
    type: 'object',
    additionalProperties: true,
    example: { perMinute: 60, perDay: 1000 },
  })
  params: Record<string, unknown>;
  @Text(500, { description: 'Why; kept with the version', required: true }) reason: string;
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FieldFault[] };

function read<T extends object>(
  kind: new () => T,
  body: unknown,
  more: (value: T) => FieldFault[] = () => [],
): Read<T> {
  const { value, faults } = readObject(kind, body);
  const all = value === null ? faults : more(value);
  return value === null || all.length > 0 ? { ok: false, faults: all } : { ok: true, value };
}

const ofCounty = (digits: string, areaCode: string): FieldFault[] =>
  digits.startsWith(areaCode) ? [] : [{ path: 'code', code: 'reference.code_of_other_county' }];

const unknownMethods = (station: StationDto): FieldFault[] =>
  station.lines.flatMap((line, i) =>
    line.methods.every((method) => METHODS.includes(method))
      ? []
      : [{ path: `lines[${i}].methods`, code: 'field.not_in_list' }],
  );

/** Reads a station; its code begins with its county's. */
export function readStation(body: unknown): Read<StationDto> {
  return read(StationDto, body, (station) => [...ofCounty(station.code, station.areaCode), ...unknownMethods(station)]);
}

/** Reads a site; the six digits after its letter are its county's. */
export function readSite(body: unknown): Read<SiteDto> {
  return read(SiteDto, body, (site) => ofCounty(site.code.slice(1), site.areaCode));
}

/** Reads a new rule version; its parameters are checked against the version before, by the use case. */
export function readRuleVersion(body: unknown): Read<RuleVersionDto> {
  const { params, ...rest } = isRecord(body) ? body : { params: null };
  const head = read(RuleVersionDto, rest);
  const faults = [
    ...(head.ok ? [] : head.faults),
    ...(isRecord(params) ? [] : [{ path: 'params', code: 'field.not_an_object' }]),
  ];
  return head.ok && isRecord(params) ? { ok: true, value: { ...head.value, params } } : { ok: false, faults };
}
