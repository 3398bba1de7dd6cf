import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import { durationText } from './duration.js';
import { readQueues, type Queues } from './queue-data.js';

const REFRESH_MS = 5_000;

/** Work that is handed over: what waits, what runs, what was given up. */
export function QueuesTab(): ReactNode {
  const query = useQuery({ queryKey: ['administration', 'queues'], queryFn: readQueues, refetchInterval: REFRESH_MS });
  return (
    <Loaded query={query} lines={8}>
      {(queues) => <QueueView queues={queues} updatedAt={query.dataUpdatedAt} />}
    </Loaded>
  );
}

function QueueView({ queues, updatedAt }: { readonly queues: Queues; readonly updatedAt: number }): ReactNode {
  const { administration } = useWords();
  const { judging } = queues;
  return (
    <>
      <Panel title={administration.judging} updatedAt={updatedAt} staleAfterMs={30_000}>
        <div className="key-row">
          <KeyNumber label={administration.batches} value={judging.batches} />
          <KeyNumber label={administration.records} value={judging.records} />
          <KeyNumber
            label={administration.failedBatches}
            value={judging.failed}
            tone={judging.failed > 0 ? 'exceed' : 'plain'}
          />
        </div>
        <p className="muted small">
          {judging.oldestAt === null ? (
            administration.nothingWaits
          ) : (
            <>
              {administration.oldest} <TimeText at={judging.oldestAt} show="both" />
            </>
          )}
        </p>
      </Panel>
      <Panel
        title={administration.tab.queues}
        updatedAt={updatedAt}
        staleAfterMs={30_000}
        actions={
          <span className="muted small">
            {administration.backend} {queues.backend === 'redis' ? 'Redis' : 'PostgreSQL'}
          </span>
        }
      >
        <div className="admin-scroll" tabIndex={0} role="region" aria-label={administration.tab.queues}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{administration.queue}</th>
                {(['waiting', 'active', 'delayed', 'failed'] as const).map((key) => (
                  <th key={key} scope="col" className="number">
                    {administration.jobStates[key]}
                  </th>
                ))}
                <th scope="col">{administration.jobs}</th>
              </tr>
            </thead>
            <tbody>
              {queues.queues.map((queue) => (
                <tr key={queue.name}>
                  <td>
                    {administration.queues[queue.name as keyof typeof administration.queues] ?? queue.name}{' '}
                    <code className="small muted">{queue.name}</code>
                  </td>
                  <td className="number">{numberText(queue.waiting)}</td>
                  <td className="number">{numberText(queue.active)}</td>
                  <td className="number">{numberText(queue.delayed)}</td>
                  <td className="number">
                    {queue.failed === 0 ? (
                      0
                    ) : (
                      <Link className="admin-bad" to={`/administration/queues/${queue.name}`}>
                        {numberText(queue.failed)} · {administration.show}
                      </Link>
                    )}
                  </td>
                  <td className="small">
                    {queues.jobs
                      .filter((job) => job.queue === queue.name)
                      .map((job) =>
                        job.everyMs === null
                          ? job.name
                          : `${job.name} (${administration.every(durationText(job.everyMs))})`,
                      )
                      .join('，')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="muted small">{administration.queueHelp}</p>
      </Panel>
    </>
  );
}
