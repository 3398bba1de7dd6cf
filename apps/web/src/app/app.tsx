import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/query-client.js';
import { keep, kept } from '../session/kept.js';
import { SessionProvider } from '../session/session.js';
import { ThemeContext, useThemeState } from '../theme/use-theme.js';
import { LanguageContext, type Language } from '../words/use-words.js';
import { router } from './router.js';

/** Theme, language, data, session, routes: everything that a page may rely on. */
export function App(): ReactNode {
  const theme = useThemeState();
  const language = useLanguageState();
  return (
    <ThemeContext value={theme}>
      <LanguageContext value={language}>
        <QueryClientProvider client={queryClient}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </LanguageContext>
    </ThemeContext>
  );
}

function useLanguageState(): { language: Language; setLanguage: (next: Language) => void } {
  const [language, choose] = useState<Language>(() => (kept('language') === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const setLanguage = (next: Language): void => {
    keep('language', next);
    choose(next);
  };
  return { language, setLanguage };
}
