import type { LiveSession } from '@app/application';
import type { Settings } from '@app/platform';

/** What a person must do before anything else is open to him. */
export const SETUP_STEPS = ['password', 'second_factor'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export function setupSteps(session: LiveSession, settings: Settings): SetupStep[] {
  const steps: SetupStep[] = [];
  if (session.mustChange) steps.push('password');
  const administrator = session.principal.role === 'administrator';
  if (administrator && settings.ADMIN_SECOND_FACTOR === 'required' && !session.secondFactor)
    steps.push('second_factor');
  return steps;
}
