import { PLATE_FORMATS } from './plate-formats.js';
import type { PlateFormat, PlateKind } from './plate-formats.js';
import type { PlateColour } from './plate.js';

/**
 * A format, or the reason why the text is none. `position` counts characters from 0; `character` is null where the text
 * ended. `colourFits` is null when no colour was given: a wrong colour is a doubt about the reading, not a refusal.
 */
export type PlateClassification =
  | { readonly ok: true; readonly kind: PlateKind; readonly colourFits: boolean | null }
  | { readonly ok: false; readonly code: string; readonly position: number; readonly character: string | null };

/** What cameras and clerks write when there was no plate; it must not become "the vehicle 无牌". */
const PLACEHOLDERS =
  /^(无牌车?|无号牌|无车牌|未识别|车牌未识别|未知|未悬挂|新车|UNKNOWN|NULL|NONE|NOPLATE|0+|9+|X+|\?+)$/;
/** Armed police. A military plate (two letters, five digits) looks like a new-energy plate without its province: refused there. */
const NOT_CIVIL = /^WJ/;

interface Failure {
  readonly code: string;
  readonly position: number;
  readonly sameLength: boolean;
}

function failureOf(characters: readonly string[], { positions }: PlateFormat): Failure | null {
  const sameLength = characters.length === positions.length;
  for (const [position, { allowed, refusal }] of positions.entries()) {
    const character = characters[position];
    if (character === undefined) return { code: 'plate.too_short', position, sameLength };
    if (!allowed.includes(character)) {
      const io = refusal === 'plate.serial_character' && /[IO]/.test(character);
      return { code: io ? 'plate.serial_letter_io' : refusal, position, sameLength };
    }
  }
  return sameLength ? null : { code: 'plate.too_long', position: positions.length, sameLength };
}

/** A format of the text's own length explains best; among those the one that got furthest. */
const explainsBetter = (a: Failure, b: Failure): boolean =>
  a.sameLength === b.sameLength ? a.position > b.position : a.sameLength;

/**
 * Which civil Chinese plate format a text has (GA 36; kinds in `PLATE_KINDS`).
 * @param text normalised characters, see `normalisePlate`
 * @param colour to check against the colours the kind is made in
 * @returns the kind, or `plate.empty`, `plate.placeholder`, `plate.not_civil`, `plate.province`,
 *   `plate.authority_letter`, `plate.serial_character`, `plate.serial_letter_io`, `plate.serial_digit`,
 *   `plate.new_energy_letter`, `plate.too_short`, `plate.too_long` with the first bad position
 */
export function classifyPlate(text: string, colour: PlateColour | null = null): PlateClassification {
  const characters = Array.from(text);
  const refused = (code: string, position: number): PlateClassification => ({
    ok: false,
    code,
    position,
    character: characters[position] ?? null,
  });
  if (characters.length === 0) return refused('plate.empty', 0);
  if (PLACEHOLDERS.test(text)) return refused('plate.placeholder', 0);
  if (NOT_CIVIL.test(text)) return refused('plate.not_civil', 0);
  let best: Failure | null = null;
  for (const format of PLATE_FORMATS) {
    const failure = failureOf(characters, format);
    if (!failure) {
      const fits = format.colours.length === 0 || (colour !== null && format.colours.includes(colour));
      return { ok: true, kind: format.kind, colourFits: colour === null ? null : fits };
    }
    // "no 临 at the end" would say nothing about a plate that never meant to be a temporary one
    const meant = format.marker === null || characters.includes(format.marker);
    if (meant && (!best || explainsBetter(failure, best))) best = failure;
  }
  return refused(best?.code ?? 'plate.empty', best?.position ?? 0);
}
