import type { AppearanceItem, PlateColour } from '@app/domain';
import { fieldDb } from '../offline/field-db.js';
import { uuid7 } from '../offline/uuid7.js';

export type CheckMethod = 'free_acceleration' | 'two_speed_idle' | 'ringelmann';
export type PhotoKind = 'front' | 'plate' | 'exhaust' | 'screen' | 'other';
export type MediaKind = PhotoKind | 'signature_officer' | 'signature_driver';

export interface DraftMedia {
  readonly kind: MediaKind;
  readonly sha256: string;
  readonly size: number;
}

/** What is known of the vehicle before the check, from the look-up; nothing is typed twice. */
export interface DraftVehicle {
  readonly plate: string;
  readonly plateColour: PlateColour | null;
  readonly vin: string | null;
  readonly fuel: string | null;
  readonly category: string | null;
  readonly stage: number | null;
  readonly buildYear: number | null;
  readonly registeredOn: string | null;
  readonly model: string | null;
}

export interface DraftObd {
  readonly asked: 'none' | 'typed';
  readonly communication: 'yes' | 'no' | null;
  readonly milOn: 'yes' | 'no' | null;
  readonly codes: string;
  readonly notReady: string;
  readonly vin: string;
}

/** A check while it is made. Numbers stay as typed until they are sent. */
export interface Draft {
  readonly checkNo: string;
  /** ISO 8601; when the check began */
  readonly startedAt: string;
  readonly kind: 'roadside' | 'on_site';
  readonly areaCode: string;
  readonly placeName: string;
  readonly at: { readonly lon: number; readonly lat: number } | null;
  readonly lookupId: string | null;
  readonly vehicle: DraftVehicle;
  readonly appearance: Readonly<Partial<Record<AppearanceItem, 'yes' | 'no'>>>;
  readonly obd: DraftObd;
  readonly method: CheckMethod;
  /** k of each acceleration, m⁻¹; the last three count */
  readonly readings: readonly string[];
  readonly idle: { readonly co: string; readonly hc: string };
  readonly highIdle: { readonly co: string; readonly hc: string; readonly lambda: string };
  readonly level: string;
  readonly instrumentNo: string;
  readonly media: readonly DraftMedia[];
  readonly secondOfficer: string;
  readonly driver: 'signed' | 'refused' | 'absent' | null;
  readonly remark: string;
}

export const NO_VEHICLE: DraftVehicle = {
  plate: '',
  plateColour: null,
  vin: null,
  fuel: null,
  category: null,
  stage: null,
  buildYear: null,
  registeredOn: null,
  model: null,
};
const NO_OBD: DraftObd = { asked: 'none', communication: null, milOn: null, codes: '', notReady: '', vin: '' };

/** Which engine decides which test; what is not known is asked for. */
export const methodOfFuel = (fuel: string | null): CheckMethod =>
  fuel?.startsWith('A') ? 'two_speed_idle' : 'free_acceleration';

/** An empty check of a vehicle. Place and instrument are those of the last one. */
export function newDraft(known: {
  readonly kind: Draft['kind'];
  readonly areaCode: string;
  readonly vehicle?: DraftVehicle;
  readonly lookupId?: string | null;
  readonly last?: Pick<Draft, 'placeName' | 'instrumentNo' | 'secondOfficer'> | null;
}): Draft {
  const vehicle = known.vehicle ?? NO_VEHICLE;
  return {
    checkNo: `F-${uuid7()}`,
    startedAt: new Date().toISOString(),
    kind: known.kind,
    areaCode: known.areaCode,
    placeName: known.last?.placeName ?? '',
    at: null,
    lookupId: known.lookupId ?? null,
    vehicle,
    appearance: {},
    obd: NO_OBD,
    method: methodOfFuel(vehicle.fuel),
    readings: ['', '', ''],
    idle: { co: '', hc: '' },
    highIdle: { co: '', hc: '', lambda: '' },
    level: '',
    instrumentNo: known.last?.instrumentNo ?? '',
    media: [],
    secondOfficer: known.last?.secondOfficer ?? '',
    driver: null,
    remark: '',
  };
}

/** The unfinished check of a person on this device; it survives a reload and a flat battery. */
export async function keptDraft(userId: string): Promise<Draft | null> {
  return ((await (await fieldDb()).get('drafts', userId)) as Draft | undefined) ?? null;
}
export async function keepDraft(userId: string, draft: Draft | null): Promise<void> {
  const db = await fieldDb();
  if (draft === null) await db.delete('drafts', userId);
  else await db.put('drafts', draft, userId);
}

type Habits = Pick<Draft, 'placeName' | 'instrumentNo' | 'secondOfficer'>;

/** Place, instrument and colleague of the last check: they rarely change within a shift. */
export async function lastHabits(userId: string): Promise<Habits | null> {
  return ((await (await fieldDb()).get('kept', `habits.${userId}`)) as Habits | undefined) ?? null;
}
export async function keepHabits(userId: string, draft: Habits): Promise<void> {
  const { placeName, instrumentNo, secondOfficer } = draft;
  await (await fieldDb()).put('kept', { placeName, instrumentNo, secondOfficer }, `habits.${userId}`);
}
