import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0', '⌫'] as const;
const MOST = 6;

/** What a key makes of a number as typed. */
export function pressed(text: string, key: string): string {
  if (key === '⌫') return text.slice(0, -1);
  if (key === '.' && text.includes('.')) return text;
  const next = text === '' && key === '.' ? '0.' : text + key;
  return next.length > MOST ? text : next;
}

interface NumberPadProps {
  readonly label: string;
  readonly onKey: (key: string) => void;
  readonly onNext: () => void;
}

/** Big keys for cold thumbs; the keyboard of a desk works as well, in the boxes themselves. */
export function NumberPad({ label, onKey, onNext }: NumberPadProps): ReactNode {
  const { roadside } = useWords();
  return (
    <div className="number-pad" role="group" aria-label={label}>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          aria-label={key === '⌫' ? roadside.padErase : undefined}
          onClick={() => onKey(key)}
        >
          {key}
        </button>
      ))}
      <button type="button" className="number-pad-next" onClick={onNext}>
        {roadside.padNext}
      </button>
    </div>
  );
}
