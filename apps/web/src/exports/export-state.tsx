import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ReasonText } from '../components/reason-text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { downloadExport, isOpen, type ExportJob } from './export-data.js';
import { ExportProgress } from './export-progress.js';

interface ExportStateProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly saved: boolean;
  readonly job: ExportJob | null;
}

/** What became of an export that was just asked for, said to everybody (a live region). */
export function ExportState({ error, saved, job }: ExportStateProps): ReactNode {
  const { exportsWords } = useWords();
  const { language } = useLanguage();
  return (
    <span role="status" className="export-state small">
      {error !== null && <span className="export-failed">{problemOf(error).text[language]}</span>}
      {saved && <span className="muted">{exportsWords.saved}</span>}
      {job && isOpen(job) && (
        <>
          {exportsWords.started} <ExportProgress job={job} /> <Link to="/exports">{exportsWords.open}</Link>
        </>
      )}
      {job?.state === 'done' && (
        <Button look="quiet" onClick={() => void downloadExport(job)}>
          {exportsWords.downloadOf(job.title)}
        </Button>
      )}
      {job?.failure && <ReasonText code={job.failure} />}
    </span>
  );
}
