import { createHash } from 'node:crypto';
import {
  MACHINE_FUELS,
  MACHINE_KINDS,
  MACHINE_PHOTO_KINDS,
  MACHINE_STAGES,
  OWNER_KINDS,
  OWNER_PHONE,
  REGISTRATION_REASONS,
  type MachineFacts,
  type MachineFuel,
  type MachineKind,
  type MachinePhotoKind,
  type MachineStage,
  type MachineStatement,
  type OwnerKind,
  type RegistrationReason,
} from '@app/domain';
import { Block, Day, Numeric, OneOf, Pattern, Text } from './fields.js';

/** An owner's own account; his phone number is its name. */
export class OwnerSignUpDto {
  @OneOf(OWNER_KINDS, { description: 'A person or a company', required: true, example: 'company' }) kind: OwnerKind;
  @Text(100, { description: 'Name of the person or the company', required: true, example: '昌吉市示范土方工程公司' })
  name: string;
  @Pattern(OWNER_PHONE, {
    description: 'Mobile number; the name to sign in with',
    required: true,
    example: '13800000001',
  })
  phone: string;
  @Text(128, { description: 'Password, at least 10 characters of three kinds', required: true }) password: string;
}

export class WorkPlaceDto {
  @Text(200, { description: 'Where the machine works', required: true, example: '昌吉市延安北路改造工地' })
  name: string;
  @Numeric({ description: 'Longitude, WGS-84', min: -180, max: 180, example: 87.3 }) lon?: number | null;
  @Numeric({ description: 'Latitude, WGS-84', min: -90, max: 90, example: 44.01 }) lat?: number | null;
}

export class MachinePhotoDto {
  @OneOf(MACHINE_PHOTO_KINDS, { description: 'What it shows', required: true, example: 'machine_plate' })
  kind: MachinePhotoKind;
  @Pattern(/^[0-9a-f]{64}$/, { description: 'SHA-256 of the photo that was uploaded before', required: true })
  sha256: string;
}

export class MachineFactsDto {
  @OneOf(MACHINE_KINDS, { description: 'Kind', required: true, example: 'excavator' }) kind: MachineKind;
  @OneOf(MACHINE_STAGES, { description: 'Emission stage; D electric, X not known', required: true, example: '3' })
  stage: MachineStage;
  @OneOf(MACHINE_FUELS, { description: 'Fuel', required: true, example: 'diesel' }) fuel: MachineFuel;
  @Numeric({ description: 'Rated net power, kW; required unless electric', min: 0, max: 100_000, example: 129 })
  powerKw?: number | null;
  @Text(120, { description: 'Manufacturer of the machine', required: true, example: '徐州工程机械集团有限公司' })
  manufacturer: string;
  @Text(80, { description: 'Model', example: 'XE215D' }) model?: string | null;
  @Day({ description: 'Production date', required: true, example: '2019-05-20' }) producedOn: string;
  @Text(60, { description: 'Product identification number (PIN)', required: true, example: 'XUG0215DCKA01234' })
  pin: string;
  @Text(120, { description: 'Manufacturer of the engine; required unless electric', example: '潍柴动力股份有限公司' })
  engineMaker?: string | null;
  @Text(80, { description: 'Engine model', example: 'WP6G175E331' }) engineModel?: string | null;
  @Text(60, { description: 'Engine number; required unless electric', example: '6P19E012345' }) engineNo?:
    string | null;
  @Text(60, { description: '环保信息公开编号' }) disclosureNo?: string | null;
  @Text(120, { description: 'Emission control device fitted later' }) controlDevice?: string | null;
}

/** A machine as its owner states it. */
export class MachineStatementDto extends MachineFactsDto {
  @Pattern(/^\d{6}$/, { description: 'County of the place of work, GB/T 2260', required: true, example: '652301' })
  areaCode: string;
  @OneOf(REGISTRATION_REASONS, {
    description: 'new, moved in, or in use without a code',
    required: true,
    example: 'new',
  })
  reason: RegistrationReason;
  @Text(20, { description: 'Code given elsewhere, which stays', example: '3-AB12CD34' }) existingCode?: string | null;
  @Block(() => WorkPlaceDto, { description: 'Place of work', required: true }) workPlace: WorkPlaceDto;
  @Block(() => MachinePhotoDto, { description: 'Photos of the plates of machine and engine', required: true, list: 8 })
  photos: MachinePhotoDto[];
  @Text(500, { description: 'Remark' }) remark?: string | null;
}

export class MachineRegistrationDto extends MachineStatementDto {
  @Pattern(/^[0-9A-Za-z_.-]{8,64}$/, {
    description: 'Made by the device: sending the same registration again changes nothing',
    required: true,
    example: 'd0b1c2d3-1',
  })
  registrationNo: string;
}

/** The machine itself as the domain knows it. */
export function machineFacts(dto: MachineFactsDto): MachineFacts {
  return {
    kind: dto.kind,
    stage: dto.stage,
    fuel: dto.fuel,
    powerKw: dto.powerKw ?? null,
    manufacturer: dto.manufacturer.trim(),
    model: dto.model?.trim() ?? null,
    producedOn: dto.producedOn,
    pin: dto.pin.trim(),
    engineMaker: dto.engineMaker?.trim() ?? null,
    engineModel: dto.engineModel?.trim() ?? null,
    engineNo: dto.engineNo?.trim() ?? null,
    disclosureNo: dto.disclosureNo?.trim() ?? null,
    controlDevice: dto.controlDevice?.trim() ?? null,
  };
}

export function machineStatement(dto: MachineStatementDto): MachineStatement {
  const { name, lon, lat } = dto.workPlace;
  return {
    ...machineFacts(dto),
    areaCode: dto.areaCode,
    reason: dto.reason,
    existingCode: dto.existingCode ?? null,
    workPlace: { name, lon: lon ?? null, lat: lat ?? null },
    photos: dto.photos.map(({ kind, sha256 }) => ({ kind, sha256 })),
    remark: dto.remark ?? null,
  };
}

/** Two bodies that mean the same have the same hash; fields in the order of the domain value. */
export function machineContentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
