import {
  addWorkingDays,
  machineKeys,
  nextRegistrationState,
  registrationFaults,
  shanghaiDate,
  statementDoubts,
  type MachineStatement,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import { machineRulesOf, workingCalendarOf } from '../ports/machine-rules.js';
import type {
  MachineRegistrationStore,
  NewRegistration,
  StoredRegistration,
} from '../ports/machine-registration-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

export interface OwnerCaller {
  readonly userId: string;
  readonly ownerId: string;
}

interface Refused {
  readonly kind: 'refused';
  readonly faults: readonly { readonly path: string; readonly code: string }[];
}
export type SubmitResult =
  | { readonly kind: 'stored' | 'repeated'; readonly registration: StoredRegistration }
  | { readonly kind: 'conflict'; readonly id: string }
  | Refused;
export type ResubmitResult =
  | { readonly kind: 'moved'; readonly registration: StoredRegistration }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not_now'; readonly state: string }
  | Refused;

type Content = Pick<NewRegistration, 'statement' | 'keys' | 'doubts' | 'contentHash' | 'dueOn'>;

/** An owner's registration: first, again after it was returned, or taken back. */
export class SubmitRegistration {
  constructor(
    private readonly registrations: MachineRegistrationStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  /** @param contentHash of what was sent: the same number with other content is a conflict */
  async first(
    registrationNo: string,
    statement: MachineStatement,
    contentHash: string,
    by: OwnerCaller,
  ): Promise<SubmitResult> {
    const content = await this.contentOf(statement, contentHash, by);
    if ('faults' in content) return content;
    return this.registrations.submit(
      { ...content, id: this.newId(), ownerId: by.ownerId, registrationNo },
      { userId: by.userId, role: 'owner', at: this.clock.now() },
    );
  }

  /** All of it anew; the days of the review begin again. */
  async again(id: string, statement: MachineStatement, contentHash: string, by: OwnerCaller): Promise<ResubmitResult> {
    const content = await this.contentOf(statement, contentHash, by);
    if ('faults' in content) return content;
    return this.move(id, 'resubmit', by, content);
  }

  withdraw(id: string, by: OwnerCaller): Promise<ResubmitResult> {
    return this.move(id, 'withdraw', by);
  }

  private async move(
    id: string,
    move: 'resubmit' | 'withdraw',
    by: OwnerCaller,
    content?: Content,
  ): Promise<ResubmitResult> {
    const moved = await this.registrations.move<{ state: string }>(
      id,
      (registration) => {
        const to = nextRegistrationState(registration.state, move, 'owner');
        if (to === null) return { refused: { state: registration.state } };
        return { move, to, ...(content === undefined ? {} : { content }) };
      },
      { userId: by.userId, role: 'owner', at: this.clock.now() },
    );
    if (moved.kind === 'moved') return { kind: 'moved', registration: moved.registration };
    if (moved.kind === 'refused') return { kind: 'not_now', state: moved.refusal.state };
    if (moved.kind === 'missing') return moved;
    throw new Error(`registration.unexpected: ${moved.kind}`);
  }

  private async contentOf(
    statement: MachineStatement,
    contentHash: string,
    by: OwnerCaller,
  ): Promise<Content | Refused> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    const reference = await this.reference.current();
    const faults = [...registrationFaults(statement, today)];
    if (reference.areas.get(statement.areaCode)?.level !== 'county') {
      faults.push({ path: 'areaCode', code: 'area.unknown' });
    }
    const missing = new Set(
      await this.registrations.missingPhotos(
        statement.photos.map((photo) => photo.sha256),
        by.userId,
      ),
    );
    statement.photos.forEach((photo, i) => {
      if (missing.has(photo.sha256)) faults.push({ path: `photos[${i}].sha256`, code: 'machine.photo_not_uploaded' });
    });
    if (faults.length > 0) return { kind: 'refused', faults };
    const { reviewWorkingDays } = machineRulesOf(reference, now);
    return {
      statement,
      contentHash,
      keys: machineKeys(statement),
      doubts: statementDoubts(statement),
      dueOn: addWorkingDays(today, reviewWorkingDays, workingCalendarOf(reference, now)),
    };
  }
}
