import type { Reason } from '../judgement/verdict.js';

/** A normalised VIN with what is doubtful about it; `refused` = it cannot be a VIN of this vehicle and is not stored as one. */
export interface VinCheck {
  readonly vin: string;
  readonly original: string;
  readonly marks: readonly Reason[];
  readonly refused?: string;
}

/** What decides whether 17 characters may be demanded; null or absent = not known. */
export interface VinContext {
  readonly builtYear?: number | null;
  /** 低速汽车, three-wheelers, agricultural vehicles: numbered by their makers' own systems */
  readonly lowSpeed?: boolean;
}

export const VIN_LENGTH = 17;
/** Width of the national field, char(30). */
export const VIN_MAX_LENGTH = 30;
/** From this year of manufacture on GB 16735 binds every maker; older and imported numbers differ [recalled]. */
const MANDATORY_SINCE = 2004;

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The index modulo 10 is the value: A = 1 … H = 8, J = 1 … N = 5, P = 7, R = 9, S = 2 … Z = 9. */
const VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';

/**
 * Full-width to half-width, upper case, blanks, dashes, dots and the stars stamped at both ends removed. O and 0 stay
 * what they are: a repaired VIN would be an invented one.
 */
export function normaliseVin(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200B-\u200F\u2060\uFEFF*★☆·.\-‐‑‒–—―−_/]/gu, '');
}

/**
 * Check character of position 9 by ISO 3779 / GB 16735: transliterated values times weights, modulo 11, 10 = X.
 * @param vin 17 normalised characters; the present position 9 has weight 0 and does not matter
 * @returns `0`–`9`, `X`, or null when the text is not 17 characters of the VIN alphabet
 */
export function vinCheckCharacter(vin: string): string | null {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return null;
  let sum = 0;
  for (const [position, weight] of WEIGHTS.entries()) {
    sum += weight * (VALUES.indexOf(vin.charAt(position)) % 10);
  }
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/**
 * Normalises a VIN and says what is wrong with it. Real registers contain wrong check digits: that is a mark
 * (`vin.check_digit`), never a refusal. A length other than 17 is refused for vehicles built from 2004 on and a mark for
 * all others (imported, old, low-speed, or of unknown year).
 * @param raw as sent
 * @returns marks `vin.check_digit` {expected, actual}, `vin.length` {length}; refusals `vin.empty`, `vin.too_long`,
 *   `vin.forbidden_letter` (I, O, Q), `vin.bad_character`, `vin.length`
 */
export function checkVin(raw: string, { builtYear = null, lowSpeed = false }: VinContext = {}): VinCheck {
  const vin = normaliseVin(raw);
  const refused = (code: string): VinCheck => ({ vin, original: raw, marks: [], refused: code });
  if (vin === '') return refused('vin.empty');
  if (vin.length > VIN_MAX_LENGTH) return refused('vin.too_long');
  if (/[^A-Z0-9]/.test(vin)) return refused('vin.bad_character');
  if (/[IOQ]/.test(vin)) return refused('vin.forbidden_letter');
  if (vin.length !== VIN_LENGTH) {
    if (builtYear !== null && builtYear >= MANDATORY_SINCE && !lowSpeed) return refused('vin.length');
    return { vin, original: raw, marks: [{ code: 'vin.length', data: { length: vin.length } }] };
  }
  const expected = vinCheckCharacter(vin);
  const actual = vin.charAt(8);
  const marks = expected === actual ? [] : [{ code: 'vin.check_digit', data: { expected, actual } }];
  return { vin, original: raw, marks };
}

/** The last six characters, by which officers search a vehicle; shorter numbers are given back whole. */
export function vinLast6(vin: string): string {
  return vin.slice(-6);
}
