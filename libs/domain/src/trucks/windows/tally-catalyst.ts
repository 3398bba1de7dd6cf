import type { Second } from './second.js';
import { NOX_BIN_PPM, NOX_BINS, noFacts } from './window-facts.js';
import type { WindowFacts } from './window-facts.js';
import type { WindowParams } from './window-params.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Seconds by what they can say about the catalyst, the particle filter and the reagent. */
export class CatalystTally {
  private settledS = 0;
  readonly valid: Mutable<WindowFacts['valid']> = { ...noFacts().valid };
  readonly cold: Mutable<WindowFacts['cold']> = noFacts().cold;
  readonly dpf: Mutable<WindowFacts['dpf']> = noFacts().dpf;
  readonly reagent: Mutable<WindowFacts['reagent']> = noFacts().reagent;
  private readonly bins = new Map<number, number>();

  constructor(private readonly params: WindowParams) {}

  add(second: Second): void {
    this.addValid(second);
    this.addCold(second);
    this.addDpf(second);
    this.addReagent(second);
  }

  /** @returns seconds by bin, as short as they can be */
  downBins(): number[] {
    const last = Math.max(-1, ...this.bins.keys());
    return Array.from({ length: last + 1 }, (_, bin) => this.bins.get(bin) ?? 0);
  }

  private addValid({ sample, at, dt, sinceLast, engineOn, exhaustKgph }: Second): void {
    const p = this.params;
    const holds =
      engineOn &&
      sample.scrInletC !== null &&
      sample.scrInletC >= p.validScrInletC &&
      sample.speedKmh !== null &&
      sample.speedKmh >= p.validSpeedKmh &&
      sample.netTorquePct !== null &&
      sample.netTorquePct >= p.validTorquePct;
    this.settledS = holds ? (sinceLast === null ? 0 : this.settledS + dt) : 0;
    const down = sample.noxDownstreamPpm;
    if (!holds || this.settledS < p.settleS || down === null) return;
    const { valid } = this;
    valid.s += dt;
    const bin = Math.min(NOX_BINS - 1, Math.max(0, Math.floor(down / NOX_BIN_PPM)));
    this.bins.set(bin, (this.bins.get(bin) ?? 0) + dt);
    valid.from ??= at;
    valid.to = at;
    const up = sample.noxUpstreamPpm;
    if (up === null) return;
    const flow = exhaustKgph ?? 1;
    valid.bothS += dt;
    valid.up += up * flow * dt;
    valid.down += down * flow * dt;
  }

  private addCold({ sample, at, dt, engineOn }: Second): void {
    const { scrInletC: inlet, noxUpstreamPpm: up, noxDownstreamPpm: down } = sample;
    const p = this.params;
    if (!engineOn || inlet === null || up === null || down === null) return;
    if (inlet < p.coldFloorC || inlet >= p.coldScrInletC || up < p.coldUpstreamPpm) return;
    this.cold.s += dt;
    this.cold.up += up * dt;
    this.cold.down += down * dt;
    this.cold.from ??= at;
    this.cold.to = at;
  }

  private addDpf({ sample, at, dt, exhaustKgph }: Second): void {
    const kpa = sample.dpfPressureKpa;
    if (kpa === null || exhaustKgph === null || exhaustKgph < this.params.dpfFlowKgph) return;
    const { dpf } = this;
    dpf.s += dt;
    dpf.sumKpa += kpa * dt;
    dpf.maxKpa = Math.max(dpf.maxKpa ?? kpa, kpa);
    dpf.from ??= at;
    dpf.to = at;
  }

  private addReagent({ sample, at, dt, driving, fuelL }: Second): void {
    const level = sample.reagentLevelPct;
    if (level === null) return;
    const { reagent } = this;
    reagent.min = Math.min(reagent.min ?? level, level);
    reagent.max = Math.max(reagent.max ?? level, level);
    reagent.first ??= level;
    reagent.last = level;
    if (sample.scrInletC !== null && sample.scrInletC >= this.params.validScrInletC) reagent.hotFuelL += fuelL;
    if (!driving || level > this.params.reagentFloorPct) return;
    reagent.lowS += dt;
    reagent.lowFrom ??= at;
    reagent.lowTo = at;
  }
}
