import { areaContains, type ObjectScope, type Principal, type Role, type Subject } from './principal.js';

/** What an account is allowed to be; see accountFaults. */
export interface AccountShape {
  readonly username: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly subject: Subject | null;
}
export interface AccountFault {
  readonly path: 'username' | 'areas' | 'subject' | 'role';
  readonly code: string;
}

const MACHINE_ROLES: readonly Role[] = ['station', 'site', 'repair_shop', 'enterprise', 'owner'];
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,63}$/;
const AREA = /^\d{6}$/;

/** A machine account, and an owner's, speaks for one subject; a person of the bureau works in areas. */
export function isMachineRole(role: Role): boolean {
  return MACHINE_ROLES.includes(role);
}

/** Names are compared in one form: trimmed, lower case, compatibility characters folded (NFKC). */
export function normaliseUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Everything wrong with an account's role, areas and subject taken together. */
export function accountFaults(account: AccountShape): AccountFault[] {
  const faults: AccountFault[] = [];
  if (!USERNAME.test(account.username)) faults.push({ path: 'username', code: 'user.bad_username' });
  if (account.areas.some((area) => !AREA.test(area))) faults.push({ path: 'areas', code: 'user.bad_area' });
  if (isMachineRole(account.role)) {
    if (account.subject?.kind !== account.role) faults.push({ path: 'subject', code: 'user.subject_missing' });
  } else {
    if (account.subject) faults.push({ path: 'subject', code: 'user.subject_on_person' });
    if (account.areas.length === 0) faults.push({ path: 'areas', code: 'user.no_area' });
  }
  return faults;
}

/** Nobody gives away more than he has: every area of the new account lies inside one of the giver's. */
export function mayGrantAreas(giver: Principal, areas: readonly string[]): boolean {
  return areas.every((area) => giver.areas.some((mine) => areaContains(mine, area)));
}

/**
 * Where an account belongs: a person to the smallest area that contains all of his, a machine to its subject's.
 * @param subjectArea area of the subject, null when it has none
 */
export function accountScope(account: Omit<AccountShape, 'username'>, subjectArea: string | null): ObjectScope {
  if (account.subject) return { areaCode: subjectArea, subject: account.subject };
  return { areaCode: commonArea(account.areas), subject: null };
}

function commonArea(areas: readonly string[]): string {
  const [first] = areas;
  if (first === undefined) return '000000';
  const candidates = [first, `${first.slice(0, 4)}00`, `${first.slice(0, 2)}0000`];
  return candidates.find((outer) => areas.every((area) => areaContains(outer, area))) ?? '000000';
}
