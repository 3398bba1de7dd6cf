import {
  foldWindow,
  obdFactOf,
  tallyPackets,
  type EngineSample,
  type FenceTest,
  type GeoPoint,
  type IsoDate,
  type ObdFact,
  type WindowParams,
} from '@app/domain';
import type { FoldedHour, TruckJudgingStore } from '../ports/truck-judging-store.js';
import type { ReadPacket, TruckSampleReader, TruckSamples } from '../ports/truck-samples.js';

const HOUR_MS = 3_600_000;

export interface Folding {
  readonly store: TruckJudgingStore;
  readonly reader: TruckSampleReader;
  readonly params: WindowParams;
  readonly version: number;
  readonly fences: readonly FenceTest[];
  readonly locate: (point: GeoPoint) => string | null;
}

/** The hours of a truck's day, and what was folded anew. */
export interface FoldedDay {
  readonly hours: readonly FoldedHour[];
  readonly fresh: readonly FoldedHour[];
  readonly obd: readonly ObdFact[];
}

/** Only engine streams of the truck itself: a machine or a gas engine has other rules. */
const isJudged = (sample: EngineSample): boolean => sample.kind !== 'machine';

/**
 * Hours of some trucks on one day. An hour is read and folded only when the number of its packets has changed or the rule of
 * folding has: a late packet costs one hour.
 */
export async function foldDay(
  truckIds: readonly number[],
  day: IsoDate,
  folding: Folding,
): Promise<ReadonlyMap<number, FoldedDay>> {
  const present = await folding.store.hours(truckIds, day);
  const known = await folding.store.folded(truckIds, day);
  const isCurrent = (truckId: number, hour: Date, packets: number): boolean =>
    (known.get(truckId) ?? []).some(
      (one) =>
        one.hour.getTime() === hour.getTime() && one.packets === packets && one.windowsVersion === folding.version,
    );
  // trucks by hour, so that one query reads an hour of many trucks
  const stale = new Map<number, Map<number, number>>();
  for (const [truckId, hours] of present) {
    for (const { hour, packets } of hours) {
      if (isCurrent(truckId, hour, packets)) continue;
      const trucks = stale.get(hour.getTime()) ?? new Map<number, number>();
      stale.set(hour.getTime(), trucks.set(truckId, packets));
    }
  }
  const fresh = new Map<number, FoldedHour[]>();
  const obd = new Map<number, ObdFact[]>();
  for (const [at, trucks] of [...stale].toSorted(([a], [b]) => a - b)) {
    const hour = new Date(at);
    for await (const read of folding.reader.samplesOf([...trucks.keys()], hour, new Date(at + HOUR_MS))) {
      const packets = trucks.get(read.truckId) ?? 0;
      push(fresh, read.truckId, foldHour(read, hour, packets, folding));
      for (const fact of snapshots(read.packets, at)) push(obd, read.truckId, fact);
    }
  }
  return new Map(
    truckIds.map((truckId) => {
      const made = fresh.get(truckId) ?? [];
      const kept = (known.get(truckId) ?? []).filter(
        (one) => !made.some((other) => other.hour.getTime() === one.hour.getTime()),
      );
      const hours = [...kept, ...made].toSorted((a, b) => a.hour.getTime() - b.hour.getTime());
      return [truckId, { hours, fresh: made, obd: obd.get(truckId) ?? [] }];
    }),
  );
}

function foldHour(read: TruckSamples, hour: Date, packets: number, folding: Folding): FoldedHour {
  const { params, fences, locate, version } = folding;
  const own = read.packets.filter(({ stored }) => stored.sampledAt >= hour);
  return {
    hour,
    packets,
    windowsVersion: version,
    facts: foldWindow(read.samples.filter(isJudged), { params, fences, locate }),
    tally: tallyPackets(own.map(arrivalOf), params.timelyS),
  };
}

function arrivalOf({ stored, packet }: ReadPacket): { lastAt: number; receivedAt: number; live: boolean } {
  const last = packet.samples.at(-1)?.at ?? packet.at;
  return {
    lastAt: last.getTime(),
    receivedAt: stored.receivedAt.getTime(),
    live: packet.kind === 'realtime',
  };
}

function snapshots(packets: readonly ReadPacket[], from: number): ObdFact[] {
  const facts = packets.flatMap(({ packet }) => packet.obd.map(obdFactOf));
  return facts.filter(({ at }) => at >= from && at < from + HOUR_MS);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}
