import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveEvents } from '../api/use-live.js';
import { isOpen, readExport, requestExport, type ExportJob, type ExportRequest } from './export-data.js';

interface ExportInHand {
  readonly start: (request: ExportRequest, name: string) => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
  /** the job that was started here, as it stands now */
  readonly job: ExportJob | null;
  /** a short list went straight to the person */
  readonly saved: boolean;
}

/** One export that a page asks for: at once, or as a job that is followed to its end. */
export function useExport(): ExportInHand {
  const client = useQueryClient();
  const [state, setState] = useState<{ busy: boolean; error: unknown; jobId: string | null; saved: boolean }>({
    busy: false,
    error: null,
    jobId: null,
    saved: false,
  });
  const { jobId } = state;
  const job = useQuery({
    queryKey: ['exports', jobId],
    queryFn: () => readExport(jobId ?? ''),
    enabled: jobId !== null,
    // events tell sooner; this is for when the live connection is away
    refetchInterval: (query) => (query.state.data && !isOpen(query.state.data) ? false : 5_000),
  });
  useLiveEvents(['export.'], (events) => {
    if (events.some((event) => event.data['exportId'] === jobId))
      void client.invalidateQueries({ queryKey: ['exports'] });
  });
  const start = async (request: ExportRequest, name: string): Promise<void> => {
    setState({ busy: true, error: null, jobId: null, saved: false });
    try {
      const started = await requestExport(request, name);
      setState({ busy: false, error: null, jobId: started?.id ?? null, saved: started === null });
    } catch (error) {
      setState({ busy: false, error, jobId: null, saved: false });
    }
  };
  return { start, busy: state.busy, error: state.error, saved: state.saved, job: job.data ?? null };
}
