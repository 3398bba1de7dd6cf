import { codeText, knownCodes } from '../words/code-text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { unitText } from '../components/unit-text.js';
import type { ExportRequest } from './export-data.js';

const UNITS = ['1e-6', '1e-2', '1/m'];

/** Words of every reason, for a column of codes. */
export function reasonWords(language: 'zh' | 'en'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...knownCodes].flatMap((code): [string, string][] => {
      const text = codeText(code, language);
      return text === null || text === '' ? [] : [[code, text.slice(0, 200)]];
    }),
  );
}

/** Words of every code that may stand in a report: methods, items, verdicts, colours, kinds of check, reasons. */
export function useReportWords(): () => NonNullable<ExportRequest['words']> {
  const { domain, campaigns, exportsWords } = useWords();
  const { language } = useLanguage();
  return () => {
    const texts: Readonly<Record<string, string>> = {
      ...domain.method,
      ...domain.item,
      ...domain.plateColour,
      ...campaigns.checkKinds,
      ...exportsWords.itemResults,
      ...domain.verdict,
      ...Object.fromEntries(UNITS.map((unit) => [unit, unitText(unit)])),
    };
    return [...Object.entries(texts), ...Object.entries(reasonWords(language))].map(([code, text]) => ({
      column: 'code',
      code,
      text: text.slice(0, 200),
    }));
  };
}
