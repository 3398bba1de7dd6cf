/** Failed attempts to sign in under one name. */
export interface SignInFailures {
  readonly failures: number;
  readonly lastAt: Date;
  readonly lockedUntil: Date | null;
}

/** So many mistakes are human. */
const FREE_FAILURES = 5;
const FIRST_DELAY_S = 30;
const LONGEST_DELAY_S = 15 * 60;
/** After a quiet day the count begins again. */
const FORGET_AFTER_MS = 24 * 3_600_000;

/**
 * The count after one more failure. From the fifth on the name is locked, each time twice as long: 30 s, 1 min ...
 * 15 min at most, so that nobody can lock an officer out for a day by guessing.
 */
export function afterFailure(before: SignInFailures | null, now: Date): SignInFailures {
  const forgotten = before === null || now.getTime() - before.lastAt.getTime() > FORGET_AFTER_MS;
  const failures = (forgotten ? 0 : before.failures) + 1;
  const over = failures - FREE_FAILURES;
  if (over < 0) return { failures, lastAt: now, lockedUntil: null };
  const seconds = Math.min(LONGEST_DELAY_S, FIRST_DELAY_S * 2 ** Math.min(over, 20));
  return { failures, lastAt: now, lockedUntil: new Date(now.getTime() + seconds * 1_000) };
}

/** Seconds until a locked name may try again, rounded up; 0 = not locked. */
export function lockedSeconds(failures: SignInFailures | null, now: Date): number {
  const until = failures?.lockedUntil?.getTime() ?? 0;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1_000));
}
