import { codeSpaceFaults, type CodeCheck, type Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineStore } from '../ports/machine-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

export type OpenCodeSpaceResult =
  | { readonly kind: 'opened' | 'repeated'; readonly id: string }
  | { readonly kind: 'prefix_taken' }
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/** Decides what the numbers of an area look like from now on; what was handed out stays. */
export class OpenCodeSpace {
  constructor(
    private readonly machines: MachineStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(
    space: { readonly areaCode: string; readonly prefix: string; readonly base: 10 | 34; readonly check: CodeCheck },
    by: Pick<Principal, 'userId' | 'role'>,
  ): Promise<OpenCodeSpaceResult> {
    const faults = [...codeSpaceFaults(space)];
    const { areas } = await this.reference.current();
    if (!areas.has(space.areaCode)) faults.push({ path: 'areaCode', code: 'area.unknown' });
    if (faults.length > 0) return { kind: 'refused', faults };
    const actor = { userId: by.userId, role: by.role, at: this.clock.now() };
    return this.machines.openCodeSpace({ id: this.newId(), ...space }, actor);
  }
}
