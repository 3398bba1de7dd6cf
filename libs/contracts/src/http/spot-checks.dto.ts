import { createHash } from 'node:crypto';
import type { InspectionReport } from '@app/domain';
import { ApiExtraModels, ApiProperty, getSchemaPath } from './api-docs.js';
import { isRecord } from '../contract-error.js';
import type { FieldFault } from './fault.js';
import { Block, ListOf, Numeric, OneOf, Pattern, Text, Time } from './fields.js';
import { AppearanceDto, EnvironmentDto, InspectionVehicleDto, ObdDto } from './inspection-blocks.dto.js';
import { RESULT_BLOCKS, type ResultsDto } from './inspection-results.dto.js';
import { toInspectionReport } from './inspection-to-report.js';
import { readResults } from './read-inspection.js';
import { readObject } from './read-object.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class PlaceDto {
  @Text(200, { description: 'Name of the place', example: '乌奎高速昌吉东收费站' }) name?: string | null;
  @Numeric({ description: 'Longitude, WGS-84', min: -180, max: 180, example: 87.32 }) lon?: number | null;
  @Numeric({ description: 'Latitude, WGS-84', min: -90, max: 90, example: 44.02 }) lat?: number | null;
}

/** What a photo or drawing of a check shows. */
export const CHECK_MEDIA_KINDS = [
  'front',
  'plate',
  'exhaust',
  'screen',
  'other',
  'signature_officer',
  'signature_driver',
] as const;
export type CheckMediaKind = (typeof CHECK_MEDIA_KINDS)[number];

/** Announces a photo or signature of a check; the bytes follow by `POST /spot-checks/{id}/media`. */
export class CheckMediaDto {
  @OneOf(CHECK_MEDIA_KINDS, { description: 'What it shows', required: true, example: 'front' }) kind: CheckMediaKind;
  @Pattern(/^[0-9a-f]{64}$/, {
    description: 'SHA-256 of the bytes, lower-case hexadecimal',
    required: true,
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256: string;
  @Numeric({
    description: 'Size in bytes, at most 16 MB',
    min: 1,
    max: 16_777_216,
    integer: true,
    required: true,
    example: 183_204,
  })
  size: number;
}

export class SpotCheckHeadDto {
  @Pattern(/^[0-9A-Za-z_.-]{1,64}$/, {
    description: "The officer's own number of this check (made by the device): sending it again changes nothing",
    required: true,
    example: '652301-20260302-0007',
  })
  checkNo: string;
  @OneOf(['roadside', 'on_site'], { description: '路检路查 or 入户抽测', required: true, example: 'roadside' })
  kind: 'roadside' | 'on_site';
  @Pattern(/^\d{6}$/, { description: 'County, GB/T 2260', required: true, example: '652301' }) areaCode: string;
  @Block(() => PlaceDto, { description: 'Where' }) place?: PlaceDto | null;
  @Time({ description: 'When it was checked', required: true, example: '2026-03-02T09:14:05+08:00' }) checkedAt: string;
  @Block(() => InspectionVehicleDto, { description: 'The vehicle as the officer saw it', required: true })
  vehicle: InspectionVehicleDto;
  @Block(() => AppearanceDto, { description: 'Appearance check' }) appearance?: AppearanceDto | null;
  @Block(() => ObdDto, { description: 'OBD read-out' }) obd?: ObdDto | null;
  @Block(() => EnvironmentDto, { description: 'Ambient conditions' }) environment?: EnvironmentDto | null;
  @Pattern(/^[0-9A-Za-z_.-]{1,40}$/, { description: 'Serial number of the portable tester the values come from' })
  instrumentNo?: string | null;
  @ListOf('text', 20, { description: 'Photos that were uploaded (sha256)' }) photos?: string[] | null;
  @Block(() => CheckMediaDto, { description: 'Photos and signatures whose bytes follow', list: 20 })
  media?: CheckMediaDto[] | null;
  @Pattern(UUID, { description: 'The look-up that this check followed' }) lookupId?: string | null;
  @Text(60, { description: 'Second officer, name or number' }) secondOfficer?: string | null;
  @OneOf(['signed', 'refused', 'absent'], { description: 'Did the driver sign?', example: 'signed' })
  driverSignature?: 'signed' | 'refused' | 'absent' | null;
  @Text(500, { description: 'Remark' }) remark?: string | null;
}

/** A check as an officer's device sends it. */
@ApiExtraModels(...Object.values(RESULT_BLOCKS))
export class SpotCheckDto extends SpotCheckHeadDto {
  @ApiProperty({
    description: 'Results; `method` decides which block is meant',
    required: true,
    oneOf: Object.values(RESULT_BLOCKS).map((block) => ({ $ref: getSchemaPath(block) })),
  } as never)
  results: ResultsDto;
}

export type ReadSpotCheck =
  | { readonly ok: true; readonly check: SpotCheckDto; readonly report: InspectionReport; readonly contentHash: string }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads the body of a spot check: shape only, every fault with its path at once. */
export function readSpotCheck(body: unknown): ReadSpotCheck {
  if (!isRecord(body)) return { ok: false, faults: [{ path: '', code: 'field.not_an_object' }] };
  const { results: rawResults, ...rest } = body;
  const faults: FieldFault[] = [];
  const head = readObject(SpotCheckHeadDto, rest);
  faults.push(...head.faults);
  const results = readResults(rawResults, faults);
  if (faults.length > 0 || head.value === null || results === null) return { ok: false, faults };
  const check = Object.assign(head.value, { results }) as SpotCheckDto;
  const report = toInspectionReport({
    reportNo: check.checkNo,
    stationCode: `${check.areaCode}000`,
    lineNo: '00',
    testCategory: 'supervision',
    testTimes: 1,
    startedAt: check.checkedAt,
    vehicle: check.vehicle,
    appearance: check.appearance,
    obd: check.obd,
    environment: check.environment,
    results,
  });
  return { ok: true, check, report, contentHash: contentHash(check) };
}

/** Two bodies with the same content have the same hash, whatever the order of their fields; null and absent are the same. */
function contentHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, v]) => v !== null && v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
