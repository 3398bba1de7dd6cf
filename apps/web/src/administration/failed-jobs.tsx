import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button } from '../components/button.js';
import { SidePanel } from '../components/side-panel.js';
import { Empty, Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { readFailed, retryJob, type FailedJob } from './queue-data.js';
import { Refusal } from './refusal.js';

/** Jobs of a queue that were given up, with the reason and a way to run them again. */
export function FailedJobs(): ReactNode {
  const { administration } = useWords();
  const { queue = '' } = useParams();
  const query = useQuery({ queryKey: ['administration', 'failed', queue], queryFn: () => readFailed(queue) });
  return (
    <SidePanel title={administration.failedJobs(queue)} back="/administration/queues">
      <Loaded query={query} lines={6}>
        {(jobs) =>
          jobs.length === 0 ? (
            <Empty title={administration.noFailed}>
              <p>{administration.noFailedWhy}</p>
            </Empty>
          ) : (
            <ul className="stack">
              {jobs.map((job) => (
                <Job key={job.id} job={job} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

function Job({ job }: { readonly job: FailedJob }): ReactNode {
  const { administration } = useWords();
  const { role } = useMe();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryJob(job),
    onSettled: () => void client.invalidateQueries({ queryKey: ['administration'] }),
  });
  return (
    <li className="stack-tight">
      <h3>
        {job.name} <span className="muted small">{job.id}</span>
      </h3>
      <p className="admin-refusal admin-json">{job.reason === '' ? administration.noReason : job.reason}</p>
      <p className="muted small">
        {administration.attempts(job.attempts)} · <TimeText at={job.failedAt ?? job.at} show="both" />
        {job.about !== null && (
          <>
            {' '}
            · <code>{job.about}</code>
          </>
        )}
      </p>
      {role === 'administrator' && (
        <div>
          <Button busy={retry.isPending} onClick={() => retry.mutate()}>
            {administration.retry}
          </Button>
        </div>
      )}
      <Refusal error={retry.error} />
    </li>
  );
}
