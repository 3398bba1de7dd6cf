import type { Ignition, InspectionMethod } from '../limits/limit-set.js';
import type { Reason } from './verdict.js';

/** Which engines a method is for (GB 18285-2018: spark; GB 3847-2018: compression). */
const IGNITION_OF: Readonly<Record<InspectionMethod, Ignition>> = {
  two_speed_idle: 'spark',
  asm: 'spark',
  short_transient: 'spark',
  transient: 'spark',
  lug_down: 'compression',
  free_acceleration: 'compression',
  filter_smoke: 'compression',
  ringelmann: 'compression',
};

/** Why this method may not judge this engine, or null when it may. */
export function methodMismatch(method: InspectionMethod, ignition: Ignition): Reason | null {
  if (ignition === IGNITION_OF[method]) return null;
  if (ignition === 'unknown') return { code: 'inspection.ignition_unknown', path: 'vehicle.fuel', data: { method } };
  return {
    code: 'inspection.method_not_for_ignition',
    path: 'results.method',
    data: { method, ignition, allowed: IGNITION_OF[method] },
  };
}
