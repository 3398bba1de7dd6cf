import { createContext, useContext, useEffect, useState } from 'react';
import { keep, kept } from '../session/kept.js';

export type ThemeChoice = 'auto' | 'light' | 'dark';

export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly dark: boolean;
  readonly setChoice: (next: ThemeChoice) => void;
}

export const ThemeContext = createContext<ThemeState>({ choice: 'auto', dark: false, setChoice: () => undefined });

/** Light or dark, and the choice behind it. */
export const useTheme = (): ThemeState => useContext(ThemeContext);

const NIGHT = '(prefers-color-scheme: dark)';
const choices: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** Holds the choice, follows the system while it is `auto`, and marks the document. Used once, by the app. */
export function useThemeState(): ThemeState {
  const [choice, choose] = useState<ThemeChoice>(() => choices.find((one) => one === kept('theme')) ?? 'auto');
  const [night, setNight] = useState(() => matchMedia(NIGHT).matches);
  useEffect(() => {
    const query = matchMedia(NIGHT);
    const follow = (): void => setNight(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const dark = choice === 'auto' ? night : choice === 'dark';
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#000000' : '#ffffff');
  }, [dark]);
  const setChoice = (next: ThemeChoice): void => {
    keep('theme', next);
    choose(next);
  };
  return { choice, dark, setChoice };
}
