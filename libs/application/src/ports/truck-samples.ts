import type { DataPacket, EngineSample, IsoDate, TruckDialect, TruckPacket } from '@app/domain';
import type { StoredPacket, TruckHistory } from './truck-packet-store.js';

/** Reads a stored frame again; null = it cannot be read. The codec's, handed in by the application that composes. */
export type ReadFrame = (raw: Uint8Array, dialect: TruckDialect | null) => TruckPacket | null;

/** A data packet with what storing knows of it. */
export interface ReadPacket {
  readonly stored: StoredPacket;
  readonly packet: DataPacket;
}

/** Samples of one truck in order of time, one for each second and stream. */
export interface TruckSamples {
  readonly truckId: number;
  readonly samples: readonly EngineSample[];
  /** the packets behind them in order of time: OBD snapshots, supplementary streams, times of receipt */
  readonly packets: readonly ReadPacket[];
}

/** Stored packets as domain values: decoded, ordered, each second once although live and supplementary copies exist. */
export class TruckSampleReader {
  constructor(
    private readonly history: TruckHistory,
    private readonly read: ReadFrame,
  ) {}

  /** Samples of one truck in [from, to). */
  async samples(truckId: number, from: Date, to: Date): Promise<TruckSamples> {
    for await (const one of this.samplesOf([truckId], from, to)) return one;
    return { truckId, samples: [], packets: [] };
  }

  /** The newest second of each truck that ever sent one. @param today Shanghai date */
  async newest(truckIds: readonly number[], today: IsoDate): Promise<ReadonlyMap<number, EngineSample>> {
    const found = new Map<number, EngineSample>();
    if (truckIds.length === 0) return found;
    for (const { truckId, packet: stored } of await this.history.latest(truckIds, today)) {
      const packet = stored === null ? null : this.read(stored.raw, stored.dialect);
      const sample =
        packet?.kind === 'realtime' || packet?.kind === 'supplementary' ? packet.samples.at(-1) : undefined;
      if (sample !== undefined) found.set(truckId, sample);
    }
    return found;
  }

  /** One answer for each truck that has something in [from, to), in the order of their ids. */
  async *samplesOf(truckIds: readonly number[], from: Date, to: Date): AsyncIterable<TruckSamples> {
    let truckId: number | null = null;
    let packets: ReadPacket[] = [];
    for await (const stored of this.history.packets(truckIds, from, to)) {
      if (truckId !== null && stored.truckId !== truckId) {
        yield gather(truckId, packets, from, to);
        packets = [];
      }
      truckId = stored.truckId;
      const packet = this.read(stored.raw, stored.dialect);
      if (packet?.kind === 'realtime' || packet?.kind === 'supplementary') packets.push({ stored, packet });
    }
    if (truckId !== null) yield gather(truckId, packets, from, to);
  }
}

/** The copy received first stands for its second. */
function gather(truckId: number, packets: readonly ReadPacket[], from: Date, to: Date): TruckSamples {
  const seconds = new Map<string, { readonly sample: EngineSample; readonly receivedAt: number }>();
  for (const { stored, packet } of packets) {
    const receivedAt = stored.receivedAt.getTime();
    for (const sample of packet.samples) {
      if (sample.at < from || sample.at >= to) continue;
      const key = `${sample.at.getTime()} ${sample.kind}`;
      const known = seconds.get(key);
      if (known === undefined || receivedAt < known.receivedAt) seconds.set(key, { sample, receivedAt });
    }
  }
  const samples = [...seconds.values()].map((one) => one.sample).sort((a, b) => a.at.getTime() - b.at.getTime());
  return { truckId, samples, packets };
}
