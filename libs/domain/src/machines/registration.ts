/** Where an owner's registration stands. */
export const REGISTRATION_STATES = ['submitted', 'returned', 'accepted', 'withdrawn'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_MOVES = ['return', 'accept', 'resubmit', 'withdraw'] as const;
export type RegistrationMove = (typeof REGISTRATION_MOVES)[number];

/** Why a registration goes back to its owner; the words are the page's. */
export const RETURN_REASONS = [
  'machine.return.photo_unreadable',
  'machine.return.photo_of_other_machine',
  'machine.return.pin_differs',
  'machine.return.engine_differs',
  'machine.return.stage_unproven',
  'machine.return.wrong_county',
  'machine.return.out_of_scope',
  'machine.return.registered_already',
  'machine.return.other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

interface Row {
  readonly from: RegistrationState;
  readonly move: RegistrationMove;
  readonly to: RegistrationState;
  readonly by: 'owner' | 'reviewer';
}

/** The whole life of a registration. What is not here cannot happen; each state lists what still may. */
export const REGISTRATION_TABLE: readonly Row[] = [
  { from: 'submitted', move: 'return', to: 'returned', by: 'reviewer' },
  { from: 'submitted', move: 'accept', to: 'accepted', by: 'reviewer' },
  { from: 'submitted', move: 'withdraw', to: 'withdrawn', by: 'owner' },
  { from: 'returned', move: 'resubmit', to: 'submitted', by: 'owner' },
  { from: 'returned', move: 'withdraw', to: 'withdrawn', by: 'owner' },
];

/** @returns the state after a move, or null when the table does not know it */
export function nextRegistrationState(
  from: RegistrationState,
  move: RegistrationMove,
  by: 'owner' | 'reviewer',
): RegistrationState | null {
  return REGISTRATION_TABLE.find((row) => row.from === from && row.move === move && row.by === by)?.to ?? null;
}
