import { createContext, useContext } from 'react';
import { dictionary } from './dictionary.js';

export type Language = 'zh' | 'en';
type Dictionary = typeof dictionary;
/** Every text of the pages in one language, by subject. */
export type Words = { readonly [K in keyof Dictionary]: Dictionary[K]['zh'] };

const pick = (language: Language): Words =>
  Object.fromEntries(Object.entries(dictionary).map(([subject, texts]) => [subject, texts[language]])) as Words;

const ALL: Readonly<Record<Language, Words>> = { zh: pick('zh'), en: pick('en') };

export interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (next: Language) => void;
}

export const LanguageContext = createContext<LanguageState>({ language: 'zh', setLanguage: () => undefined });

/** The language and its switch. */
export const useLanguage = (): LanguageState => useContext(LanguageContext);

/** The texts of the chosen language: `const { desk, common } = useWords()`. */
export const useWords = (): Words => ALL[useLanguage().language];

/** Picks the chosen language of a text that the API sends in both. */
export const useLocalText = (): ((text: { readonly zh: string; readonly en: string }) => string) => {
  const { language } = useLanguage();
  return (text) => text[language];
};
