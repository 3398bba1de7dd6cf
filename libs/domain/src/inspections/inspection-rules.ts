import type { IsoDate } from '../limits/limit-set.js';

/**
 * Parameters of the rules that are not limits of a standard's table. A change is a new version; a verdict names the
 * version that decided. Numbers marked [recalled] in the facts file or given as start values there are `verified: false`.
 */
export interface InspectionRules {
  readonly id: string;
  readonly version: number;
  readonly verified: boolean;
  readonly obd: {
    /** OBD is required for vehicles built on or after */
    readonly requiredFrom: {
      readonly lightSpark: IsoDate;
      readonly heavySpark: IsoDate;
      readonly compression: IsoDate;
    };
    /** tests from this day on are failed by OBD; earlier ones are only marked */
    readonly countsFrom: IsoDate;
    /** more monitors not ready than this: drive and test again */
    readonly maxNotReady: number;
    /** what a report without any OBD block means where OBD is required */
    readonly missingBlock: 'mark' | 'undetermined';
  };
  readonly appearance: { readonly missingBlock: 'mark' | 'undetermined' };
  readonly physics: {
    /** CO + CO2 below this, %: probe out or leak */
    readonly dilutionMinPct: number;
    /** share of seconds in measuring phases that may be diluted */
    readonly dilutionMaxShare: number;
    readonly lambdaLow: number;
    readonly lambdaHigh: number;
    /** spread of the last three free accelerations, m⁻¹ */
    readonly freeAccelerationSpread: number;
    /** declared and recomputed mean may differ by, m⁻¹ */
    readonly meanTolerance: number;
    /** k and N of one reading may differ by, % opacity */
    readonly opacityTolerancePct: number;
    readonly highIdleRpm: {
      readonly light: number;
      readonly heavy: number;
      readonly tolerance: number;
    };
    readonly oilTempMinC: number;
    /** declared and registered rated power may differ by this share */
    readonly ratedPowerTolerance: number;
  };
  /** whole test, seconds (rule F04); null = no bound */
  readonly durations: Readonly<Record<string, { readonly min: number | null; readonly max: number | null }>>;
  readonly obdMinSeconds: number;
  readonly transientRows: number;
}

/** The rules in force until an administrator stores another version. */
export const DEFAULT_INSPECTION_RULES: InspectionRules = {
  id: 'inspection-rules',
  version: 1,
  verified: false,
  obd: {
    requiredFrom: { lightSpark: '2011-07-01', heavySpark: '2013-07-01', compression: '2018-01-01' },
    countsFrom: '2019-11-01',
    maxNotReady: 2,
    missingBlock: 'mark',
  },
  appearance: { missingBlock: 'mark' },
  physics: {
    dilutionMinPct: 6,
    dilutionMaxShare: 0.1,
    lambdaLow: 0.7,
    lambdaHigh: 1.5,
    freeAccelerationSpread: 0.25,
    meanTolerance: 0.01,
    opacityTolerancePct: 2,
    highIdleRpm: { light: 2500, heavy: 1800, tolerance: 200 },
    oilTempMinC: 80,
    ratedPowerTolerance: 0.05,
  },
  durations: {
    two_speed_idle: { min: 120, max: null },
    asm: { min: 60, max: null },
    short_transient: { min: 195, max: null },
    transient: { min: 195, max: null },
    lug_down: { min: 40, max: 180 },
  },
  obdMinSeconds: 20,
  transientRows: 195,
};
