import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';
import { checkSignaturesJob } from './check-signatures.job.js';
import { expireFlagsJob } from './expire-flags.job.js';
import { exportListJob } from './export-list.job.js';
import { housekeepingJob } from './housekeeping.job.js';
import { importFileJob } from './import-file.job.js';
import { judgeFleetJob } from './judge-fleet.job.js';
import { judgeInspectionsJob } from './judge-inspections.job.js';
import { judgeReadingsJob } from './judge-readings.job.js';
import { judgeTrucksJob } from './judge-trucks.job.js';
import { recountCampaignJob } from './recount-campaign.job.js';
import { sweepExportsJob } from './sweep-exports.job.js';
import { sweepJudgingTasksJob } from './sweep-judging-tasks.job.js';

/** Every job's one handler; a job of the contract that is missing here stops the process at boot. */
export function handlers(parts: WorkerParts): JobHandler[] {
  return [
    judgeReadingsJob(parts),
    judgeInspectionsJob(parts),
    judgeTrucksJob(parts),
    judgeFleetJob(parts),
    sweepJudgingTasksJob(parts),
    importFileJob(parts),
    recountCampaignJob(parts),
    expireFlagsJob(parts),
    exportListJob(parts),
    sweepExportsJob(parts),
    checkSignaturesJob(parts),
    housekeepingJob(parts),
  ] as JobHandler[];
}
