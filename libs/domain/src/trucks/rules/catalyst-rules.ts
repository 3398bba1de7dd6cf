import { NOX_BIN_PPM } from '../windows/window-facts.js';
import type { ColdFacts } from '../windows/window-facts.js';
import { max, min } from './truck-rule.js';
import type { ByStage, TruckRule } from './truck-rule.js';

/**
 * The value that `percent` of the seconds do not exceed, from the histogram; linear inside a bin.
 * @returns null for an empty histogram
 */
export function percentileOf(bins: readonly number[], percent: number): number | null {
  const total = bins.reduce((sum, s) => sum + s, 0);
  if (total === 0) return null;
  const wanted = (total * percent) / 100;
  let before = 0;
  for (const [bin, s] of bins.entries()) {
    if (s > 0 && before + s >= wanted) return (bin + (wanted - before) / s) * NOX_BIN_PPM;
    before += s;
  }
  return bins.length * NOX_BIN_PPM;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10);

/**
 * NOx after the SCR too high in the valid window: hot, moving, loaded, settled seconds. GB 17691-2018 (6.10, annex K): in the
 * road test 95 % of the valid points of a China VI engine stay under 500 ppm [recalled]; the other stages are start values.
 */
export const noxHigh: TruckRule<{ readonly minS: number; readonly percent: number; readonly limitPpm: ByStage }> = {
  kind: 'truck_nox_high',
  defaults: { minS: 300, percent: 95, limitPpm: { IV: 1_500, V: 900, VI: 500 } },
  source: 'GB 17691-2018, annex K, NOx concentration of 95 % of the valid points [recalled]; stages IV, V start values',
  judge: ({ facts: { valid }, truck }, p) => [
    {
      item: 'nox_p95',
      measured: valid.s < p.minS ? null : percentileOf(valid.downBins, p.percent),
      bound: max(p.limitPpm[truck.stage]),
      unit: 'ppm',
      decimals: 0,
      from: valid.from,
      to: valid.to,
      numbers: { validS: Math.round(valid.s), percent: p.percent, stage: truck.stage },
    },
  ],
};

/** Too little of the NOx is converted while the SCR is hot, weighed by exhaust flow. Start values of the platform [design]. */
export const conversionLow: TruckRule<{ readonly minS: number; readonly minPct: ByStage }> = {
  kind: 'truck_conversion_low',
  defaults: { minS: 300, minPct: { IV: 30, V: 45, VI: 70 } },
  source: 'platform rule, start values',
  judge: ({ facts: { valid }, truck }, p) => {
    const known = valid.bothS >= p.minS && valid.up > 0;
    return [
      {
        item: 'conversion',
        measured: known && truck.hasScr !== false ? (1 - valid.down / valid.up) * 100 : null,
        bound: min(p.minPct[truck.stage]),
        unit: '%',
        decimals: 1,
        from: valid.from,
        to: valid.to,
        numbers: { bothS: Math.round(valid.bothS), stage: truck.stage },
      },
    ];
  },
};

/**
 * Downstream far below upstream although the SCR is too cold to convert anything: the sensor signal is imitated, or the
 * sensors are exchanged. Start values of the platform [design].
 */
export const noxImitated: TruckRule<{ readonly days: number; readonly minS: number; readonly minPct: number }> = {
  kind: 'truck_nox_imitated',
  defaults: { days: 7, minS: 120, minPct: 30 },
  source: 'platform rule, start values',
  judge: ({ facts, before, day }, p) => {
    // a start costs few such seconds: several days together, and only when this day adds to them
    const all = [...lastDays(before, day, p.days - 1).map((one) => one.facts.cold), facts.cold];
    const sum = (of: (cold: ColdFacts) => number): number => all.reduce((total, cold) => total + of(cold), 0);
    const coldS = sum((cold) => cold.s);
    const up = sum((cold) => cold.up);
    const known = facts.cold.s > 0 && coldS >= p.minS && up > 0;
    return [
      {
        item: 'cold_ratio',
        measured: known ? (sum((cold) => cold.down) / up) * 100 : null,
        bound: min(p.minPct),
        unit: '%',
        decimals: 1,
        from: all.find((cold) => cold.from !== null)?.from ?? null,
        to: facts.cold.to,
        numbers: { coldS: Math.round(coldS), todayS: Math.round(facts.cold.s) },
      },
    ];
  },
};

/** Driving with an empty reagent tank. The floor of "empty" belongs to the windows rule. Start value [design]. */
export const noReagent: TruckRule<{ readonly maxS: number; readonly minDrivenS: number }> = {
  kind: 'truck_no_reagent',
  defaults: { maxS: 600, minDrivenS: 600 },
  source: 'platform rule, start values',
  judge: ({ facts: { reagent, drivenS } }, p) => [
    {
      item: 'reagent_empty',
      measured: reagent.last === null || drivenS < p.minDrivenS ? null : reagent.lowS,
      bound: max(p.maxS),
      unit: 's',
      decimals: 0,
      from: reagent.lowFrom,
      to: reagent.lowTo,
      numbers: { drivenS: Math.round(drivenS), sharePct: share(reagent.lowS, drivenS), levelPct: reagent.last },
    },
  ],
};

/**
 * The reagent level does not move although enough fuel was burnt hot. An SCR engine uses reagent in the order of 3 to 6 % of
 * its fuel [recalled], so 60 L of fuel cost about 2 L or several percent of a tank.
 */
export const reagentFrozen: TruckRule<{
  readonly days: number;
  readonly minFuelL: number;
  readonly minSpanPct: number;
}> = {
  kind: 'truck_reagent_frozen',
  defaults: { days: 3, minFuelL: 60, minSpanPct: 1 },
  source: 'platform rule, start values',
  judge: ({ facts, before, day, truck }, p) => {
    const all = [...lastDays(before, day, p.days - 1).map((one) => one.facts), facts];
    const fuelL = all.reduce((sum, one) => sum + one.reagent.hotFuelL, 0);
    const levels = all.flatMap(({ reagent }) => [reagent.min, reagent.max]).filter((level) => level !== null);
    const span = levels.length === 0 ? null : Math.max(...levels) - Math.min(...levels);
    return [
      {
        item: 'reagent_span',
        measured: truck.hasScr === false || fuelL < p.minFuelL ? null : span,
        bound: min(p.minSpanPct),
        unit: '%',
        decimals: 1,
        from: all.find((one) => one.from !== null)?.from ?? null,
        to: facts.to,
        numbers: { hotFuelL: Math.round(fuelL), levelPct: facts.reagent.last },
      },
    ];
  },
};

/** The days before, not longer ago than so many days. @param before in time order */
export function lastDays<T extends { readonly day: string }>(before: readonly T[], day: string, days: number): T[] {
  const start = new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  return before.filter((one) => one.day >= start && one.day < day);
}
