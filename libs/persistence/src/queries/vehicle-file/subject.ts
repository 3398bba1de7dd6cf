import { plateKey, type LimitSet, type PlateColour } from '@app/domain';
import type { Sql } from '../../database.js';
import type { TimelineSubject } from './timeline-source.js';

const GREENS: readonly PlateColour[] = ['green', 'yellow_green'];

/** Keys of every plate the vehicle ever carried. The roadside knows one green: both greens are looked for. */
export async function timelineSubject(
  sql: Sql,
  vehicleId: string,
  limitSets: readonly LimitSet[],
): Promise<TimelineSubject> {
  const plates = await sql.query<{ plate: string; colour: PlateColour }>(
    'SELECT plate, colour FROM vehicle_plate WHERE vehicle_id = $1',
    [vehicleId],
  );
  const keys = plates.flatMap(({ plate, colour }) =>
    (GREENS.includes(colour) ? GREENS : [colour]).map((one) => plateKey(plate, one)),
  );
  return { vehicleId, plateKeys: [...new Set(keys)], limitSets };
}
