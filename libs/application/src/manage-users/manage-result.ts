import {
  accountFaults,
  accountScope,
  mayGrantAreas,
  type AccountFault,
  type AccountShape,
  type Principal,
} from '@app/domain';
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

/** The line of the trail, in the area that the account belongs to: a county's auditor sees his county's. */
export async function managedAudit(
  store: AccountStore,
  by: Manager,
  at: Date,
  action: string,
  account: AccountShape & { readonly id: string },
  details: AuditEntry['details'] = {},
): Promise<AuditEntry> {
  const actor = typeof by === 'object' ? { actor: by.userId, actorRole: by.role } : { actor: by, actorRole: 'system' };
  const subjectArea = account.subject ? ((await store.areaOfSubject(account.subject)) ?? null) : null;
  const { areaCode } = accountScope(account, subjectArea);
  return { at, ...actor, action, object: { kind: 'user', id: account.id }, areaCode, details };
}
