/** What was sent and what is stored and searched by. */
export interface NormalisedPlate {
  readonly text: string;
  readonly original: string;
}

/** Blanks (also zero-width), the embossed dot in all its encodings, dashes, and what keyboards put between the parts. */
const SEPARATORS = /[\s\u00AD\u200B-\u200F\u2060\uFEFF·•.。、・‧∙⋅●*_\-‐‑‒–—―−~/\\|,;:'"`()[\]{}<>]/gu;

/**
 * Full-width to half-width, upper case, separators and blanks removed; the original is kept. It repairs writing, not
 * reading: O is not turned into 0 here (see enforcement, tolerant matching). Idempotent.
 * @param raw as sent
 */
export function normalisePlate(raw: string): NormalisedPlate {
  const text = raw.normalize('NFKC').toUpperCase().normalize('NFKC').replace(SEPARATORS, '');
  return { text, original: raw };
}
