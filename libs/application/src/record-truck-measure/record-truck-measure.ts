import { shanghaiDate } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { FleetStore, NewMeasure } from '../ports/fleet-store.js';
import type { Author } from '../ports/reference-store.js';

export type MeasureRecorded =
  | { readonly kind: 'stored' | 'repeated'; readonly id: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'in_the_future' };

/** Records that a truck was repaired or retrofitted, so that the effect can be shown. */
export class RecordTruckMeasure {
  constructor(
    private readonly store: FleetStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(measure: Omit<NewMeasure, 'id'>, by: Omit<Author, 'at'>): Promise<MeasureRecorded> {
    const at = this.clock.now();
    if (measure.doneOn > shanghaiDate(at)) return { kind: 'in_the_future' };
    const stored = await this.store.addMeasure({ ...measure, id: this.newId() }, { ...by, at });
    if (stored === null) return { kind: 'missing' };
    return { kind: stored.repeated ? 'repeated' : 'stored', id: stored.id };
  }
}
