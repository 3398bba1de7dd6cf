import { useEffect, useState } from 'react';

const nameOf = (key: string): string => `ves.draft.${key}`;

function read(key: string): string {
  try {
    return sessionStorage.getItem(nameOf(key)) ?? '';
  } catch {
    return '';
  }
}

/**
 * Text that survives a failed save and a reload, in this window only; signing out forgets it.
 * @param key what it is a draft of, e.g. `flag.01a2…`
 */
export function useDraft(key: string): readonly [string, (next: string) => void] {
  const [text, setText] = useState(() => read(key));
  useEffect(() => setText(read(key)), [key]);
  const write = (next: string): void => {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(nameOf(key));
      else sessionStorage.setItem(nameOf(key), next);
    } catch {
      // a closed or full storage: the text lives as long as the page
    }
  };
  return [text, write];
}
