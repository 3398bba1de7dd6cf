import type { MachineFacts } from './machine.js';

/** `merged`: found to be another row of the register; that row goes on. */
export const MACHINE_STATES = ['active', 'moved_out', 'scrapped', 'merged'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

/** `none`: nothing made yet; `made`: printed, waiting; `fitted`: seen or declared on the machine; `lost`: gone or unreadable. */
export const PLATE_STATES = ['none', 'made', 'fitted', 'lost'] as const;
export type PlateState = (typeof PLATE_STATES)[number];

export const MACHINE_ACTIONS = [
  'transfer',
  'lease',
  'end_lease',
  'relocate',
  'move_out',
  'move_in',
  'scrap',
  'correct',
  'make_plate',
  'fit_plate',
  'lose_plate',
  'reissue_plate',
] as const;
export type MachineAction = (typeof MACHINE_ACTIONS)[number];

interface Row {
  readonly action: MachineAction;
  readonly from: readonly MachineState[];
  readonly to: MachineState;
  readonly plateFrom?: readonly PlateState[];
  readonly plateTo?: PlateState;
}

/** What can be done to a machine and what it is afterwards. What is not here cannot happen. */
export const MACHINE_TABLE: readonly Row[] = [
  { action: 'transfer', from: ['active'], to: 'active' },
  { action: 'lease', from: ['active'], to: 'active' },
  { action: 'end_lease', from: ['active'], to: 'active' },
  { action: 'relocate', from: ['active'], to: 'active' },
  { action: 'correct', from: ['active', 'moved_out'], to: 'active' },
  { action: 'move_out', from: ['active'], to: 'moved_out' },
  { action: 'move_in', from: ['moved_out'], to: 'active' },
  { action: 'scrap', from: ['active', 'moved_out'], to: 'scrapped' },
  { action: 'make_plate', from: ['active'], to: 'active', plateFrom: ['none'], plateTo: 'made' },
  { action: 'fit_plate', from: ['active'], to: 'active', plateFrom: ['none', 'made', 'lost'], plateTo: 'fitted' },
  { action: 'lose_plate', from: ['active'], to: 'active', plateFrom: ['made', 'fitted'], plateTo: 'lost' },
  // a new secret in the QR code: the old plate, wherever it is, opens nothing any more
  { action: 'reissue_plate', from: ['active'], to: 'active', plateFrom: ['made', 'fitted', 'lost'], plateTo: 'made' },
];

export interface Standing {
  readonly state: MachineState;
  readonly plateState: PlateState;
  readonly leased: boolean;
}

export type ActionVerdict =
  | { readonly ok: true; readonly state: MachineState; readonly plateState: PlateState }
  | { readonly ok: false; readonly code: string };

/** May this be done now, and what is the machine then? */
export function nextStanding(now: Standing, action: MachineAction): ActionVerdict {
  const row = MACHINE_TABLE.find((one) => one.action === action && one.from.includes(now.state));
  if (row === undefined) return { ok: false, code: 'machine.not_in_this_state' };
  if (row.plateFrom !== undefined && !row.plateFrom.includes(now.plateState)) {
    return { ok: false, code: 'machine.plate_not_in_this_state' };
  }
  if (action === 'lease' && now.leased) return { ok: false, code: 'machine.leased_already' };
  if (action === 'end_lease' && !now.leased) return { ok: false, code: 'machine.not_leased' };
  // a machine that is away stays away when only its record is corrected
  const state = action === 'correct' ? now.state : row.to;
  return { ok: true, state, plateState: row.plateTo ?? now.plateState };
}

/** One field before and after, as people read it. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

const FIELDS: readonly (keyof MachineFacts)[] = [
  'kind',
  'stage',
  'fuel',
  'powerKw',
  'manufacturer',
  'model',
  'producedOn',
  'pin',
  'engineMaker',
  'engineModel',
  'engineNo',
  'disclosureNo',
  'controlDevice',
];

/** The readable difference of two versions of the facts; equal fields are left out. */
export function factsDifference(before: MachineFacts, after: MachineFacts): FieldChange[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}
