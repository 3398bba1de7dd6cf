import { isMachineRole } from './account-rules.js';
import type { Role } from './principal.js';

const HOUR_MS = 3_600_000;

/**
 * How long one may go on without the password, ms: an administrator a working day, a person a week (an officer in the
 * field cannot type a password every morning), a machine a month.
 */
export function sessionLifetimeMs(role: Role): number {
  if (role === 'administrator') return 12 * HOUR_MS;
  return (isMachineRole(role) ? 30 * 24 : 7 * 24) * HOUR_MS;
}
