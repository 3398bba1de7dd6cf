import type { LimitBound } from '../judgement/verdict.js';

/** The eight station methods (national code 1–8), the roadside one, and the smoke test of non-road machines. */
export const METHODS = [
  'two_speed_idle',
  'asm',
  'short_transient',
  'lug_down',
  'free_acceleration',
  'filter_smoke',
  'ringelmann',
  'transient',
  'remote_sensing',
  'machine_smoke',
] as const;
export type Method = (typeof METHODS)[number];

/** How the fuel is lit: decides between GB 18285 (spark) and GB 3847 (compression). */
export type Ignition = 'spark' | 'compression' | 'none' | 'unknown';

/** ISO date `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string;

/** The eight methods of a station test (GB 18285-2018, GB 3847-2018). */
export type InspectionMethod = Exclude<Method, 'remote_sensing' | 'machine_smoke'>;

/** A limit that rises with the height of the station: `perStep` for every `stepM` above `aboveM`, `max` in all. */
export interface AltitudeTerm {
  readonly aboveM: number;
  readonly stepM: number;
  readonly perStep: number;
  readonly max: number;
  /** decimals of the raised limit (1.2 + 0.25 = 1.45 has two) */
  readonly decimals: number;
  readonly source: string;
}

export interface Limit {
  readonly method: Method;
  readonly item: string;
  readonly bound: LimitBound;
  readonly unit: string;
  /** decimals of the limit as printed; measured values are rounded to it by GB/T 8170 before comparison */
  readonly decimals: number;
  readonly clause: string;
  readonly source: string;
  readonly verified: boolean;
  /** a required item that was not measured makes the verdict `undetermined` */
  readonly required: boolean;
  /** absent = the limit is the same at every height */
  readonly altitude?: AltitudeTerm;
}

/** Which tests a set is for; every list that is present must contain the test's value. */
export interface LimitSetScope {
  readonly methods: readonly Method[];
  readonly ignition?: readonly Ignition[];
  /** GB 36886 classes, categories M1, N1 …; absent = all */
  readonly categories?: readonly string[];
}

/** A dated version of a set of limits. A new version never changes an old one. */
export interface LimitSet {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly standard: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** GB/T 2260 code of the area it is in force in; `000000` = nationwide */
  readonly areaCode: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate | null;
  readonly enabled: boolean;
  readonly scope: LimitSetScope;
  readonly limits: readonly Limit[];
}
