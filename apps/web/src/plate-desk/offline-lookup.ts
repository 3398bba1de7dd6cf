import { classifyQuery, normalisePlate, type OfflineAnswer, type OfflineList, type PlateColour } from '@app/domain';
import { askFlagList } from '../offline/flag-list.js';
import { put } from '../offline/outbox.js';
import { uuid7 } from '../offline/uuid7.js';

/** What this device answered by itself. */
export interface OfflineLookup {
  readonly lookupId: string;
  readonly at: string;
  readonly plate: string;
  readonly colour: PlateColour | null;
  /** null: there was no list to ask, or it was no plate */
  readonly answer: OfflineAnswer | null;
  readonly why: 'answered' | 'no_list' | 'not_a_plate';
}

/** Asks the list of this device and keeps the look-up for the log of the platform: no look-up goes unlogged. */
export async function lookUpOffline(
  userId: string,
  asked: { readonly plate: string; readonly colour: PlateColour | null; readonly purpose: string },
  list: Omit<OfflineList, 'entries'> | null,
): Promise<OfflineLookup> {
  const { plate, colour, purpose } = asked;
  const lookupId = uuid7();
  const at = new Date().toISOString();
  const isPlate = classifyQuery(plate).kind === 'plate' || classifyQuery(plate).kind === 'vin_last6';
  const answer = isPlate ? await askFlagList(normalisePlate(plate).text, colour) : null;
  const why = !isPlate ? 'not_a_plate' : answer === null ? 'no_list' : 'answered';
  if (why !== 'answered' || answer === null) return { lookupId, at, plate, colour, answer: null, why };
  const body = {
    id: lookupId,
    at,
    plate,
    ...(colour === null ? {} : { plateColor: colour }),
    purpose,
    verdict: answer.verdict,
    listed: answer.found === 'listed' ? ('yes' as const) : ('no' as const),
    ...(list === null ? {} : { listVersion: list.listVersion }),
  };
  await put({ id: lookupId, userId, madeAt: Date.now(), kind: 'lookup', body });
  return { lookupId, at, plate, colour, answer, why };
}
