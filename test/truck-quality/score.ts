import {
  DEFAULT_TRUCK_RULES,
  DEFAULT_WINDOW_PARAMS,
  foldWindow,
  judgeTruckDay,
  mergeFacts,
  TRUCK_FLAG_KINDS,
  type EngineSample,
  type ObdFact,
  type TruckDayInput,
  type TruckFinding,
  type TruckFlagKind,
  type TruckStage,
  type WindowFacts,
} from '@app/domain';
import { FAULTS, type Around, type Fault } from './plant-faults.js';
import { chance, type Chance } from './random.js';
import { joinedTrace, speedTrace } from './speed-trace.js';
import { engineSamples, modelTruck } from './truck-model.js';

const HOUR_S = 3_600;
const DAY_MS = 86_400_000;
const START = new Date('2026-05-20T01:00:00Z');
const DAY = '2026-05-20';
const VIN = 'LZZ5CLSB8KA000001';
const CVN = '1a2b3c4d000000000000000000000000000000';

/** Folds hour by hour, as the platform does, and merges. */
export function factsOf(samples: readonly EngineSample[]): WindowFacts {
  const hours = new Map<number, EngineSample[]>();
  for (const sample of samples) {
    const hour = Math.floor(sample.at.getTime() / (HOUR_S * 1000));
    const held = hours.get(hour);
    if (held) held.push(sample);
    else hours.set(hour, [sample]);
  }
  const windows = [...hours.values()].map((one) => foldWindow(one, { params: DEFAULT_WINDOW_PARAMS }));
  return mergeFacts(windows, DEFAULT_WINDOW_PARAMS);
}

function obdOf(around: Around): ObdFact[] {
  const lit = around.milDays ?? 0;
  return [3, 2, 1, 0].map((daysAgo) => ({
    at: START.getTime() - daysAgo * DAY_MS + 30_000,
    mil: daysAgo < lit,
    dtcs: daysAgo < lit ? ['P20EE'] : [],
    ecuVin: around.ecuVin ?? VIN,
    // padded as terminals pad
    calid: 'EDC17CV44 \0\0',
    cvn: around.cvn ?? `${CVN}`,
  }));
}

function dayOf(facts: WindowFacts, before: TruckDayInput['before'], stage: TruckStage, around: Around): TruckDayInput {
  return {
    day: DAY,
    truck: { vin: VIN, stage, hasScr: true, hasDpf: stage === 'VI', calid: 'EDC17CV44', cvn: '1a2b3c4d' },
    facts,
    packets: { live: 900, late: 20, skewS: around.skewS ?? 4, strange: around.strange ?? 0 },
    obd: obdOf(around),
    alarms: Array.from({ length: around.alarms ?? 0 }, (_, i) => START.getTime() + i * 60_000),
    before,
    settled: true,
    silentDays: around.silentDays ?? 0,
  };
}

/** The same driving on days before: the filter as it was a week ago, everything else as it is now. */
function history(facts: WindowFacts, factor: number): TruckDayInput['before'] {
  const dpf = { ...facts.dpf, sumKpa: facts.dpf.sumKpa * factor };
  return [9, 8, 7, 6, 5, 4, 3, 2, 1].map((daysAgo) => ({
    day: new Date(START.getTime() - daysAgo * DAY_MS).toISOString().slice(0, 10),
    facts: daysAgo > 2 ? { ...facts, dpf } : facts,
  }));
}

export interface Scenario {
  readonly fault: Fault | null;
  readonly seed: number;
  readonly stage: TruckStage;
  readonly findings: readonly TruckFinding[];
}
export interface QualityOptions {
  readonly seeds: number;
  readonly seconds: number;
  /** recorded trips, km/h at 1 Hz; without them the drive model is used */
  readonly trips?: readonly (readonly number[])[];
  /** which faults to plant; absent = all of them */
  readonly faults?: readonly Fault[];
}

const STAGES: readonly TruckStage[] = ['V', 'VI'];

