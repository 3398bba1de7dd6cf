import type { VehicleFileDto } from '@app/contracts';
import { suggestFleet, type LimitSet } from '@app/domain';
import type { Sql } from '../../database.js';
import { openFlagsOf } from '../flag-views.js';
import { showVehicle } from '../vehicles.js';
import { timelineSubject } from './subject.js';
import { timelineKinds } from './timeline.js';

/** One vehicle, one file: who it is, how complete its record is, what there is of it, what is open. null = no such vehicle. */
export async function showVehicleFile(
  sql: Sql,
  id: string,
  limitSets: readonly LimitSet[],
): Promise<VehicleFileDto | null> {
  const vehicle = await showVehicle(sql, id);
  if (vehicle === null) return null;
  const subject = await timelineSubject(sql, id, limitSets);
  const [kinds, openFlags] = [await timelineKinds(sql, subject), await openFlagsOf(sql, subject)];
  const { useNature } = vehicle.facts;
  return {
    ...vehicle,
    suggestedFleet: suggestFleet(typeof useNature === 'string' ? useNature : null),
    kinds,
    openFlags,
  };
}
