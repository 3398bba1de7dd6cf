import type { Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { NewOutageNotice, OutageNoticeStore } from '../ports/outage-notice-store.js';

/** A notice may be dated back (the network is down before anybody writes) or ahead (planned works) by so many days. */
const DAYS_AWAY = 30;
const DAY_MS = 86_400_000;

export type PublishNotice = Omit<NewOutageNotice, 'id' | 'at'>;
export type PublishedNotice =
  | { readonly kind: 'published'; readonly id: string; readonly code: string }
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/** Outage notices: published with a dated code, ended by a person or by their own time. */
export class KeepOutageNotices {
  constructor(
    private readonly store: OutageNoticeStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async publish(notice: PublishNotice): Promise<PublishedNotice> {
    const at = this.clock.now();
    const { startsAt, endsAt } = notice;
    const faults: { path: string; code: string }[] = [];
    if (Math.abs(startsAt.getTime() - at.getTime()) > DAYS_AWAY * DAY_MS) {
      faults.push({ path: 'startsAt', code: 'field.out_of_range' });
    }
    if (endsAt !== null && endsAt <= startsAt) faults.push({ path: 'endsAt', code: 'field.out_of_range' });
    if (faults.length > 0) return { kind: 'refused', faults };
    const id = this.newId();
    const result = await this.store.publish({ ...notice, id, at });
    return 'code' in result
      ? { kind: 'published', id, code: result.code }
      : { kind: 'refused', faults: [{ path: result.unknown, code: 'inspection.station_unknown' }] };
  }

  /** @returns false when it had ended before */
  end(id: string, by: Principal): Promise<boolean> {
    return this.store.end(id, by, this.clock.now());
  }
}
