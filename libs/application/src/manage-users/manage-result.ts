import { accountFaults, mayGrantAreas, type AccountFault, type AccountShape, type Principal } from '@app/domain';
import type { AccountStore } from '../ports/account-store.js';
import type { AuditEntry } from '../ports/audit-entry.js';

/** Why an account is not changed; `changed_meanwhile` = read it again and decide anew. */
export type ManageRefusal =
  | { readonly kind: 'invalid'; readonly faults: readonly (AccountFault | PasswordProblem)[] }
  | { readonly kind: 'username_taken' }
  | { readonly kind: 'own_account' }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'changed_meanwhile' };

interface PasswordProblem {
  readonly path: 'password';
  readonly code: string;
}

/** The platform itself, when seeds create the first accounts. */
export type Manager = Principal | 'system:seeds';

/** Everything wrong with an account that somebody wants to create or change. */
export async function managedFaults(store: AccountStore, by: Manager, shape: AccountShape): Promise<AccountFault[]> {
  const faults = accountFaults(shape);
  const area = shape.subject ? await store.areaOfSubject(shape.subject) : null;
  if (area === undefined) faults.push({ path: 'subject', code: 'user.subject_unknown' });
  const asked = area ? [...shape.areas, area] : shape.areas;
  if (typeof by === 'object' && !mayGrantAreas(by, asked)) faults.push({ path: 'areas', code: 'user.area_not_yours' });
  return faults;
}

export function managedAudit(
  by: Manager,
  at: Date,
  action: string,
  id: string,
  details: AuditEntry['details'],
): AuditEntry {
  const actor = typeof by === 'object' ? { actor: by.userId, actorRole: by.role } : { actor: by, actorRole: 'system' };
  return { at, ...actor, action, object: { kind: 'user', id }, details: details ?? {} };
}
