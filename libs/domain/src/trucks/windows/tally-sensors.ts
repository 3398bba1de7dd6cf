import type { EngineField, EngineSample } from '../truck-sample.js';
import type { Second } from './second.js';
import { SENSORS } from './window-facts.js';
import type { SensorFacts, SensorName } from './window-facts.js';
import type { WindowParams } from './window-params.js';

export const SENSOR_FIELDS: Readonly<Record<SensorName, EngineField>> = {
  nox_upstream: 'noxUpstreamPpm',
  nox_downstream: 'noxDownstreamPpm',
  scr_inlet: 'scrInletC',
  scr_outlet: 'scrOutletC',
  dpf_pressure: 'dpfPressureKpa',
};

interface Run {
  value: number;
  from: number;
  to: number;
  s: number;
  fuelMin: number;
  fuelMax: number;
}

interface Tally {
  valueS: number;
  errorS: number;
  missingS: number;
  run: Run | null;
  stuck: SensorFacts['stuck'];
}

/** Seconds with and without a value, and the longest run of one and the same value under changing load. */
export class SensorTally {
  private warmS = 0;
  private readonly tallies = new Map<SensorName, Tally>(
    SENSORS.map((name) => [name, { valueS: 0, errorS: 0, missingS: 0, run: null, stuck: null }]),
  );

  constructor(private readonly params: WindowParams) {}

  add(second: Second): void {
    if (second.sinceLast === null) for (const tally of this.tallies.values()) this.end(tally);
    this.warmS = second.engineOn ? (second.sinceLast === null ? 0 : this.warmS + second.dt) : 0;
    if (!this.isWarm(second.sample)) return;
    for (const [name, tally] of this.tallies) this.addOne(second, name, tally);
  }

  facts(): Record<SensorName, SensorFacts> {
    const of = (name: SensorName): SensorFacts => {
      const tally = this.tallies.get(name);
      if (tally === undefined) return { valueS: 0, errorS: 0, missingS: 0, stuck: null };
      this.end(tally);
      const { valueS, errorS, missingS, stuck } = tally;
      return { valueS, errorS, missingS, stuck };
    };
    return {
      nox_upstream: of('nox_upstream'),
      nox_downstream: of('nox_downstream'),
      scr_inlet: of('scr_inlet'),
      scr_outlet: of('scr_outlet'),
      dpf_pressure: of('dpf_pressure'),
    };
  }

  private isWarm({ coolantC }: EngineSample): boolean {
    return this.warmS >= this.params.warmAfterS && (coolantC === null || coolantC >= this.params.warmCoolantC);
  }

  private addOne({ sample, at, dt }: Second, name: SensorName, tally: Tally): void {
    const field = SENSOR_FIELDS[name];
    const value = sample[field];
    const isNox = name === 'nox_upstream' || name === 'nox_downstream';
    if (value === null) {
      // a NOx sensor may sleep until the exhaust is hot enough to be past its dew point
      const hot = !isNox || sample.scrInletC === null || sample.scrInletC >= this.params.validScrInletC;
      if (sample.faults?.[field] === 'error') tally.errorS += dt;
      else if (hot) tally.missingS += dt;
      this.end(tally);
      return;
    }
    tally.valueS += dt;
    if (isNox && value <= this.params.stuckNoxFloorPpm) {
      this.end(tally);
      return;
    }
    const fuel = sample.fuelRateLph ?? 0;
    const { run } = tally;
    if (run !== null && run.value === value) {
      run.to = at;
      run.s += dt;
      run.fuelMin = Math.min(run.fuelMin, fuel);
      run.fuelMax = Math.max(run.fuelMax, fuel);
      return;
    }
    this.end(tally);
    tally.run = { value, from: at, to: at, s: 0, fuelMin: fuel, fuelMax: fuel };
  }

  private end(tally: Tally): void {
    const { run } = tally;
    tally.run = null;
    if (run === null || run.s < this.params.stuckMinS) return;
    if (run.fuelMax - run.fuelMin < this.params.stuckFuelSpanLph) return;
    if (tally.stuck === null || run.s > tally.stuck.s) {
      tally.stuck = { s: run.s, from: run.from, to: run.to, value: run.value };
    }
  }
}
