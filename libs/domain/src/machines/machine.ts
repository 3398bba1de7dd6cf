import type { IsoDate } from '../limits/limit-set.js';

/** Kinds that are registered (limits-and-rules 5.2); farm machines, ships and road vehicles are not. */
export const MACHINE_KINDS = [
  'excavator',
  'crane',
  'dozer',
  'loader',
  'roller',
  'paver',
  'grader',
  'forklift',
  'piling',
  'stacker',
  'tractor',
  'shuttle',
  'in_plant_vehicle',
  'other',
] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/** Emission stage as the code's first character: `0` before stage I … `4`, `D` electric, `X` not known. */
export const MACHINE_STAGES = ['0', '1', '2', '3', '4', 'D', 'X'] as const;
export type MachineStage = (typeof MACHINE_STAGES)[number];

export const MACHINE_FUELS = ['diesel', 'gasoline', 'gas', 'hybrid', 'electric', 'other'] as const;
export type MachineFuel = (typeof MACHINE_FUELS)[number];

/** What the register says of a machine itself; owner, place and plate are beside it. */
export interface MachineFacts {
  readonly kind: MachineKind;
  readonly stage: MachineStage;
  readonly fuel: MachineFuel;
  /** rated net power of the engine, kW; null = electric */
  readonly powerKw: number | null;
  readonly manufacturer: string;
  readonly model: string | null;
  readonly producedOn: IsoDate;
  /** product identification number of the machine plate */
  readonly pin: string;
  readonly engineMaker: string | null;
  readonly engineModel: string | null;
  readonly engineNo: string | null;
  /** 环保信息公开编号 of newer machines */
  readonly disclosureNo: string | null;
  /** fitted later: particle filter, SCR … */
  readonly controlDevice: string | null;
}

export const MACHINE_PHOTO_KINDS = ['machine_plate', 'engine_plate', 'machine', 'environment_label'] as const;
export type MachinePhotoKind = (typeof MACHINE_PHOTO_KINDS)[number];

export interface MachinePhoto {
  readonly kind: MachinePhotoKind;
  /** of the bytes, which were uploaded before */
  readonly sha256: string;
}

/** Why a machine is registered: built new, moved in from elsewhere, or in use without a code so far. */
export const REGISTRATION_REASONS = ['new', 'moved_in', 'in_use'] as const;
export type RegistrationReason = (typeof REGISTRATION_REASONS)[number];

export interface WorkPlace {
  readonly name: string;
  /** degrees, WGS-84 */
  readonly lon: number | null;
  readonly lat: number | null;
}

/** What an owner states about one machine. */
export interface MachineStatement extends MachineFacts {
  readonly areaCode: string;
  readonly reason: RegistrationReason;
  /** a machine that was coded elsewhere keeps its code (一机一码) */
  readonly existingCode: string | null;
  readonly workPlace: WorkPlace;
  readonly photos: readonly MachinePhoto[];
  readonly remark: string | null;
}
