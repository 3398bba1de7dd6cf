import { addCalendarDays, shanghaiDate, type TruckDialect } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { CheckedSample, TruckSignatureStore } from '../ports/truck-signature-store.js';

/** The codec's check; false also for a key that is no key. */
export type HoldsSignature = (
  raw: Uint8Array,
  key: { readonly publicKey: string; readonly chipId: string },
  dialect: TruckDialect | null,
) => boolean;

const LOOK_BACK_DAYS = 7;

/**
 * Checks signatures of stored packets by sample: one costs more than a millisecond, storing a packet a twentieth of that, so it never
 * holds up ingest.
 */
export class CheckSignatures {
  constructor(
    private readonly store: TruckSignatureStore,
    private readonly holds: HoldsSignature,
    private readonly clock: Clock,
  ) {}

  /** @param limit most truck-days at once */
  async run(limit: number): Promise<{ readonly days: number; readonly valid: number; readonly invalid: number }> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    const results: CheckedSample[] = [];
    for (const sample of await this.store.due(addCalendarDays(today, -LOOK_BACK_DAYS), today, limit)) {
      const failed = sample.packets.filter(({ raw, dialect }) => !this.holds(raw, sample, dialect));
      results.push({ sample, valid: sample.packets.length - failed.length, invalid: failed.map(({ raw }) => raw) });
    }
    await this.store.save(results, now);
    return {
      days: results.length,
      valid: results.reduce((sum, one) => sum + one.valid, 0),
      invalid: results.reduce((sum, one) => sum + one.invalid.length, 0),
    };
  }
}
