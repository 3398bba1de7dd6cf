import {
  machineKeys,
  nextRegistrationState,
  parseMachineCode,
  RETURN_REASONS,
  type MachineStatement,
  type Principal,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineRegistrationStore, MovedRegistration } from '../ports/machine-registration-store.js';
import type { NewMachine } from '../ports/machine-store.js';

export interface ReviewDecision {
  readonly decision: 'accept' | 'return';
  readonly reasons: readonly string[];
  readonly note: string | null;
}

export type RegistrationRefusal = { readonly code: 'registration.not_now'; readonly state: string };
export type ReviewRegistrationResult =
  | MovedRegistration<RegistrationRefusal>
  | { readonly kind: 'invalid'; readonly faults: readonly { readonly path: string; readonly code: string }[] };

/**
 * The bureau's pre-review: accepted with a code, or returned with reasons. Acceptance, code and machine are one
 * transaction, so that a code is used exactly when its machine exists.
 */
export class ReviewRegistration {
  constructor(
    private readonly registrations: MachineRegistrationStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
    private readonly newToken: () => string,
  ) {}

  async run(id: string, decision: ReviewDecision, by: Principal): Promise<ReviewRegistrationResult> {
    const faults = decisionFaults(decision);
    if (faults.length > 0) return { kind: 'invalid', faults };
    return this.registrations.move<RegistrationRefusal>(
      id,
      (registration) => {
        const to = nextRegistrationState(registration.state, decision.decision, 'reviewer');
        if (to === null) return { refused: { code: 'registration.not_now', state: registration.state } };
        const plan = { move: decision.decision, to, reasons: decision.reasons, note: decision.note };
        if (decision.decision === 'return') return plan;
        return { ...plan, machine: this.machineOf(registration.statement, registration.ownerId, decision) };
      },
      { userId: by.userId, role: by.role, at: this.clock.now() },
    );
  }

  private machineOf(statement: MachineStatement, ownerId: string, decision: ReviewDecision): NewMachine {
    const { areaCode, reason, existingCode, workPlace, photos, remark: _remark, ...facts } = statement;
    return {
      id: this.newId(),
      facts,
      keys: machineKeys(facts),
      areaCode,
      workPlace,
      owner: { id: ownerId },
      photos,
      marks: [],
      existingIdent: existingCode === null ? null : (parseMachineCode(existingCode)?.ident ?? null),
      plateState: 'none',
      token: this.newToken(),
      action: 'register',
      reason: decision.note ?? reason,
    };
  }
}

function decisionFaults(decision: ReviewDecision): { path: string; code: string }[] {
  if (decision.decision === 'accept') {
    return decision.reasons.length > 0 ? [{ path: 'reasons', code: 'machine.reasons_on_acceptance' }] : [];
  }
  if (decision.reasons.length === 0) return [{ path: 'reasons', code: 'field.missing' }];
  const unknown = decision.reasons.some((reason) => !RETURN_REASONS.some((known) => known === reason));
  if (unknown) return [{ path: 'reasons', code: 'field.not_in_list' }];
  const needsNote = decision.reasons.includes('machine.return.other') && decision.note === null;
  return needsNote ? [{ path: 'note', code: 'field.missing' }] : [];
}
