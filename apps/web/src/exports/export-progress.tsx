import type { ReactNode } from 'react';
import { numberText } from '../components/numbers.js';
import { useWords } from '../words/use-words.js';
import type { ExportJob } from './export-data.js';

/** State of an export in words, with a bar while it is being made. */
export function ExportProgress({ job }: { readonly job: ExportJob }): ReactNode {
  const { exportsWords } = useWords();
  const { rowsDone, rowsExpected, state } = job;
  if (state !== 'running' || rowsExpected === null) return <span>{exportsWords.states[state]}</span>;
  const text = exportsWords.progress(numberText(rowsDone), numberText(rowsExpected));
  return (
    <span className="export-progress">
      <progress max={rowsExpected} value={rowsDone} aria-label={exportsWords.states.running} />
      <span className="nowrap">{text}</span>
    </span>
  );
}
