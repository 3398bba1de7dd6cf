import { JudgeInspections } from '@app/application';
import { SqlJudgingStore } from '@app/persistence';
import { newId } from '@app/platform';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';
import { judged } from './judged.js';

/** What a stored batch of station tests does to flags. */
export function judgeInspectionsJob(parts: WorkerParts): JobHandler<'judge-inspections'> {
  const store = new SqlJudgingStore(parts.db);
  const judge = new JudgeInspections(store, parts.reference, parts.clock, newId);
  return {
    name: 'judge-inspections',
    handle: ({ taskId }) => judged(parts, store, taskId, () => judge.run(taskId)),
  };
}
