const WORDS: Readonly<Record<string, string>> = { '1e-6': '×10⁻⁶', '1e-2': '%', '1/m': 'm⁻¹', '1': '' };

/** A unit as the standards print it; nothing for a number without one. */
export const unitText = (unit: string | undefined): string => (unit === undefined ? '' : (WORDS[unit] ?? unit));
