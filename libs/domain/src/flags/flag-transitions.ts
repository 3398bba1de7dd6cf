import type { Role } from '../access/principal.js';
import type { FlagState } from './flag.js';
import { CLEARING_EVENTS } from './flag-rule.js';
import type { ClearingEvent } from './flag-rule.js';

export const FLAG_EVENTS = ['open', 'extend', 'confirm', 'reject', 'ask_second_opinion', 'clear', 'expire'] as const;
export type FlagEventName = (typeof FLAG_EVENTS)[number];

/** Who may cause an event; `system` = the rules themselves. */
export type FlagActor = 'system' | Role;

export interface FlagTransition {
  /** null = there is no flag yet */
  readonly from: FlagState | null;
  readonly event: FlagEventName;
  readonly to: FlagState;
  readonly by: readonly FlagActor[];
  readonly needsReason: boolean;
  /** not the officer who asked for the second opinion */
  readonly otherOfficer: boolean;
}

const REVIEWERS: readonly FlagActor[] = ['officer', 'supervisor'];
const SYSTEM: readonly FlagActor[] = ['system'];

const row = (
  from: FlagState | null,
  event: FlagEventName,
  to: FlagState,
  by: readonly FlagActor[],
  demands: { readonly reason?: true; readonly other?: true } = {},
): FlagTransition => ({
  from,
  event,
  to,
  by,
  needsReason: demands.reason === true,
  otherOfficer: demands.other === true,
});

/** The whole life of a flag. What is not here cannot happen. */
export const FLAG_TRANSITIONS: readonly FlagTransition[] = [
  row(null, 'open', 'open', SYSTEM),
  row('open', 'extend', 'open', SYSTEM),
  row('open', 'confirm', 'confirmed', REVIEWERS),
  row('open', 'reject', 'rejected', REVIEWERS, { reason: true }),
  row('open', 'ask_second_opinion', 'second_opinion', REVIEWERS, { reason: true }),
  row('open', 'clear', 'cleared', SYSTEM),
  row('open', 'expire', 'expired', SYSTEM),
  row('second_opinion', 'extend', 'second_opinion', SYSTEM),
  row('second_opinion', 'confirm', 'confirmed', REVIEWERS, { other: true }),
  row('second_opinion', 'reject', 'rejected', REVIEWERS, { reason: true, other: true }),
  row('second_opinion', 'clear', 'cleared', SYSTEM),
  row('second_opinion', 'expire', 'expired', SYSTEM),
  row('confirmed', 'extend', 'confirmed', SYSTEM),
  row('confirmed', 'clear', 'cleared', SYSTEM),
];

export interface FlagEvent {
  readonly event: FlagEventName;
  readonly actor: FlagActor;
  /** null for the system */
  readonly userId: string | null;
  readonly reason: string | null;
  /** with `clear` */
  readonly clearedBy?: ClearingEvent;
  /** with the answer to a second opinion: who asked */
  readonly askedBy?: string | null;
}

export type FlagMove =
  | { readonly ok: true; readonly to: FlagState }
  | {
      readonly ok: false;
      readonly code:
        | 'flag.no_such_move'
        | 'flag.not_allowed'
        | 'flag.reason_missing'
        | 'flag.same_officer'
        | 'flag.clearing_event_missing';
    };

/**
 * Where an event leads.
 * @param state null = no flag yet
 * @returns `flag.no_such_move` (also: reviewing a closed flag), `flag.not_allowed` (wrong role), `flag.reason_missing`,
 *   `flag.same_officer` (or an unknown one), `flag.clearing_event_missing`
 */
export function nextFlagState(state: FlagState | null, event: FlagEvent): FlagMove {
  const move = FLAG_TRANSITIONS.find((known) => known.from === state && known.event === event.event);
  if (move === undefined) return { ok: false, code: 'flag.no_such_move' };
  if (!move.by.includes(event.actor)) return { ok: false, code: 'flag.not_allowed' };
  if (move.needsReason && (event.reason ?? '').trim() === '') return { ok: false, code: 'flag.reason_missing' };
  const { userId, askedBy } = event;
  if (move.otherOfficer && (!userId || !askedBy || userId === askedBy)) return { ok: false, code: 'flag.same_officer' };
  if (move.event === 'clear' && !CLEARING_EVENTS.some((known) => known === event.clearedBy)) {
    return { ok: false, code: 'flag.clearing_event_missing' };
  }
  return { ok: true, to: move.to };
}
