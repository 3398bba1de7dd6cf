import { accessCodes } from './codes/access.js';
import type { CodeWords } from './codes/code-words.js';
import { exportCodes } from './codes/export.js';
import { frameCodes } from './codes/frames.js';
import { fleetCodes } from './codes/fleet.js';
import { inspectionCodes } from './codes/inspection.js';
import { lookupCodes } from './codes/lookup.js';
import { machineCodes } from './codes/machine.js';
import { plateCodes } from './codes/plate.js';
import { readingCodes } from './codes/reading.js';
import { referenceCodes } from './codes/reference.js';
import { requestCodes } from './codes/request.js';

export type CodeData = Readonly<Record<string, unknown>>;
const ALL: CodeWords = {
  ...accessCodes,
  ...exportCodes,
  ...frameCodes,
  ...fleetCodes,
  ...inspectionCodes,
  ...lookupCodes,
  ...machineCodes,
  ...plateCodes,
  ...readingCodes,
  ...referenceCodes,
  ...requestCodes,
};

/** Every code that has words, for the test that compares them with the sources. */
export const knownCodes: ReadonlySet<string> = new Set(Object.keys(ALL));

/** Words of a stable code, or null when nobody has written them yet. */
export function codeText(code: string, language: 'zh' | 'en', data: CodeData = {}): string | null {
  const words = Object.hasOwn(ALL, code) ? ALL[code] : undefined;
  if (words === undefined) return null;
  const text = language === 'zh' ? words[0] : words[1];
  // a bracket whose number is missing is left out whole
  const filled = text.replace(/\[([^\]]*)\]/g, (_, part: string) => (complete(part, data) ? part : ''));
  return filled.replace(/\{(\w+)\}/g, (_, name: string) => shown(data[name]));
}

const complete = (part: string, data: CodeData): boolean =>
  [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && data[name] != null);

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return '–';
}
