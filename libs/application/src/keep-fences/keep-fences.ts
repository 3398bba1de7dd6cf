import { openRing, ringFaults, type Reason } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { FleetStore, NewFence } from '../ports/fleet-store.js';
import type { Author } from '../ports/reference-store.js';

export type FenceKept = { readonly id: string } | { readonly faults: readonly Reason[] };

/** Draws fences that trucks are watched by, and ends them. A fence is never changed: another shape is another fence. */
export class KeepFences {
  constructor(
    private readonly store: FleetStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  /** @returns faults: `fence.…` of the ring, `fence.no_direction` when it would tell of nothing */
  async add(fence: Omit<NewFence, 'id'>, by: Omit<Author, 'at'>): Promise<FenceKept> {
    const faults = ringFaults(fence.ring);
    if (fence.kind === 'alarm' && !fence.onEnter && !fence.onLeave) {
      faults.push({ code: 'fence.no_direction', path: 'onEnter' });
    }
    if (faults.length > 0) return { faults };
    const id = this.newId();
    await this.store.addFence({ ...fence, id, ring: openRing(fence.ring) }, { ...by, at: this.clock.now() });
    return { id };
  }

  end(id: string, by: Omit<Author, 'at'>): Promise<boolean> {
    return this.store.endFence(id, { ...by, at: this.clock.now() });
  }
}
