import { gapBetween } from './gaps.js';
import { risesBetween } from './levels.js';
import { joinSegments, mergeAreas } from './segments.js';
import { noFacts } from './window-facts.js';
import type { FenceFacts, PositionFacts, ReagentFacts, SensorFacts, SensorName, WindowFacts } from './window-facts.js';
import type { WindowParams } from './window-params.js';

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

function addBins(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, bin) => (a[bin] ?? 0) + (b[bin] ?? 0));
}

function mergeSensor(a: SensorFacts, b: SensorFacts): SensorFacts {
  return {
    valueS: a.valueS + b.valueS,
    errorS: a.errorS + b.errorS,
    missingS: a.missingS + b.missingS,
    stuck: a.stuck === null || (b.stuck !== null && b.stuck.s > a.stuck.s) ? b.stuck : a.stuck,
  };
}

function mergeSensors(a: WindowFacts['sensors'], b: WindowFacts['sensors']): Record<SensorName, SensorFacts> {
  return {
    nox_upstream: mergeSensor(a.nox_upstream, b.nox_upstream),
    nox_downstream: mergeSensor(a.nox_downstream, b.nox_downstream),
    scr_inlet: mergeSensor(a.scr_inlet, b.scr_inlet),
    scr_outlet: mergeSensor(a.scr_outlet, b.scr_outlet),
    dpf_pressure: mergeSensor(a.dpf_pressure, b.dpf_pressure),
  };
}

function mergeReagent(a: ReagentFacts, b: ReagentFacts): ReagentFacts {
  return {
    min: least(a.min, b.min),
    max: most(a.max, b.max),
    first: a.first ?? b.first,
    last: b.last ?? a.last,
    lowS: a.lowS + b.lowS,
    lowFrom: a.lowFrom ?? b.lowFrom,
    lowTo: b.lowTo ?? a.lowTo,
    hotFuelL: a.hotFuelL + b.hotFuelL,
  };
}

function mergePosition(a: PositionFacts, b: PositionFacts): PositionFacts {
  return {
    s: a.s + b.s,
    validS: a.validS + b.validS,
    jumps: a.jumps + b.jumps,
    jumpAt: a.jumpAt ?? b.jumpAt,
    worstKmh: Math.max(a.worstKmh, b.worstKmh),
    outsideS: a.outsideS + b.outsideS,
    frozen: a.frozen === null || (b.frozen !== null && b.frozen.km > a.frozen.km) ? b.frozen : a.frozen,
  };
}

function mergeFences(a: WindowFacts['fences'], b: WindowFacts['fences']): Record<string, FenceFacts> {
  const out: Record<string, FenceFacts> = { ...a };
  for (const [id, later] of Object.entries(b)) {
    const before = out[id];
    if (before === undefined) {
      out[id] = later;
      continue;
    }
    const between = before.last === later.first ? [] : [{ at: later.firstAt, inside: later.first }];
    out[id] = {
      first: before.first,
      firstAt: before.firstAt,
      last: later.last,
      moves: [...before.moves, ...between, ...later.moves],
    };
  }
  return out;
}

function mergeTwo(a: WindowFacts, b: WindowFacts, params: WindowParams): WindowFacts {
  const far = a.last !== null && b.first !== null && b.first.at - a.last.at > params.gapS * 1000;
  const between = a.last !== null && b.first !== null ? { last: a.last, first: b.first } : null;
  return {
    from: a.from ?? b.from,
    to: b.to ?? a.to,
    samples: a.samples + b.samples,
    engineS: a.engineS + b.engineS,
    drivenS: a.drivenS + b.drivenS,
    usableS: a.usableS + b.usableS,
    km: a.km + b.km,
    fuelL: a.fuelL + b.fuelL,
    valid: {
      s: a.valid.s + b.valid.s,
      downBins: addBins(a.valid.downBins, b.valid.downBins),
      bothS: a.valid.bothS + b.valid.bothS,
      up: a.valid.up + b.valid.up,
      down: a.valid.down + b.valid.down,
      from: a.valid.from ?? b.valid.from,
      to: b.valid.to ?? a.valid.to,
    },
    cold: {
      s: a.cold.s + b.cold.s,
      up: a.cold.up + b.cold.up,
      down: a.cold.down + b.cold.down,
      from: a.cold.from ?? b.cold.from,
      to: b.cold.to ?? a.cold.to,
    },
    nox: {
      g: a.nox.g + b.nox.g,
      s: a.nox.s + b.nox.s,
      km: a.nox.km + b.nox.km,
      areas: mergeAreas(a.nox.areas, b.nox.areas),
    },
    reagent: mergeReagent(a.reagent, b.reagent),
    dpf: {
      s: a.dpf.s + b.dpf.s,
      sumKpa: a.dpf.sumKpa + b.dpf.sumKpa,
      maxKpa: most(a.dpf.maxKpa, b.dpf.maxKpa),
      from: a.dpf.from ?? b.dpf.from,
      to: b.dpf.to ?? a.dpf.to,
    },
    sensors: mergeSensors(a.sensors, b.sensors),
    position: mergePosition(a.position, b.position),
    segments: joinSegments([...a.segments, ...b.segments], params.tripPauseS),
    gaps: [...a.gaps, ...(far && between ? [gapBetween(between.last, between.first)] : []), ...b.gaps],
    rises: [...a.rises, ...(between ? risesBetween(between.last, between.first, params) : []), ...b.rises],
    fences: mergeFences(a.fences, b.fences),
    first: a.first ?? b.first,
    last: b.last ?? a.last,
  };
}

/**
 * One piece of facts from several: hours to a day, days to a longer stretch.
 * @param windows of one truck, in time order, not overlapping
 */
export function mergeFacts(windows: readonly WindowFacts[], params: WindowParams): WindowFacts {
  return windows.reduce((all, one) => mergeTwo(all, one, params), noFacts());
}
