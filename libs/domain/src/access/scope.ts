import type { Principal, Subject } from './principal.js';

/** What a caller may see in a list; the same rule as `mayTouch`, in a form that a query can use. */
export interface Scope {
  /** leading digits of the area codes inside; `null` = every area, empty = none */
  readonly areaPrefixes: readonly string[] | null;
  /** a machine sees only what belongs to this subject */
  readonly subject: Subject | null;
}

/** @returns the prefix that all areas inside a GB/T 2260 code share; '' for the whole country */
export function areaPrefix(code: string): string {
  if (code === '000000') return '';
  if (code.endsWith('0000')) return code.slice(0, 2);
  if (code.endsWith('00')) return code.slice(0, 4);
  return code;
}

/** The list filter of a signed-in caller. Rows without an area are open to every person, as in `mayTouch`. */
export function scopeOf(who: Principal): Scope {
  if (who.subject) return { areaPrefixes: [], subject: who.subject };
  const prefixes = [...new Set(who.areas.map(areaPrefix))];
  return { areaPrefixes: prefixes.includes('') ? null : prefixes, subject: null };
}
