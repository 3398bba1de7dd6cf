import type { QuarantineEntry } from '../ports/reading-store.js';
import type { Stranger, TruckPacketStore } from '../ports/truck-packet-store.js';
import { KEPT, planFrames, type FrameAnswer, type ReadFacts, type ReceivedFrame } from './plan-frames.js';

export interface RecordedFrames {
  /** one a frame, in order; safe to tell, everything is committed */
  readonly answers: readonly FrameAnswer[];
  readonly stored: number;
  readonly repeated: number;
  readonly quarantined: number;
}

/** Stores a batch of terminals' frames. When `record` resolves, the batch is committed. */
export class RecordPackets {
  constructor(
    private readonly store: TruckPacketStore,
    private readonly readFacts: ReadFacts,
  ) {}

  /** @param rubbish bytes that were no frames */
  async record(frames: readonly ReceivedFrame[], rubbish: readonly QuarantineEntry[]): Promise<RecordedFrames> {
    const trucks = await this.store.knownTrucks(strangersOf(frames));
    const { batch, answers } = planFrames(frames, trucks, this.readFacts);
    const quarantine = rubbish.length === 0 ? batch.quarantine : [...batch.quarantine, ...rubbish];
    const saved = await this.store.save({ ...batch, quarantine });
    return {
      answers: answers.map((answer) => {
        if (!('index' in answer)) return answer;
        const outcome = saved.activations[answer.index];
        return outcome === undefined ? KEPT : { kind: 'activation', outcome };
      }),
      stored: saved.stored,
      repeated: saved.repeated,
      quarantined: quarantine.length,
    };
  }
}

function strangersOf(frames: readonly ReceivedFrame[]): Stranger[] {
  const strangers = new Map<string, Stranger>();
  for (const { vin, source } of frames) {
    if (!strangers.has(vin)) strangers.set(vin, { vin, origin: source.origin, forwarder: source.forwarder });
  }
  return [...strangers.values()];
}
