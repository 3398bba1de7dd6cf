import type { IsoDate } from '../limits/limit-set.js';
import type { MachineFacts } from './machine.js';

/** Classes of GB 36886-2018: I built before stage III, II stage III and later, III inside a local low-emission zone [recalled](m). */
export const SMOKE_CLASSES = ['I', 'II', 'III'] as const;
export type SmokeClass = (typeof SMOKE_CLASSES)[number];

/** GB 20891-2014: stage III in production since [recalled](m). */
export const STAGE_III_PRODUCED_FROM: IsoDate = '2015-10-01';

/**
 * Which class a machine is tested by. An unknown stage is taken by its production date: a later one cannot lawfully be
 * below stage III.
 * @param zoneDemandsIii it works where class III is set
 * @returns null for machines without exhaust
 */
export function smokeClassOf(
  facts: Pick<MachineFacts, 'stage' | 'fuel' | 'producedOn'>,
  zoneDemandsIii: boolean,
): SmokeClass | null {
  if (facts.fuel === 'electric' || facts.stage === 'D') return null;
  if (zoneDemandsIii) return 'III';
  if (facts.stage === '3' || facts.stage === '4') return 'II';
  if (facts.stage === 'X') return facts.producedOn >= STAGE_III_PRODUCED_FROM ? 'II' : 'I';
  return 'I';
}

/** How a limit set says which class it is for (`scope.categories`). */
export const smokeCategory = (smokeClass: SmokeClass): string => `machine-${smokeClass}`;

/**
 * The item of a set that is for this engine: power bands below 19, below 37 and up to 560 kW in classes I and II, below
 * and from 37 kW in class III (GB 36886-2018, Table 1 [recalled](h)).
 * @param powerKw rated net power, kW
 * @returns null when the table has no band for it
 */
export function smokeItem(smokeClass: SmokeClass, powerKw: number): string | null {
  if (smokeClass === 'III') return powerKw < 37 ? 'k_lt37' : 'k_ge37';
  if (powerKw < 19) return 'k_lt19';
  if (powerKw < 37) return 'k_19_37';
  return powerKw <= 560 ? 'k_37_560' : null;
}
