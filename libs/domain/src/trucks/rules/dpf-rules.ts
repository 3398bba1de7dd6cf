import type { DpfFacts } from '../windows/window-facts.js';
import { lastDays } from './catalyst-rules.js';
import { max, min } from './truck-rule.js';
import type { Measured, TruckDayInput, TruckRule } from './truck-rule.js';

const meanOf = ({ s, sumKpa }: Pick<DpfFacts, 's' | 'sumKpa'>): number | null => (s === 0 ? null : sumKpa / s);
const sumOf = (all: readonly DpfFacts[]): Pick<DpfFacts, 's' | 'sumKpa'> => ({
  s: all.reduce((sum, one) => sum + one.s, 0),
  sumKpa: all.reduce((sum, one) => sum + one.sumKpa, 0),
});
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);
/** A China VI truck cannot meet its particle limits without a filter. */
const hasFilter = ({ truck }: TruckDayInput): boolean => truck.hasDpf ?? truck.stage === 'VI';

/**
 * No pressure loss at load: the filter is gone or drilled through. A loaded filter body at 500 kg/h of exhaust costs 2 kPa and
 * more [recalled]; start values [design].
 */
export const dpfRemoved: TruckRule<{ readonly minS: number; readonly minKpa: number }> = {
  kind: 'truck_dpf_removed',
  defaults: { minS: 300, minKpa: 0.6 },
  source: 'platform rule, start values',
  judge: (day, p) => {
    const { dpf } = day.facts;
    return [
      {
        item: 'dpf_mean',
        measured: hasFilter(day) && dpf.s >= p.minS ? meanOf(dpf) : null,
        bound: min(p.minKpa),
        unit: 'kPa',
        decimals: 2,
        from: dpf.from,
        to: dpf.to,
        numbers: { loadS: Math.round(dpf.s), maxKpa: rounded(dpf.maxKpa) },
      },
    ];
  },
};

interface BlockedParams {
  readonly minS: number;
  readonly maxKpa: number;
  /** mean of these last days against the mean of the days before them */
  readonly recentDays: number;
  readonly baselineMinDays: number;
  readonly maxRise: number;
  /** a rise counts only from this mean on */
  readonly riseFromKpa: number;
}

/** Rising or high pressure loss at load: the filter is blocked and does not regenerate. Start values [design]. */
export const dpfBlocked: TruckRule<BlockedParams> = {
  kind: 'truck_dpf_blocked',
  defaults: { minS: 300, maxKpa: 20, recentDays: 3, baselineMinDays: 5, maxRise: 2, riseFromKpa: 6 },
  source: 'platform rule, start values',
  judge: (day, p) => {
    const { dpf } = day.facts;
    const enough = hasFilter(day) && dpf.s >= p.minS;
    const high: Measured = {
      item: 'dpf_high',
      measured: enough ? meanOf(dpf) : null,
      bound: max(p.maxKpa),
      unit: 'kPa',
      decimals: 1,
      from: dpf.from,
      to: dpf.to,
      numbers: { loadS: Math.round(dpf.s), maxKpa: rounded(dpf.maxKpa) },
    };
    return enough ? [high, rise(day, p)] : [high];
  },
};

function rise(day: TruckDayInput, p: BlockedParams): Measured {
  const near = lastDays(day.before, day.day, p.recentDays - 1);
  const recent = meanOf(sumOf([...near.map((one) => one.facts.dpf), day.facts.dpf]));
  const far = day.before.filter((one) => !near.includes(one) && one.facts.dpf.s >= p.minS);
  const baseline = far.length < p.baselineMinDays ? null : meanOf(sumOf(far.map((one) => one.facts.dpf)));
  const known = recent !== null && baseline !== null && baseline > 0;
  return {
    item: 'dpf_rise',
    measured: known ? (recent < p.riseFromKpa ? Math.min(recent / baseline, 1) : recent / baseline) : null,
    bound: max(p.maxRise),
    unit: '1',
    decimals: 2,
    from: near[0]?.facts.dpf.from ?? day.facts.dpf.from,
    to: day.facts.dpf.to,
    numbers: { recentKpa: rounded(recent), baselineKpa: rounded(baseline), baselineDays: far.length },
  };
}
