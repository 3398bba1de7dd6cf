import type { NumberField } from './field-reader.js';

/**
 * Which values mean "not measured", field by field, besides absent, null and ''.
 * - 99999 (as in the station interfaces): every measured quantity; no field's real range reaches it.
 * - -99: only where it cannot be a value: latitude, slope, confidence, CO2 and opacity (noise is a few percent at most),
 *   Ringelmann, speed, acceleration and the weather. NOT for HC and NO (ppm): a quarter of real readings are negative noise
 *   of that very size. NOT for CO and the ratios, to treat the noise-bearing channels alike: there -99 is plain nonsense
 *   (real CO noise ends at -0.5 %) and falls to the range. NOT for VSP (hard braking at speed reaches it), unless speed or
 *   acceleration is missing too, see `decodeRecord`. Longitude -99 exists but not in this country.
 */
const NONE: readonly number[] = [];
const BIG: readonly number[] = [99999];
const BOTH: readonly number[] = [-99, 99999];

const field = (name: string, min: number, max: number, sentinels: readonly number[]): NumberField => ({
  name,
  min,
  max,
  sentinels,
});
const code = (name: string, min: number, max: number, sentinels: readonly number[]): NumberField => ({
  name,
  min,
  max,
  sentinels,
  integer: true,
});

/**
 * The numbers of a measurement record: name, accepted range, sentinels. The ranges only refuse the absurd (wrong unit,
 * wrong column); what is merely doubtful is stored and marked by `checkReading`. Real extremes seen in 5,000 readings:
 * CO -0.417…7.7 %, HC -1,036…4,706 ppm, NO -326…7,684 ppm, VSP -47…44 kW/t.
 */
export const READING_FIELDS = {
  lane: code('cdxh', 0, 99, NONE),
  longitude: field('ddjd', -180, 180, BOTH),
  latitude: field('ddwd', -90, 90, BOTH),
  slopeDeg: field('cdpd', -45, 45, BOTH),
  plateConfidence: field('sbzxd', 0, 100, BOTH),
  deviceVerdict: code('pdjg', 0, 2, NONE),
  co2Pct: field('co2jg', -20, 100, BOTH),
  coPct: field('cojg', -20, 100, BIG),
  hcPpm: field('hcjg', -50_000, 50_000, BIG),
  noPpm: field('nojg', -50_000, 50_000, BIG),
  coRatio: field('coco2', -100, 100, BIG),
  hcRatio: field('hcco2', -50_000, 50_000, BIG),
  noRatio: field('noco2', -50_000, 50_000, BIG),
  opacityPct: field('btgdjg', -20, 100, BOTH),
  ringelmann: field('lgmhd', 0, 5, BOTH),
  speedKmh: field('clsd', 0, 300, BOTH),
  accelMs2: field('cljsd', -50, 50, BOTH),
  vspKwT: field('vsp', -500, 500, BIG),
  windMs: field('fs', 0, 100, BOTH),
  windDeg: field('fx', 0, 360, BOTH),
  temperatureC: field('hjwd', -70, 80, BOTH),
  humidityPct: field('sd', 0, 100, BOTH),
  pressureKpa: field('dqy', 30, 120, BOTH),
} as const;

export const MEDIA_FIELDS = ['tp1', 'tp2', 'tp3', 'tp4', 'tp5', 'sp1'] as const;

type NumberName = keyof typeof READING_FIELDS;
const NAMES = Object.keys(READING_FIELDS) as NumberName[];

/** The numbers by position: a record is read in one pass over its keys into an array, then taken out by name. */
export const NUMBER_SLOTS = Object.fromEntries(NAMES.map((name, slot) => [name, slot])) as Readonly<
  Record<NumberName, number>
>;
export const NUMBER_FIELDS: readonly NumberField[] = NAMES.map((name) => READING_FIELDS[name]);

/** Slot of a text field: read by its own name, neither a number nor unknown. */
export const TEXT_SLOT = -1;

/** Everything the decoder gives a meaning to; other fields are kept in `extra`. */
export const FIELD_SLOTS: ReadonlyMap<string, number> = new Map([
  ...NUMBER_FIELDS.map(({ name }, slot): [string, number] => [name, slot]),
  ...[...MEDIA_FIELDS, 'jlbh', 'dwbh', 'ycxbh', 'jcrq', 'hphm', 'cpys', 'hpzl', 'rlzl', 'wxyy', 'resend'].map(
    (name): [string, number] => [name, TEXT_SLOT],
  ),
]);
