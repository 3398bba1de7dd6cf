import type { PlateColour } from './plate.js';

type Dictionary = Readonly<Record<string, PlateColour>>;

/** National station networking, LICENSE_TYPE. */
const NATIONAL: Dictionary = { 1: 'blue', 2: 'yellow', 3: 'white', 4: 'black', 5: 'green', 6: 'yellow_green' };
/** Remote sensing, cpys. */
const REMOTE_SENSING: Dictionary = { 0: 'blue', 1: 'yellow', 2: 'white', 3: 'black', 4: 'green' };

const NAMES: Readonly<Record<PlateColour, readonly string[]>> = {
  blue: ['BLUE', '蓝', '蓝牌', '蓝色', '蓝底白字'],
  yellow: ['YELLOW', '黄', '黄牌', '黄色', '黄底黑字'],
  white: ['WHITE', '白', '白牌', '白色', '白底黑字'],
  black: ['BLACK', '黑', '黑牌', '黑色', '黑底白字'],
  green: ['GREEN', '绿', '绿牌', '绿色', '渐变绿', '渐变绿色', '新能源绿牌', '新能源'],
  yellow_green: ['YELLOW_GREEN', 'YELLOWGREEN', '黄绿', '黄绿牌', '黄绿色', '黄绿双拼', '黄绿双拼色', '新能源黄绿牌'],
  other: ['OTHER', '其他', '其它'],
};
const WORDS: Dictionary = Object.fromEntries(
  Object.entries(NAMES).flatMap(([colour, words]) => words.map((word) => [word, colour as PlateColour])),
);

const DICTIONARIES = { national: NATIONAL, remote_sensing: REMOTE_SENSING, words: WORDS } as const;

/** The interface a colour code comes from; the same digit means different colours in each. */
export type PlateColourDictionary = keyof typeof DICTIONARIES;

export type PlateColourResult =
  | { readonly colour: PlateColour; readonly code: null }
  | { readonly colour: null; readonly code: 'plate.colour_missing' | 'plate.colour_unknown' };

/**
 * Translates an interface's plate colour to ours. Codes may be numbers or text, words are English or Chinese in any case.
 * @param value as sent; null, undefined and blank are "missing", anything outside the dictionary is "unknown"
 * @param dictionary `national` XZ LICENSE_TYPE 1–6, `remote_sensing` cpys 0–4, `words` names in files
 */
export function plateColourOf(
  value: string | number | null | undefined,
  dictionary: PlateColourDictionary,
): PlateColourResult {
  const key = String(value ?? '')
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  if (key === '') return { colour: null, code: 'plate.colour_missing' };
  const known = DICTIONARIES[dictionary];
  const colour = Object.hasOwn(known, key) ? known[key] : undefined;
  return colour ? { colour, code: null } : { colour: null, code: 'plate.colour_unknown' };
}

/** Our colour as the national LICENSE_TYPE digit, for reporting upwards; null where the dictionary has none (`other`). */
export function nationalPlateColourCode(colour: PlateColour): string | null {
  return Object.entries(NATIONAL).find(([, known]) => known === colour)?.[0] ?? null;
}
