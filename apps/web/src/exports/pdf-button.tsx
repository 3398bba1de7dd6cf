import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { ExportState } from './export-state.js';
import { useReportWords } from './report-words.js';
import { useExport } from './use-export.js';
import './exports.css';

interface PdfButtonProps {
  /** a report of `GET /exports/sources` */
  readonly report: 'campaign-report' | 'inspection-report';
  readonly filters: Readonly<Record<string, string>>;
}

/** A report as PDF: asked for, followed, downloaded where it was asked for. */
export function PdfButton({ report, filters }: PdfButtonProps): ReactNode {
  const { exportsWords } = useWords();
  const { language } = useLanguage();
  const words = useReportWords();
  const running = useExport();
  const start = (): void =>
    void running.start(
      {
        source: report,
        format: 'pdf',
        language,
        filters: Object.entries(filters).map(([name, value]) => ({ name, value })),
        words: words(),
      },
      report,
    );
  return (
    <span className="export-menu no-print">
      <ExportState {...running} />
      <Button look="quiet" busy={running.busy} onClick={start}>
        {exportsWords.pdf}
      </Button>
    </span>
  );
}
