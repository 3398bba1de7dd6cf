/**
 * Civil plate formats. Lengths and character classes: GA 36 as read from running systems; embassy, consulate, tractor
 * (NY/T 345) and temporary formats [recalled]. A coach (bus) and a low-speed truck carry the ordinary format and differ
 * by colour and GA 24.7 kind only.
 */
import type { PlateColour } from './plate.js';

export const PLATE_KINDS = [
  'ordinary',
  'new_energy_small',
  'new_energy_large',
  'trailer',
  'learner',
  'hong_kong',
  'macao',
  'police',
  'embassy',
  'consulate',
  'test',
  'tractor',
  'temporary',
] as const;
export type PlateKind = (typeof PLATE_KINDS)[number];

/** The 31 provincial abbreviations that stand first on a plate. */
export const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** One position: what may stand there, and the refusal when something else does. */
export interface PlatePosition {
  readonly allowed: string;
  readonly refusal: string;
}

export interface PlateFormat {
  readonly kind: PlateKind;
  readonly positions: readonly PlatePosition[];
  /** the Chinese character that only this kind carries (挂, 学, 使 …); null when it has none */
  readonly marker: string | null;
  /** colours this kind is made in; empty = any */
  readonly colours: readonly PlateColour[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const SERIAL = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

const literal = (character: string): PlatePosition => ({ allowed: character, refusal: 'plate.serial_character' });
/** One letter of a pattern = one position; every other character stands for itself. */
const CLASSES: Readonly<Record<string, PlatePosition>> = {
  P: { allowed: PROVINCES, refusal: 'plate.province' },
  L: { allowed: LETTERS, refusal: 'plate.authority_letter' },
  S: { allowed: SERIAL, refusal: 'plate.serial_character' },
  D: { allowed: DIGITS, refusal: 'plate.serial_digit' },
  N: { allowed: 'ABCDEFGHJK', refusal: 'plate.new_energy_letter' },
  Z: { allowed: 'Z', refusal: 'plate.authority_letter' },
  粤: { allowed: '粤', refusal: 'plate.province' },
};

const format = (kind: PlateKind, pattern: string, ...colours: PlateColour[]): PlateFormat => ({
  kind,
  positions: Array.from(pattern, (sign) => CLASSES[sign] ?? literal(sign)),
  marker: Array.from(pattern).find((sign) => !Object.hasOwn(CLASSES, sign)) ?? null,
  colours,
});

/** In order of preference when two formats fail at the same position. */
export const PLATE_FORMATS: readonly PlateFormat[] = [
  format('ordinary', 'PLSSSSS', 'blue', 'yellow', 'white', 'black', 'other'),
  format('new_energy_small', 'PLNSDDDD', 'green'),
  format('new_energy_large', 'PLDDDDDN', 'yellow_green', 'green'),
  format('trailer', 'PLSSSS挂', 'yellow'),
  format('learner', 'PLSSSS学', 'yellow'),
  format('police', 'PLSSSS警', 'white'),
  format('test', 'PLSSSS试', 'yellow', 'blue', 'other'),
  format('hong_kong', '粤ZSSSS港', 'black'),
  format('macao', '粤ZSSSS澳', 'black'),
  format('consulate', 'PLDDDD领', 'black'),
  format('consulate', 'DDDDDD领', 'black'),
  format('consulate', '领DDDDDD', 'black'),
  format('embassy', 'DDDDDD使', 'black'),
  format('embassy', '使DDDDDD', 'black'),
  format('temporary', 'PLSSSS临'),
  format('temporary', 'PLSSSSS临'),
  format('temporary', 'PLSSSS超'),
  format('tractor', 'PDDSSSSS', 'green', 'yellow', 'other'),
];
