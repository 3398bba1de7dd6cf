import { addCalendarDays, decideExemption, judgeFillingPlaces, shanghaiDate, shanghaiMonth } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { FleetStore } from '../ports/fleet-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';
import { exemptionParamsOf, fillingParamsOf } from '../ports/rules-in-force.js';

/** Trucks looked at together. */
const TOGETHER = 500;
/** Fillings of so many days are compared. */
const FILLING_DAYS = 30;
const EVERYWHERE = { areaPrefixes: null, subject: null } as const;

export interface JudgedFleet {
  readonly trucks: number;
  readonly granted: number;
  readonly ended: number;
  readonly suspiciousPlaces: number;
}

/** Once a day: who is spared the OBD part of the periodic test, and which filling places are suspicious. */
export class JudgeFleet {
  constructor(
    private readonly store: FleetStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<JudgedFleet> {
    const exempted = await this.judgeExemptions();
    return { ...exempted, suspiciousPlaces: await this.judgePlaces() };
  }

  private async judgeExemptions(): Promise<Omit<JudgedFleet, 'suspiciousPlaces'>> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    const { params, version } = exemptionParamsOf(await this.reference.current(), now);
    const outcome = { trucks: 0, granted: 0, ended: 0 };
    let after = 0;
    for (;;) {
      const candidates = await this.store.exemptionCandidates(after, TOGETHER, today, params);
      for (const candidate of candidates) {
        const decision = decideExemption(candidate.facts, params, today);
        outcome.trucks++;
        if (decision.decision === 'none' || decision.decision === 'keep') continue;
        await this.store.saveExemption(candidate, decision, { version }, now);
        if (decision.decision === 'end') outcome.ended++;
        else outcome.granted++;
      }
      const last = candidates.at(-1);
      if (candidates.length < TOGETHER || last === undefined) return outcome;
      after = last.truckId;
    }
  }

  private async judgePlaces(): Promise<number> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    const { params, version } = fillingParamsOf(await this.reference.current(), now);
    const fillings = await this.store.fillings(EVERYWHERE, addCalendarDays(today, -FILLING_DAYS), today, params);
    const suspicious = judgeFillingPlaces(fillings, params).filter((place) => place.suspicious);
    for (const place of suspicious) {
      await this.store.saveSuspicion(place, { version }, shanghaiMonth(now), null, now);
    }
    return suspicious.length;
  }
}
