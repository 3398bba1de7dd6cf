import { numberText } from '../components/numbers.js';

/** Bytes for people: `820 B`, `12.4 kB`, `3.1 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${numberText(bytes)} B`;
  if (bytes < 1_000_000) return `${numberText(bytes / 1_000, 1)} kB`;
  return `${numberText(bytes / 1_000_000, 1)} MB`;
}
