import { useRef, type ReactNode } from 'react';
import { useLanguage, useWords } from '../words/use-words.js';
import { Button } from '../components/button.js';
import { exactText } from '../components/time.js';
import type { ExportRequest } from './export-data.js';
import { ExportState } from './export-state.js';
import { useExport } from './use-export.js';
import './exports.css';

interface ExportMenuProps {
  /** name of the file without its ending; never a plate */
  readonly name: string;
  /** what is shown; asked for when the person chooses */
  readonly request: () => Omit<ExportRequest, 'format' | 'language'>;
}

/** "Export": the whole list as CSV or XLSX, with the filters, columns and order of the page. */
export function ExportMenu({ name, request }: ExportMenuProps): ReactNode {
  const { exportsWords } = useWords();
  const { language } = useLanguage();
  const menu = useRef<HTMLDetailsElement>(null);
  const running = useExport();
  const take = (format: 'csv' | 'xlsx'): void => {
    menu.current?.removeAttribute('open');
    void running.start({ ...request(), format, language }, `${name} ${exactText(new Date()).replaceAll(':', '')}`);
  };
  return (
    <div className="export-menu">
      <ExportState {...running} />
      <details className="table-menu" ref={menu}>
        <summary>{exportsWords.menu}</summary>
        <div className="table-sheet">
          <p className="small muted">{exportsWords.scope}</p>
          <Button look="quiet" busy={running.busy} onClick={() => take('xlsx')}>
            {exportsWords.xlsx}
          </Button>
          <Button look="quiet" busy={running.busy} onClick={() => take('csv')}>
            {exportsWords.csv}
          </Button>
        </div>
      </details>
    </div>
  );
}