/** One truck of a stage and seed, healthy and with each fault of its stage. */
export function* scenarios(options: QualityOptions): Generator<Scenario> {
  for (let seed = 1; seed <= options.seeds; seed++) {
    for (const stage of STAGES) {
      const run = (fault: Fault | null): Scenario => {
        const dice: Chance = chance(seed * 1_009 + (stage === 'VI' ? 7 : 0));
        const truck = modelTruck(stage, dice);
        const speeds = options.trips
          ? joinedTrace(options.trips, options.seconds, dice)
          : speedTrace(options.seconds, dice);
        const driven = engineSamples(speeds, START, truck, fault?.defects ?? {}, dice);
        const samples = fault?.change ? fault.change(driven, dice) : driven;
        const facts = factsOf(samples);
        const dpf = fault?.defects?.dpf;
        const around = fault?.around ?? {};
        const factor = dpf === undefined || dpf === 0 ? 1 : (around.dpfBefore ?? 1) / dpf;
        // a level that stands still has stood still yesterday too
        const before = history(facts, factor);
        return {
          fault,
          seed,
          stage,
          findings: judgeTruckDay(dayOf(facts, before, stage, around), DEFAULT_TRUCK_RULES),
        };
      };
      yield run(null);
      for (const fault of options.faults ?? FAULTS) if (fault.stages.includes(stage)) yield run(fault);
    }
  }
}

export interface RuleScore {
  readonly kind: TruckFlagKind;
  planted: number;
  found: number;
  missed: number;
  /** found where neither planted nor a known consequence */
  wrong: number;
}

export interface Quality {
  readonly healthy: number;
  readonly healthyFlagged: number;
  readonly scores: readonly RuleScore[];
  /** for looking into: what was missed or wrong */
  readonly notes: readonly string[];
}

export const foundKinds = (findings: readonly TruckFinding[]): Set<TruckFlagKind> =>
  new Set(findings.filter((one) => one.result === 'exceed').map((one) => one.kind));

/** Runs every scenario and counts, by rule, what was found of what was planted. */
export function measureQuality(options: QualityOptions): Quality {
  const scores = new Map<TruckFlagKind, RuleScore>(
    TRUCK_FLAG_KINDS.map((kind) => [kind, { kind, planted: 0, found: 0, missed: 0, wrong: 0 }]),
  );
  const notes: string[] = [];
  let healthy = 0;
  let healthyFlagged = 0;
  for (const { fault, seed, stage, findings } of scenarios(options)) {
    const found = foundKinds(findings);
    if (fault === null) {
      healthy++;
      if (found.size > 0) healthyFlagged++;
    }
    for (const score of scores.values()) {
      const isFound = found.has(score.kind);
      const name = `${fault?.name ?? 'healthy'} (seed ${seed}, ${stage})`;
      if (fault?.must.includes(score.kind)) {
        score.planted++;
        if (isFound) score.found++;
        else {
          score.missed++;
          notes.push(`missed ${score.kind}: ${name} ${explain(findings, score.kind)}`);
        }
      } else if (isFound && !fault?.may.includes(score.kind)) {
        score.wrong++;
        notes.push(`wrong ${score.kind}: ${name} ${explain(findings, score.kind)}`);
      }
    }
  }
  return { healthy, healthyFlagged, scores: [...scores.values()], notes };
}

const explain = (findings: readonly TruckFinding[], kind: TruckFlagKind): string =>
  findings
    .filter((one) => one.kind === kind)
    .map((one) => `${one.item}=${one.rounded} ${JSON.stringify(one.window?.numbers ?? {})}`)
    .join('; ');

/** Precision and recall by rule as lines of text. */
export function qualityTable({ scores, healthy, healthyFlagged }: Quality): string {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '    -' : `${((part / whole) * 100).toFixed(1).padStart(5)}`;
  const rows = scores.map(
    ({ kind, planted, found, wrong }) =>
      `${kind.padEnd(24)}${String(planted).padStart(8)}${String(found).padStart(8)}${String(wrong).padStart(8)}` +
      `${percent(found, found + wrong).padStart(11)}${percent(found, planted).padStart(9)}`,
  );
  return [
    `${'rule'.padEnd(24)} planted   found   wrong  precision   recall`,
    ...rows,
    `${healthy} healthy truck-days, ${healthyFlagged} with a finding`,
  ].join('\n');
}
