import type { MachineStage } from './machine.js';

/** Characters of the identification number: digits and letters without I and O (limits-and-rules 5.1). */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE = /^([0-4DX])-([A-HJ-NP-Z0-9]{8})$/;
export const IDENT_LENGTH = 8;

/** How the last character of a number guards the others; `none` where the authority prescribes no check. */
export const CODE_CHECKS = ['none', 'mod35_34'] as const;
export type CodeCheck = (typeof CODE_CHECKS)[number];

/** The serial space of one area: what its numbers look like. Configuration, because no published text fixes it. */
export interface CodeSpace {
  /** first characters of each number, 0 to 5 */
  readonly prefix: string;
  /** serials are written with the first `base` characters of the alphabet: 10 = digits only, 34 = all */
  readonly base: 10 | 34;
  readonly check: CodeCheck;
}

export interface MachineCode {
  readonly stage: MachineStage;
  /** the eight characters that stay with the machine for life */
  readonly ident: string;
}

/** Folds width, case, blanks and long dashes away, as people type and paste a code. */
export function normaliseMachineCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/\s+/g, '');
}

/** @returns stage and number, or null when the text is no code of the form `^[0-4DX]-[A-HJ-NP-Z0-9]{8}$` */
export function parseMachineCode(text: string): MachineCode | null {
  const match = CODE.exec(normaliseMachineCode(text));
  if (!match) return null;
  return { stage: match[1] as MachineStage, ident: match[2] as string };
}

export const machineCode = (stage: MachineStage, ident: string): string => `${stage}-${ident}`;

/** Characters left for the serial in a space. */
export function serialWidth(space: CodeSpace): number {
  return IDENT_LENGTH - space.prefix.length - (space.check === 'none' ? 0 : 1);
}

/** How many numbers a space holds; serials run from 1. */
export function spaceSize(space: CodeSpace): number {
  return space.base ** serialWidth(space) - 1;
}

/** Faults of a space's configuration, by stable code; empty = sound. */
export function codeSpaceFaults(space: CodeSpace): { readonly path: string; readonly code: string }[] {
  const faults: { path: string; code: string }[] = [];
  const known = [...space.prefix].every((one) => CODE_ALPHABET.includes(one));
  if (!known) faults.push({ path: 'prefix', code: 'machine.space_bad_character' });
  if (space.prefix.length > 5) faults.push({ path: 'prefix', code: 'machine.space_prefix_too_long' });
  return faults;
}

/**
 * Check character by the hybrid system of ISO 7064 (MOD 35,34) over the alphabet of the number: finds every single wrong
 * character and nearly every transposition. Our choice where a check is configured: no published text names one.
 */
export function checkCharacter(body: string): string {
  const size = CODE_ALPHABET.length;
  let rest = size;
  for (const one of body) {
    let sum = (rest + CODE_ALPHABET.indexOf(one)) % size;
    if (sum === 0) sum = size;
    rest = (sum * 2) % (size + 1);
  }
  return CODE_ALPHABET[(size + 1 - rest) % size] as string;
}

/** Does the last character fit the others? */
export function checkFits(ident: string): boolean {
  return checkCharacter(ident.slice(0, -1)) === ident.slice(-1);
}

/**
 * The number of one serial in a space.
 * @param serial 1 to `spaceSize(space)`
 * @throws RangeError `machine.code_space_full` beyond it
 */
export function identOf(space: CodeSpace, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > spaceSize(space)) {
    throw new RangeError('machine.code_space_full');
  }
  let digits = '';
  for (let left = serial; digits.length < serialWidth(space); left = Math.floor(left / space.base)) {
    digits = (CODE_ALPHABET[left % space.base] as string) + digits;
  }
  const body = space.prefix + digits;
  return space.check === 'none' ? body : body + checkCharacter(body);
}
