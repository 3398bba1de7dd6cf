import { keep, kept } from '../session/kept.js';
import type { LookupAnswer } from './lookup-answer.js';

const SHIFT_MS = 12 * 3600 * 1000;
const MOST = 30;

/** The purpose that was chosen for this shift; null when none was, or the shift is over. */
export function shiftPurpose(): string | null {
  try {
    const value = JSON.parse(kept('purpose') ?? 'null') as { text?: string; at?: number } | null;
    return value?.text && value.at && Date.now() - value.at < SHIFT_MS ? value.text : null;
  } catch {
    return null;
  }
}

export const keepPurpose = (text: string): void => keep('purpose', JSON.stringify({ text, at: Date.now() }));

/** Answers of this shift stay in this window only and are gone with it: they hold plates. */
const KEY = 've.lookups';

export interface PastLookup {
  readonly answer: LookupAnswer;
  /** what was typed */
  readonly asked: string;
  /** the officer has said that this is the vehicle, or chose it from a list */
  readonly confirmed: boolean;
}

export function pastLookups(): readonly PastLookup[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as PastLookup[];
  } catch {
    return [];
  }
}

/** Adds or replaces one; @returns all, latest first */
export function keepLookup(next: PastLookup): readonly PastLookup[] {
  const rest = pastLookups().filter((one) => one.answer.lookupId !== next.answer.lookupId);
  const all = [next, ...rest].slice(0, MOST);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // full or closed: the list lives in the page
  }
  return all;
}
