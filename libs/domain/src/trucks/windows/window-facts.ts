/**
 * What one window (an hour of a truck) says, small enough to keep and to merge with its neighbours: rules are decided on
 * merged facts, so a late packet costs the folding of one hour and not of a day. Plain JSON: times are Unix milliseconds.
 */
export interface WindowFacts {
  /** first and last sample, ms; null = no sample */
  readonly from: number | null;
  readonly to: number | null;
  readonly samples: number;
  /** seconds with a running engine, and of those: with speed */
  readonly engineS: number;
  readonly drivenS: number;
  /** seconds of engine running in which speed, SCR inlet temperature and downstream NOx are all values */
  readonly usableS: number;
  readonly km: number;
  readonly fuelL: number;
  readonly valid: ValidFacts;
  readonly cold: ColdFacts;
  readonly nox: NoxFacts;
  readonly reagent: ReagentFacts;
  readonly dpf: DpfFacts;
  readonly sensors: Readonly<Record<SensorName, SensorFacts>>;
  readonly position: PositionFacts;
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  readonly rises: readonly LevelRise[];
  readonly fences: Readonly<Record<string, FenceFacts>>;
  readonly first: Edge | null;
  readonly last: Edge | null;
}

export const SENSORS = ['nox_upstream', 'nox_downstream', 'scr_inlet', 'scr_outlet', 'dpf_pressure'] as const;
export type SensorName = (typeof SENSORS)[number];

/** Seconds of the valid window of GB 17691 style: hot, moving, loaded, settled. */
export interface ValidFacts {
  readonly s: number;
  /** seconds by downstream NOx, in bins of `NOX_BIN_PPM`; the last bin holds everything above */
  readonly downBins: readonly number[];
  /** seconds in which both sensors gave values */
  readonly bothS: number;
  /** g, of those seconds; by concentration x flow, or by concentration alone (flow 1) where no flow is known */
  readonly up: number;
  readonly down: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Seconds too cold for any conversion, in which both sensors gave values: downstream must follow upstream. */
export interface ColdFacts {
  readonly s: number;
  readonly up: number;
  readonly down: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Mass of NOx at the tailpipe, g, over the seconds in which sensor and flows gave values. */
export interface NoxFacts {
  readonly g: number;
  readonly s: number;
  readonly km: number;
  /** by county, `-` = no valid position */
  readonly areas: Readonly<Record<string, { readonly km: number; readonly s: number; readonly g: number }>>;
}

export interface ReagentFacts {
  readonly min: number | null;
  readonly max: number | null;
  readonly first: number | null;
  readonly last: number | null;
  /** driven seconds with a level at or under the floor */
  readonly lowS: number;
  readonly lowFrom: number | null;
  readonly lowTo: number | null;
  /** fuel burnt while the SCR was hot enough to dose, L, in seconds in which the level gave a value */
  readonly hotFuelL: number;
}

/** Differential pressure in loaded seconds (exhaust flow over the floor). */
export interface DpfFacts {
  readonly s: number;
  readonly sumKpa: number;
  readonly maxKpa: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** One sensor in warm engine seconds. */
export interface SensorFacts {
  readonly valueS: number;
  readonly errorS: number;
  readonly missingS: number;
  /** the longest run of one and the same value while the load changed */
  readonly stuck: { readonly s: number; readonly from: number; readonly to: number; readonly value: number } | null;
}

export interface PositionFacts {
  /** driven seconds with any position field, and those with a valid fix */
  readonly s: number;
  readonly validS: number;
  readonly jumps: number;
  readonly jumpAt: number | null;
  readonly worstKmh: number;
  readonly outsideS: number;
  /** the longest stretch driven without the fix moving */
  readonly frozen: { readonly km: number; readonly from: number; readonly to: number } | null;
}

export interface GeoPoint {
  readonly lon: number;
  readonly lat: number;
}

/** The truck at the edge of a window: what is needed to judge the gap to its neighbour. */
export interface Edge {
  readonly at: number;
  readonly engineOn: boolean;
  readonly speedKmh: number | null;
  readonly odometerKm: number | null;
  readonly position: GeoPoint | null;
  readonly fuelLevelPct: number | null;
  readonly reagentLevelPct: number | null;
}

/** One stretch of engine running; stretches with a short pause between them are one trip. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly engineS: number;
  readonly drivenS: number;
  readonly km: number;
  readonly fuelL: number;
  readonly noxG: number;
  /** seconds and km behind `noxG` */
  readonly noxS: number;
  readonly noxKm: number;
  readonly maxKmh: number;
  readonly start: GeoPoint | null;
  readonly end: GeoPoint | null;
  readonly areas: Readonly<Record<string, { readonly km: number; readonly s: number; readonly g: number }>>;
}

/** `off` engine off, `unexplained` the truck moved or ran without data. Late data closes its gap by being there. */
export type GapKind = 'off' | 'unexplained';
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly kind: GapKind;
  /** km by the odometer between both sides; null = not known */
  readonly km: number | null;
  /** was it driving when the data stopped? */
  readonly moving: boolean;
}

/** The level of fuel or reagent rose: a filling, with its place. */
export interface LevelRise {
  readonly at: number;
  readonly what: 'fuel' | 'reagent';
  readonly fromPct: number;
  readonly toPct: number;
  readonly position: GeoPoint | null;
}

/** Inside or outside of one fence at both edges, and the changes between. */
export interface FenceFacts {
  readonly first: boolean;
  readonly firstAt: number;
  readonly last: boolean;
  readonly moves: readonly { readonly at: number; readonly inside: boolean }[];
}

export const NOX_BIN_PPM = 25;
/** bins up to 3,000 ppm, and one for the rest: the sensors end at 3,012.75 ppm */
export const NOX_BINS = 121;

const noSensor = (): SensorFacts => ({ valueS: 0, errorS: 0, missingS: 0, stuck: null });

/** The facts of a window without a sample: what `mergeFacts` starts from. */
export function noFacts(): WindowFacts {
  return {
    from: null,
    to: null,
    samples: 0,
    engineS: 0,
    drivenS: 0,
    usableS: 0,
    km: 0,
    fuelL: 0,
    valid: { s: 0, downBins: [], bothS: 0, up: 0, down: 0, from: null, to: null },
    cold: { s: 0, up: 0, down: 0, from: null, to: null },
    nox: { g: 0, s: 0, km: 0, areas: {} },
    reagent: {
      min: null,
      max: null,
      first: null,
      last: null,
      lowS: 0,
      lowFrom: null,
      lowTo: null,
      hotFuelL: 0,
    },
    dpf: { s: 0, sumKpa: 0, maxKpa: null, from: null, to: null },
    sensors: {
      nox_upstream: noSensor(),
      nox_downstream: noSensor(),
      scr_inlet: noSensor(),
      scr_outlet: noSensor(),
      dpf_pressure: noSensor(),
    },
    position: { s: 0, validS: 0, jumps: 0, jumpAt: null, worstKmh: 0, outsideS: 0, frozen: null },
    segments: [],
    gaps: [],
    rises: [],
    fences: {},
    first: null,
    last: null,
  };
}
