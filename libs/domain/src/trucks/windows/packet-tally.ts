import type { ObdSnapshot } from '../obd-snapshot.js';
import type { Dtc } from '../obd-snapshot.js';
import type { ObdFact, PacketFacts } from '../rules/truck-rule.js';

/** How the packets of one window came in. */
export interface PacketTally {
  readonly live: number;
  readonly late: number;
  /** received soon enough after their last sample */
  readonly timely: number;
  /** middle delay of the live ones, s; null = none */
  readonly skewS: number | null;
}

/** One packet: when its last sample was taken and when it came; `live` = sent as real-time data. */
export interface Arrival {
  readonly lastAt: number;
  readonly receivedAt: number;
  readonly live: boolean;
}

const middle = (sorted: readonly number[]): number | null => sorted[Math.floor(sorted.length / 2)] ?? null;

export function tallyPackets(arrivals: readonly Arrival[], timelyS: number): PacketTally {
  const delay = (one: Arrival): number => (one.receivedAt - one.lastAt) / 1000;
  const live = arrivals.filter((one) => one.live);
  return {
    live: live.length,
    late: arrivals.length - live.length,
    timely: arrivals.filter((one) => Math.abs(delay(one)) <= timelyS).length,
    skewS: middle(live.map(delay).toSorted((a, b) => a - b)),
  };
}

/** A day from its windows: the middle delay of the day is that of the window in the middle, each weighed by its packets. */
export function mergePackets(
  windows: readonly PacketTally[],
  strange: number,
): PacketFacts & { readonly timely: number } {
  const sum = (of: (one: PacketTally) => number): number => windows.reduce((total, one) => total + of(one), 0);
  const live = sum((one) => one.live);
  let seen = 0;
  let skewS: number | null = null;
  for (const one of windows.filter((w) => w.skewS !== null).toSorted((a, b) => (a.skewS ?? 0) - (b.skewS ?? 0))) {
    seen += one.live;
    skewS = one.skewS;
    if (seen * 2 >= live) break;
  }
  return { live, late: sum((one) => one.late), timely: sum((one) => one.timely), skewS, strange };
}

const codeOf = (dtc: Dtc): string => {
  if (dtc.scheme === 'iso27145') return dtc.code;
  return dtc.scheme === 'j1939' ? `SPN ${dtc.spn} FMI ${dtc.fmi}` : dtc.raw;
};

/** A snapshot of the diagnostics as the rules see it. */
export function obdFactOf(snapshot: ObdSnapshot): ObdFact {
  return {
    at: snapshot.at.getTime(),
    mil: snapshot.mil === null ? null : snapshot.mil !== 'off',
    dtcs: snapshot.dtcs.map(codeOf),
    ecuVin: snapshot.ecuVin,
    calid: snapshot.calid,
    cvn: snapshot.cvn,
  };
}
