import { HISTORY_DAYS, type IsoDate } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { Reference, ReferenceCache } from '../ports/reference-cache.js';
import { windowParamsOf } from '../ports/rules-in-force.js';
import type { DueDay, TruckFence, TruckJudgingStore } from '../ports/truck-judging-store.js';
import type { TruckSampleReader } from '../ports/truck-samples.js';
import { decideDay } from './decide-day.js';
import { foldDay } from './fold-hours.js';
import { countyFinder, fenceTests } from './where-is.js';

/** Trucks whose hours are read together. */
const TOGETHER = 50;
/** A day that runs is not judged more often than this, ms. */
const AGAIN_MS = 10 * 60_000;

export interface JudgedTrucks {
  readonly due: number;
  readonly saved: number;
  /** judged by another process meanwhile, or held by it */
  readonly left: number;
}

/**
 * Judges truck-days by the rules of truck data, from stored packets: what is new since the last judgement is folded, the whole
 * day is judged, and its findings, trips and flags replace the earlier ones in the transaction that moves the watermark.
 */
export class JudgeTrucks {
  constructor(
    private readonly store: TruckJudgingStore,
    private readonly reader: TruckSampleReader,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  /** @param limit truck-days at most */
  async run(limit: number, againMs: number = AGAIN_MS): Promise<JudgedTrucks> {
    const reference = await this.reference.current();
    const now = this.clock.now();
    const { settleDays } = windowParamsOf(reference, now).params;
    const due = await this.store.due(now, settleDays, againMs, limit);
    const outcome = { due: due.length, saved: 0, left: 0 };
    for (const [day, ofDay] of byDay(due)) {
      const fences = await this.store.fences(day);
      for (let from = 0; from < ofDay.length; from += TOGETHER) {
        const results = await this.judgeSome(day, ofDay.slice(from, from + TOGETHER), fences, reference);
        outcome.saved += results.filter((result) => result === 'saved').length;
        outcome.left += results.filter((result) => result !== 'saved').length;
      }
    }
    return outcome;
  }

  private async judgeSome(
    day: IsoDate,
    due: readonly DueDay[],
    fences: readonly TruckFence[],
    reference: Reference,
  ): Promise<string[]> {
    const now = this.clock.now();
    const truckIds = due.map((one) => one.truckId);
    const { params, version } = windowParamsOf(reference, now);
    const locate = countyFinder(reference, fences);
    const trucks = await this.store.trucks(truckIds, day);
    const surroundings = await this.store.surroundings(truckIds, day, HISTORY_DAYS);
    const folding = { store: this.store, reader: this.reader, params, version, fences: fenceTests(fences), locate };
    const folded = await foldDay(truckIds, day, folding);
    const results: string[] = [];
    for (const one of due) {
      const truck = trucks.get(one.truckId);
      const around = surroundings.get(one.truckId);
      const hours = folded.get(one.truckId);
      if (truck === undefined || around === undefined || hours === undefined) continue;
      const gathered = { due: one, truck, around, hours, fences, params };
      results.push(
        await this.store.judge(one, (unit) => decideDay(gathered, unit, { reference, now, newId: this.newId })),
      );
    }
    return results;
  }
}

function byDay(due: readonly DueDay[]): Map<IsoDate, DueDay[]> {
  const days = new Map<IsoDate, DueDay[]>();
  for (const one of due) days.set(one.day, [...(days.get(one.day) ?? []), one]);
  return days;
}
