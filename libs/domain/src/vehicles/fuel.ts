import type { Ignition } from '../limits/limit-set.js';

/** GA 24.9 fuel codes, single letters. Dual fuels are two of them (AE, AC, AO, BO, BC …). */
export const FUEL_CODES = ['A', 'B', 'C', 'D', 'E', 'F', 'L', 'M', 'N', 'O', 'P', 'Q', 'X', 'Y', 'Z'] as const;

/**
 * D mixed oil, O hybrid, Q bio and Z other do not say which engine burns it: `unknown`, so that no limit is picked by
 * guess. P and X hydrogen: fuel cells. N solar, C electric, Y none: no engine.
 */
const IGNITION: Readonly<Record<string, Ignition>> = {
  A: 'spark',
  B: 'compression',
  C: 'none',
  D: 'unknown',
  E: 'spark',
  F: 'spark',
  L: 'spark',
  M: 'spark',
  N: 'none',
  O: 'unknown',
  P: 'none',
  Q: 'unknown',
  X: 'none',
  Y: 'none',
  Z: 'unknown',
};

/** Names used in files and by other systems; the code as registered by GA 24.9. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  A: [
    'petrol',
    'gasoline',
    'petrol_leaded',
    'petrol_unleaded',
    'petrol_ethanol',
    'gasoline_ethanol',
    '汽油',
    '乙醇汽油',
  ],
  B: ['diesel', 'diesel_biooil', 'diesel_biodiesel', '柴油'],
  C: ['electric', 'electricity', 'bev', '电', '纯电', '纯电动', '电动'],
  D: ['mixed_oil', '混合油'],
  E: ['cng', 'lng', 'natural_gas', '天然气', '压缩天然气', '液化天然气'],
  F: ['lpg', '液化石油气'],
  L: ['methanol', '甲醇'],
  M: ['ethanol', '乙醇'],
  N: ['solar', '太阳能'],
  O: ['hybrid', '混合动力', '混动'],
  P: ['hydrogen', 'fuel_cell', '氢', '氢气'],
  Q: ['bio', 'biofuel', '生物燃料'],
  Y: ['none', '无'],
  Z: ['other', '其他', '其它'],
  AC: ['petrol_electric', 'petrol_plugin', 'phev', '汽油/电', '汽油插电混动'],
  AE: ['cng_petrol', 'lng_petrol', 'petrol_cng', '汽油/天然气', '汽油天然气双燃料'],
  AF: ['lpg_petrol', 'petrol_lpg', '汽油/液化石油气'],
  AO: ['petrol_hybrid', 'gasoline_hybrid', '汽油混动', '汽油混合动力', '油电混合'],
  BC: ['diesel_electric', 'diesel_plugin', '柴油/电'],
  BE: ['diesel_cng', 'cng_diesel', 'diesel_lng', '柴油/天然气'],
  BO: ['diesel_hybrid', '柴油混动', '柴油混合动力'],
};
const CODE_OF_WORD = new Map(Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [word, code])));

/** Sorted letters (OB = BO), or null when the text is not one or two different fuel letters. */
function readCode(text: string): string | null {
  const letters = [...new Set(text)].sort();
  const known = letters.length === text.length && letters.every((letter) => Object.hasOwn(IGNITION, letter));
  return known && (letters.length === 1 || letters.length === 2) ? letters.join('') : null;
}

/**
 * GA 24.9 code of a fuel word or code, e.g. `petrol_hybrid` → AO, `柴油` → B, `OB` → BO.
 * @param word English or Chinese name, or the code itself, in any case; blanks and dashes count as underscores
 * @returns the code, or null when the word is not in the dictionary
 */
export function fuelCodeOf(word: string): string | null {
  const text = word.normalize('NFKC').trim();
  return CODE_OF_WORD.get(text.toLowerCase().replaceAll(/[\s-]+/g, '_')) ?? readCode(text.toUpperCase());
}

/**
 * How the fuel is lit. Of two fuels diesel decides (a diesel hybrid and a diesel pilot-ignition gas engine are
 * compression engines), then the one with spark; petrol with diesel is contradictory and `unknown`.
 * @param fuel GA 24.9 code, or a word that {@link fuelCodeOf} knows; null = not sent
 */
export function ignitionOfFuel(fuel: string | null): Ignition {
  const letters = Array.from((fuel === null ? null : fuelCodeOf(fuel)) ?? 'Z');
  const ways = letters.map((letter) => IGNITION[letter] ?? 'unknown');
  if (letters.includes('A') && letters.includes('B')) return 'unknown';
  for (const way of ['compression', 'spark', 'unknown'] as const) if (ways.includes(way)) return way;
  return 'none';
}
