import { JudgeFleet } from '@app/application';
import { SqlFleetStore } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** Exemptions of trucks with long good data, and suspicious filling places; the same again changes nothing. */
export function judgeFleetJob(parts: WorkerParts): JobHandler<'judge-fleet'> {
  const judge = new JudgeFleet(new SqlFleetStore(parts.db), parts.reference, parts.clock);
  return {
    name: 'judge-fleet',
    handle: async () => ({ status: 'success', detail: { ...(await judge.run()) } }),
  };
}
