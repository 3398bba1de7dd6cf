import type { Limit, LimitBound, LimitSet } from '@app/domain';

/** A limit set as reference data: code + version name it, the store gives the id. */
export type LimitSetSeed = Omit<LimitSet, 'id'>;

/**
 * Where a number was read. `seen`: in a real configuration or record, not in the official text; `recalled`: from general
 * knowledge only, loaded as not verified until a person confirms it.
 */
export const SOURCES = {
  idleServed: 'two-speed idle limits served to a real line of Shihezi, 2022 [seen]',
  asmServed: 'steady-state limits labelled a in the Foshan interface v2.10 example and a real line [seen]',
  vmasServed: 'short-transient limits of a real line, not labelled a or b [seen]',
  lugDownServed: 'lug-down result file of a real line, limits k 1.20 and NOx 1500 [seen]',
  roadsideServed: 'limits of an operating roadside system, 2020 [seen]',
  beijingRecord: 'one record of a Beijing roadside system, 2020: local configuration, no national limit [seen]',
  recalled: 'not read in the official text [recalled]',
} as const;

type Place = Pick<Limit, 'method' | 'clause' | 'source' | 'verified'>;

/** One row of a standard's table. `decimals` are those printed: 0.50 has two, 80 has none. */
export function row(place: Place, item: string, bound: LimitBound, unit: string, decimals: number): Limit {
  return { ...place, item, bound, unit, decimals, required: true };
}

export const max = (value: number): LimitBound => ({ kind: 'max', value });
export const min = (value: number): LimitBound => ({ kind: 'min', value });
