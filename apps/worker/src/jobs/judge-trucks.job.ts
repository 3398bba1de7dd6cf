import { readTruckPacket } from '@app/codecs';
import { JudgeTrucks, TruckSampleReader } from '@app/application';
import { SqlTruckHistory, SqlTruckJudgingStore } from '@app/persistence';
import { newId } from '@app/platform';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** Truck-days of one run; what is left waits for the next minute, so that the job never runs for long. */
const DAYS_PER_RUN = 1_000;

/** Judges the truck-days that have new packets, late ones included, and the trucks that were silent yesterday. */
export function judgeTrucksJob(parts: WorkerParts): JobHandler<'judge-trucks'> {
  const reader = new TruckSampleReader(new SqlTruckHistory(parts.db), readTruckPacket);
  const store = new SqlTruckJudgingStore(parts.db);
  const judge = new JudgeTrucks(store, reader, parts.reference, parts.clock, newId);
  return {
    name: 'judge-trucks',
    handle: async () => {
      const outcome = await judge.run(DAYS_PER_RUN);
      return { status: outcome.due === 0 ? 'skipped' : 'success', detail: { ...outcome } };
    },
  };
}
