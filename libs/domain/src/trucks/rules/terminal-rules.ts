import type { Gap } from '../windows/window-facts.js';
import { max } from './truck-rule.js';
import type { Measured, TruckRule } from './truck-rule.js';

/** The terminal's clock is wrong: the middle of the live packets' delays. Start value [design]. */
export const clockWrong: TruckRule<{
  readonly maxS: number;
  readonly minPackets: number;
  readonly maxStrangePct: number;
}> = {
  kind: 'truck_clock',
  defaults: { maxS: 300, minPackets: 20, maxStrangePct: 20 },
  source: 'platform rule, start values',
  judge: ({ packets, facts }, p) => {
    const all = packets.live + packets.late + packets.strange;
    const found: readonly Measured[] = [
      {
        item: 'clock_skew',
        measured: packets.skewS === null || packets.live < p.minPackets ? null : Math.abs(packets.skewS),
        bound: max(p.maxS),
        unit: 's',
        decimals: 0,
        from: facts.from,
        to: facts.to,
        numbers: { skewS: packets.skewS, packets: packets.live },
      },
      {
        item: 'clock_disbelieved',
        measured: all < p.minPackets ? null : (packets.strange / all) * 100,
        bound: max(p.maxStrangePct),
        unit: '%',
        decimals: 1,
        from: null,
        to: null,
        numbers: { strange: packets.strange, packets: all },
      },
    ];
    return found;
  },
};

interface PositionParams {
  readonly frozenMaxKm: number;
  readonly maxJumps: number;
  readonly outsideMaxS: number;
  readonly invalidMaxPct: number;
  readonly minDrivenS: number;
}

/** A position that stands still while the truck drives, jumps, lies elsewhere, or is never valid. Start values [design]. */
export const positionWrong: TruckRule<PositionParams> = {
  kind: 'truck_position',
  defaults: { frozenMaxKm: 5, maxJumps: 3, outsideMaxS: 600, invalidMaxPct: 80, minDrivenS: 1_800 },
  source: 'platform rule, start values',
  judge: ({ facts: { position, from, to } }, p) => {
    const of = (
      item: Measured['item'],
      measured: number | null,
      limit: number,
      unit: string,
      rest: Partial<Measured> = {},
    ): Measured => ({ item, measured, bound: max(limit), unit, decimals: 0, from, to, numbers: {}, ...rest });
    const fixes = position.validS > 0 || position.outsideS > 0;
    const { frozen } = position;
    return [
      of('position_frozen', fixes ? (frozen?.km ?? 0) : null, p.frozenMaxKm, 'km', {
        decimals: 1,
        from: frozen?.from ?? from,
        to: frozen?.to ?? to,
      }),
      of('position_jumps', fixes ? position.jumps : null, p.maxJumps, '1', {
        from: position.jumpAt ?? from,
        numbers: { worstKmh: position.worstKmh },
      }),
      of('position_outside', fixes ? position.outsideS : null, p.outsideMaxS, 's'),
      of(
        'position_invalid',
        position.s < p.minDrivenS ? null : (1 - position.validS / position.s) * 100,
        p.invalidMaxPct,
        '%',
        { decimals: 1, numbers: { drivenS: Math.round(position.s), validS: Math.round(position.validS) } },
      ),
    ];
  },
};

const lasted = (gap: Gap): number => (gap.to - gap.from) / 1000;

/**
 * The terminal was taken off its supply: its own removal alarm, or a long time without data in which the odometer went on and
 * which nothing sent later explains. Start values [design].
 */
export const tampered: TruckRule<{ readonly maxAlarms: number; readonly minGapS: number; readonly maxKm: number }> = {
  kind: 'truck_tamper',
  defaults: { maxAlarms: 0, minGapS: 900, maxKm: 5 },
  source: 'HJ 1239-2021 removal alarm [seen: terminal firmware]; power cut: platform rule, start values',
  judge: ({ alarms, facts, settled }, p) => {
    const dark = facts.gaps.filter((gap) => gap.kind === 'unexplained' && gap.km !== null && lasted(gap) >= p.minGapS);
    const km = dark.reduce((sum, gap) => sum + (gap.km ?? 0), 0);
    const found: readonly Measured[] = [
      {
        item: 'tamper_alarm',
        measured: alarms.length,
        bound: max(p.maxAlarms),
        unit: '1',
        decimals: 0,
        from: alarms[0] ?? null,
        to: alarms.at(-1) ?? null,
        numbers: {},
      },
      {
        item: 'power_cut',
        measured: settled && facts.samples > 0 ? km : null,
        bound: max(p.maxKm),
        unit: 'km',
        decimals: 1,
        from: dark[0]?.from ?? null,
        to: dark.at(-1)?.to ?? null,
        numbers: { gaps: dark.length, darkS: Math.round(dark.reduce((sum, gap) => sum + lasted(gap), 0)) },
      },
    ];
    return found;
  },
};

/** Nothing heard for days. Start value: a week, the time a terminal must store [seen: maker's manual] [design]. */
export const silent: TruckRule<{ readonly maxDays: number }> = {
  kind: 'truck_silent',
  defaults: { maxDays: 7 },
  source: 'platform rule, start values',
  judge: ({ silentDays, facts }, p) => [
    {
      item: 'silent_days',
      measured: silentDays,
      bound: max(p.maxDays),
      unit: 'd',
      decimals: 0,
      from: facts.to,
      to: null,
      numbers: {},
    },
  ],
};

/**
 * Data missing that nothing explains: not the engine being off, not a network that came back and sent later. Judged only when
 * the time for sending later is over. Start values [design].
 */
export const dataGap: TruckRule<{ readonly maxPct: number; readonly minExpectedS: number }> = {
  kind: 'truck_data_gap',
  defaults: { maxPct: 10, minExpectedS: 1_800 },
  source: 'platform rule, start values; share of the expected seconds (limits-and-rules 14)',
  judge: ({ facts, settled }, p) => {
    const dark = facts.gaps.filter((gap) => gap.kind === 'unexplained');
    const lost = dark.reduce((sum, gap) => sum + lasted(gap), 0);
    const expected = facts.engineS + lost;
    return [
      {
        item: 'data_gap',
        measured: settled && expected >= p.minExpectedS ? (lost / expected) * 100 : null,
        bound: max(p.maxPct),
        unit: '%',
        decimals: 1,
        from: dark[0]?.from ?? facts.from,
        to: dark.at(-1)?.to ?? facts.to,
        numbers: { expectedS: Math.round(expected), missingS: Math.round(lost), gaps: dark.length },
      },
    ];
  },
};
