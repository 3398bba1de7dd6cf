const WORDS: Readonly<Record<string, string>> = { '1e-6': '×10⁻⁶', '1e-2': '%', '1/m': 'm⁻¹' };

/** A unit as the standards print it. */
export const unitText = (unit: string): string => WORDS[unit] ?? unit;
