import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from '../components/button.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import { readFile } from './file-data.js';
import { FileHead } from './file-head.js';
import { FileSide } from './file-side.js';
import { PollutantCharts } from './pollutant-charts.js';
import { Timeline } from './timeline.js';

/** One vehicle, one file. The address carries its id and nothing that names it. */
export function FilePage(): ReactNode {
  const { vehicleFile: words, common } = useWords();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['vehicle-file', id], queryFn: () => readFile(id) });
  return (
    <div className="stack">
      <p className="row row-between no-print">
        <Link to="/vehicles">‹ {words.back}</Link>
        <Button look="quiet" onClick={() => window.print()}>
          {common.print}
        </Button>
      </p>
      <Loaded query={query} lines={12}>
        {(file) => (
          <article className="vehicle-file">
            <FileHead file={file} />
            <div className="vehicle-main stack">
              <PollutantCharts id={file.id} />
              <Timeline id={file.id} kinds={file.kinds} current={file.current?.plate ?? null} />
            </div>
            <FileSide file={file} updatedAt={query.dataUpdatedAt} />
            <p className="print-only small">
              {words.asOf} <TimeText at={query.dataUpdatedAt} show="exact" />
            </p>
          </article>
        )}
      </Loaded>
    </div>
  );
}
