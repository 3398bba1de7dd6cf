import { effectReport, type Effect, type EffectParams, type IsoDate, type MeasureData, type Scope } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { FleetStore } from '../ports/fleet-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';
import { effectParamsOf } from '../ports/rules-in-force.js';

export interface FleetEffect {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly params: EffectParams;
  readonly ruleVersion: number;
  readonly total: Effect;
  readonly areas: readonly Effect[];
  readonly trucks: readonly MeasureData[];
}

/** Effect of remote monitoring (管控成效分析): emissions of repaired and retrofitted trucks before and after, by county. */
export class ShowFleetEffect {
  constructor(
    private readonly store: FleetStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  /** @param from first day of the repairs; @param to last day */
  async run(scope: Scope, from: IsoDate, to: IsoDate): Promise<FleetEffect> {
    const { params, version } = effectParamsOf(await this.reference.current(), this.clock.now());
    const trucks = await this.store.measureData(scope, from, to, params);
    return { from, to, params, ruleVersion: version, ...effectReport(trucks, params), trucks };
  }
}
