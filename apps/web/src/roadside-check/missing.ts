import { typedNumber } from './draft-to-check.js';
import type { Draft } from './draft.js';

/** What is still to be done before a check can be sent; each names the step whose part it is. */
export type MissingPart = 'plate' | 'area' | 'fuel' | 'readings' | 'gas' | 'level';

/** Photos and signatures are asked for and never demanded: a dead battery must not lose a test. */
export function missingParts(draft: Draft): readonly MissingPart[] {
  const has = (text: string): boolean => typedNumber(text) !== null;
  const found: MissingPart[] = [];
  if (draft.vehicle.plate === '' && draft.vehicle.vin === null) found.push('plate');
  if (draft.areaCode === '') found.push('area');
  if (draft.vehicle.fuel === null) found.push('fuel');
  if (draft.method === 'free_acceleration' && draft.readings.filter(has).length < 3) found.push('readings');
  if (draft.method === 'two_speed_idle') {
    const all = [draft.idle.co, draft.idle.hc, draft.highIdle.co, draft.highIdle.hc];
    if (!all.every(has)) found.push('gas');
  }
  if (draft.method === 'ringelmann' && !has(draft.level)) found.push('level');
  return found;
}
