/** What one source sent on one day and what became of it. */
export interface SourceDay {
  readonly received: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  readonly judged: number;
  readonly usable: number;
  /** hours of the day with at least one record, and hours between the first and the last without any */
  readonly hoursWithData: number;
  readonly gapHours: number;
}

export interface DataQuality {
  /** usable ÷ judged, 0–1; null = nothing was judged */
  readonly validShare: number | null;
  /** refused ÷ received */
  readonly refusedShare: number | null;
  /** repeated ÷ received */
  readonly repeatedShare: number | null;
  /** hours without data ÷ hours from the first to the last record */
  readonly gapShare: number | null;
  /** 0–100, see `dataQuality`; null = nothing was received */
  readonly score: number | null;
}

/**
 * Quality of a day's data, with each part beside the score so that nobody has to believe a naked number.
 * score = 100 × validShare × (1 − refusedShare) × (1 − gapShare ÷ 2) × (1 − repeatedShare ÷ 10): what cannot be used or read counts in
 * full, silence half (a quiet road is silent too), repeats a tenth (they cost only bandwidth). Weights are our own
 * definition; no official one was found.
 * Stations have no roadside validity: their validShare is 1 when something was stored.
 */
export function dataQuality(day: SourceDay): DataQuality {
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const validShare = share(day.usable, day.judged);
  const refusedShare = share(day.refused, day.received);
  const repeatedShare = share(day.repeated, day.received);
  const gapShare = share(day.gapHours, day.hoursWithData + day.gapHours);
  const score =
    day.received === 0
      ? null
      : 100 *
        (validShare ?? (day.stored > 0 ? 1 : 0)) *
        (1 - (refusedShare ?? 0)) *
        (1 - (gapShare ?? 0) / 2) *
        (1 - (repeatedShare ?? 0) / 10);
  return {
    validShare,
    refusedShare,
    repeatedShare,
    gapShare,
    score: score === null ? null : Math.round(score * 10) / 10,
  };
}
