/** How often something happened: `part` of `whole`. */
export interface Tally {
  readonly part: number;
  readonly whole: number;
}

/** What a station is compared by. Each is a share of the tests or uploads of a period. */
export const CARD_MEASURES = [
  'exceed_share',
  'undetermined_share',
  'verdict_differs_share',
  'held_share',
  'refused_share',
  'late_share',
  'contingency_share',
  'media_missing_share',
] as const;
export type CardMeasureKey = (typeof CARD_MEASURES)[number];

/** A share of fewer than so many says nothing of a station (our own choice; no official number was found). */
export const CARD_MIN_SAMPLE = 30;
/** The average of fewer stations than these would tell what one of them does. */
export const CARD_MIN_STATIONS = 3;

/**
 * `shown`: own value and average; `small_sample`: the own sample is too small for a value, shown as `**`; `no_data`: nothing
 * happened in the period.
 */
export type CardState = 'shown' | 'small_sample' | 'no_data';

export interface CardMeasure {
  readonly key: CardMeasureKey;
  readonly state: CardState;
  /** own share, 0 to 1; null unless `shown` */
  readonly own: number | null;
  readonly sample: number;
  /** share over all stations of the prefecture, 0 to 1; null when there are too few stations or tests */
  readonly average: number | null;
  readonly averageSample: number;
  /** own share of the period before, by the same rule */
  readonly before: number | null;
  /** own − average when both are there */
  readonly difference: number | null;
}

const shareOf = ({ part, whole }: Tally): number | null => (whole < CARD_MIN_SAMPLE ? null : part / whole);

/**
 * One line of a station's report card. A naked number of a handful of tests would be unfair: it is held back.
 * @param own of the station in the period, @param before of the period before it, @param all of every station, @param stations
 * how many stations had tests
 */
export function cardMeasure(key: CardMeasureKey, own: Tally, before: Tally, all: Tally, stations: number): CardMeasure {
  const value = shareOf(own);
  const average = stations < CARD_MIN_STATIONS ? null : shareOf(all);
  return {
    key,
    state: own.whole === 0 ? 'no_data' : value === null ? 'small_sample' : 'shown',
    own: value,
    sample: own.whole,
    average,
    averageSample: average === null ? 0 : all.whole,
    before: shareOf(before),
    difference: value === null || average === null ? null : value - average,
  };
}
