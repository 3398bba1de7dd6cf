import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLiveEvents } from '../api/use-live.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { Empty, ErrorBox, Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import { downloadExport, isOpen, readExports, removeExport, type ExportJob } from './export-data.js';
import { ExportProgress } from './export-progress.js';
import { sizeText } from './size-text.js';
import './exports.css';

/** The person's own exports that ran as jobs: progress, download, removal. */
export default function ExportsPage(): ReactNode {
  const { exportsWords } = useWords();
  const client = useQueryClient();
  const jobs = useQuery({
    queryKey: ['exports', 'list'],
    queryFn: readExports,
    refetchInterval: (query) => (query.state.data?.some(isOpen) ? 5_000 : 60_000),
  });
  useLiveEvents(['export.'], (events) => {
    const own = new Set(jobs.data?.map((job) => job.id));
    if (events.some((event) => own.has(String(event.data['exportId'])))) {
      void client.invalidateQueries({ queryKey: ['exports'] });
    }
  });
  return (
    <div className="stack">
      <h1>{exportsWords.title}</h1>
      <p className="muted">{exportsWords.lead}</p>
      <Panel title={exportsWords.list} updatedAt={jobs.dataUpdatedAt}>
        <Loaded query={jobs}>
          {(list) =>
            list.length === 0 ? (
              <Empty title={exportsWords.list}>{<p>{exportsWords.empty}</p>}</Empty>
            ) : (
              <ul className="export-list">
                {list.map((job) => (
                  <ExportLine key={job.id} job={job} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
    </div>
  );
}

function ExportLine({ job }: { readonly job: ExportJob }): ReactNode {
  const { exportsWords } = useWords();
  const client = useQueryClient();
  const again = (): void => void client.invalidateQueries({ queryKey: ['exports'] });
  const download = useMutation({ mutationFn: () => downloadExport(job), onError: again });
  const remove = useMutation({ mutationFn: () => removeExport(job.id), onSettled: again });
  return (
    <li className={`export-line export-${job.state}`}>
      <div>
        <strong>{job.title}</strong> <span className="export-format">{job.format.toUpperCase()}</span>
        <p className="small muted">
          <TimeText at={job.createdAt} />
          {job.bytes !== null && job.state === 'done' && ` · ${sizeText(job.bytes)}`}
          {job.state === 'done' && job.expiresAt !== null && (
            <>
              {' · '}
              {exportsWords.expiresAt} <TimeText at={job.expiresAt} show="day" />
            </>
          )}
        </p>
      </div>
      <div className="row">
        {job.failure ? <ReasonText code={job.failure} /> : <ExportProgress job={job} />}
        {job.state === 'done' && (
          <Button
            look="primary"
            busy={download.isPending}
            aria-label={exportsWords.downloadOf(job.title)}
            onClick={() => download.mutate()}
          >
            {exportsWords.download}
          </Button>
        )}
        {(job.state === 'done' || isOpen(job)) && (
          <Button
            look="quiet"
            busy={remove.isPending}
            aria-label={exportsWords.removeOf(job.title)}
            onClick={() => remove.mutate()}
          >
            {exportsWords.remove}
          </Button>
        )}
      </div>
      {download.error !== null && <ErrorBox error={download.error} />}
    </li>
  );
}
