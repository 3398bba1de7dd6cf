import type { ReactNode } from 'react';
import { useLanguage } from '../words/use-words.js';
import { codeText, type CodeData } from '../words/code-text.js';

interface ReasonTextProps {
  readonly code: string;
  readonly data?: CodeData | undefined;
  /** also show the stable code, for those who report a fault */
  readonly withCode?: boolean;
}

/** A stable code in words, with its numbers; a code without words is shown as it is. */
export function ReasonText({ code, data, withCode = false }: ReasonTextProps): ReactNode {
  const { language } = useLanguage();
  const text = codeText(code, language, data);
  if (text === null) return <code>{code}</code>;
  return (
    <span>
      {text}
      {withCode && (
        <>
          {' '}
          <code className="muted small">{code}</code>
        </>
      )}
    </span>
  );
}
