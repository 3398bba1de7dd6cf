import type { InspectionMethod } from '@app/domain';
import { round, type Random } from '../random/random.js';
import type { SimVehicle } from '../fleet/sim-vehicle.js';

/** What a line's instruments produced: the result block, the second-by-second table, and how long the test took. */
export interface TestData {
  readonly method: InspectionMethod;
  readonly results: Readonly<Record<string, unknown>>;
  readonly process: ProcessRows;
  readonly seconds: number;
  /** items over limit a of GB 18285-2018 or GB 3847-2018; empty = inside limit b with room to spare */
  readonly exceeds: readonly string[];
}

export interface ProcessRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/** What decides the values of a test: the vehicle, and whether it fails today. */
export interface TestWish {
  readonly vehicle: SimVehicle;
  readonly fails: boolean;
}

export type MakeTest = (wish: TestWish, random: Random) => TestData;

/** Collects rows one second after another, so that the clock of the table never jumps. */
export class ProcessBuilder {
  private readonly made: (number | null)[][] = [];

  /** @param channels columns after second, phase, phaseSecond */
  constructor(private readonly channels: readonly string[]) {}

  /** `seconds` rows of a phase; `row` gives the channels, `t` runs from 1. */
  phase(phase: number, seconds: number, row: (t: number) => readonly (number | null)[]): this {
    for (let t = 1; t <= seconds; t += 1) this.made.push([this.made.length + 1, phase, t, ...row(t)]);
    return this;
  }

  get seconds(): number {
    return this.made.length;
  }

  get table(): ProcessRows {
    return { columns: ['second', 'phase', 'phaseSecond', ...this.channels], rows: this.made };
  }

  /** Mean of a channel over the last `seconds` rows of a phase, as the line's software would print it. */
  mean(phase: number, channel: string, seconds: number, digits: number): number {
    const column = this.channels.indexOf(channel) + 3;
    const values = this.made
      .filter((row) => row[1] === phase)
      .slice(-seconds)
      .map((row) => row[column] ?? 0);
    return round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length), digits);
  }
}

/** A gas with analyser noise, never below zero: lines zero their analyser before every test. */
export const noisy = (mean: number, share: number, floor: number, digits: number, random: Random): number =>
  round(Math.max(0, random.normal(mean, Math.abs(mean) * share + floor)), digits);
