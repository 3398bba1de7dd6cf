import { TIME_LENGTH } from './bytes.js';
import { POSITION_LENGTH } from './decode-position.js';
import { COMMAND, PLATFORM_COMMAND } from './frame.js';
import { SIGNATURE_LENGTH, UNIT_HEAD } from './walk.js';

export const ICCID_LENGTH = 20;
export const TAMPER_LENGTH = UNIT_HEAD + POSITION_LENGTH;
export const CHIP_ID_LENGTH = 16;
export const PUBLIC_KEY_LENGTH = 64;
/** time, chip id, public key, VIN */
export const ACTIVATION_LENGTH = TIME_LENGTH + CHIP_ID_LENGTH + PUBLIC_KEY_LENGTH + 17;
export const USER_LENGTH = 12;
export const PASSWORD_LENGTH = 20;
export const PLATFORM_LOGIN_LENGTH = UNIT_HEAD + USER_LENGTH + PASSWORD_LENGTH + 1;
/** key type, length WORD, two times: without the key */
export const KEY_EXCHANGE_LENGTH = 3 + 2 * TIME_LENGTH;

/** What the data unit of a command may be. */
export interface UnitShape {
  /** allowed lengths of the data unit; null = any */
  readonly lengths: readonly number[] | null;
  /** offset of the time in it, -1 = none */
  readonly time: number;
  /** offset of the serial in it, -1 = none */
  readonly serial: number;
}

/** Commands of terminals but 02 and 03, which are walked. Source: device-protocols 1.5, 1.9, 6 (18 bytes of tamper: machines). */
export const TERMINAL_SHAPES: ReadonlyMap<number, UnitShape> = new Map<number, UnitShape>([
  [COMMAND.login, { lengths: [UNIT_HEAD + ICCID_LENGTH], time: 0, serial: TIME_LENGTH }],
  [COMMAND.logout, { lengths: [UNIT_HEAD], time: 0, serial: TIME_LENGTH }],
  [COMMAND.timeSync, { lengths: [0, TIME_LENGTH, UNIT_HEAD], time: 0, serial: TIME_LENGTH }],
  [COMMAND.tamper, { lengths: [TAMPER_LENGTH, TAMPER_LENGTH + 1], time: 0, serial: TIME_LENGTH }],
  [COMMAND.activation, { lengths: [ACTIVATION_LENGTH, ACTIVATION_LENGTH + SIGNATURE_LENGTH], time: 0, serial: -1 }],
  [COMMAND.activationAnswer, { lengths: [2], time: -1, serial: -1 }],
  [COMMAND.parameters, { lengths: null, time: -1, serial: -1 }],
]);

/** Commands of platforms about themselves. Source: device-protocols 1.11. */
export const PLATFORM_SHAPES: ReadonlyMap<number, UnitShape> = new Map<number, UnitShape>([
  [PLATFORM_COMMAND.login, { lengths: [PLATFORM_LOGIN_LENGTH], time: 0, serial: TIME_LENGTH }],
  [PLATFORM_COMMAND.logout, { lengths: [UNIT_HEAD], time: 0, serial: TIME_LENGTH }],
  [PLATFORM_COMMAND.keyExchange, { lengths: null, time: -1, serial: -1 }],
]);
