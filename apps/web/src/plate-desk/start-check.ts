import type { PlateColour } from '@app/domain';
import { keepDraft, keptDraft, lastHabits, newDraft, NO_VEHICLE, type DraftVehicle } from '../roadside-check/draft.js';
import type { LookupMatch } from './lookup-answer.js';

/** What the form of a check takes over from the look-up, so that nothing is typed twice. */
export function vehicleOf(match: LookupMatch): DraftVehicle {
  const { plate, vehicle } = match;
  return {
    plate: plate?.text ?? '',
    plateColour: (plate?.colour ?? null) as PlateColour | null,
    vin: vehicle?.vin ?? null,
    fuel: vehicle?.fuel ?? null,
    category: vehicle?.category ?? null,
    stage: vehicle?.emissionStage ?? null,
    buildYear: vehicle?.buildYear ?? null,
    registeredOn: vehicle?.registeredOn ?? null,
    model: vehicle?.model ?? null,
  };
}

interface StartCheck {
  readonly userId: string;
  readonly areaCode: string;
  readonly lookupId: string | null;
  readonly vehicle: Partial<DraftVehicle>;
  readonly kind: 'roadside' | 'on_site';
}

/**
 * Begins a check of a vehicle, or goes on with the one that was begun after the same look-up.
 * @returns `other` when a check of another vehicle is unfinished: it is not thrown away unasked
 */
export async function startCheck(begin: StartCheck, discardOther = false): Promise<'ready' | 'other'> {
  const kept = await keptDraft(begin.userId);
  const same = kept !== null && (kept.lookupId === begin.lookupId || kept.vehicle.plate === begin.vehicle.plate);
  if (kept !== null && same && kept.vehicle.plate !== '') return 'ready';
  if (kept !== null && kept.vehicle.plate !== '' && !discardOther) return 'other';
  const { userId, areaCode, lookupId, kind } = begin;
  const vehicle = { ...NO_VEHICLE, ...begin.vehicle };
  await keepDraft(userId, newDraft({ kind, areaCode, lookupId, vehicle, last: await lastHabits(userId) }));
  return 'ready';
}
