import { zoneFaults, type MachineZone, type Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineZoneStore } from '../ports/machine-zone-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

export type PublishZoneResult =
  | { readonly kind: 'published' | 'repeated'; readonly id: string; readonly version: number }
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/** A new dated version of a zone; what was decided under an earlier one stays decided. */
export class PublishMachineZone {
  constructor(
    private readonly zones: MachineZoneStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(
    zone: Omit<MachineZone, 'id' | 'version'>,
    by: Pick<Principal, 'userId' | 'role'>,
  ): Promise<PublishZoneResult> {
    const faults = zoneFaults(zone);
    if (!(await this.reference.current()).areas.has(zone.areaCode)) {
      faults.push({ path: 'areaCode', code: 'area.unknown' });
    }
    if (faults.length > 0) return { kind: 'refused', faults };
    const actor = { userId: by.userId, role: by.role, at: this.clock.now() };
    return this.zones.publish({ ...zone, id: this.newId() }, actor);
  }
}
