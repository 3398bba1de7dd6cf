import { scopeOf, type Principal, type Scope } from '@app/domain';

/** Whose look-ups a caller may read: supervisors and auditors those of everybody in their areas, others their own. */
export function logReader(caller: Principal): { readonly userId: string | null; readonly scope: Scope } {
  const everybody = caller.role === 'supervisor' || caller.role === 'auditor';
  return { userId: everybody ? null : caller.userId, scope: scopeOf(caller) };
}
