import { decodeRemoteSensing } from '@app/codecs';
import {
  JudgeReadings,
  RecordReadings,
  ReferenceCache,
  SystemClock,
  type Clock,
  type JobQueue,
} from '@app/application';
import { INSPECTION_EXAMPLES } from '@app/contracts';
import { PgReadingStore, SqlJudgingStore, SqlReferenceSource, type Database } from '@app/persistence';
import { newId } from '@app/platform';
import { asStation, type SubjectApi } from './subject-api.js';

export const VAN = 'C652301001';
const noQueue: JobQueue = { enqueue: () => Promise.resolve() };

/** What a vehicle leaves behind: station tests through the api, roadside readings stored and judged as ingest does. */
export class VehicleWorld {
  private serial = 0;

  constructor(
    private readonly db: Database,
    private readonly api: SubjectApi,
    private readonly now: Date,
  ) {}

  /** A diesel tested by free acceleration. @returns id of the test */
  async tested(plate: string, vin: string, startedAt: string, change: object = {}): Promise<string> {
    const example = INSPECTION_EXAMPLES['free_acceleration']?.value as { vehicle: object };
    const { vehicle = {}, ...rest } = change as { vehicle?: object };
    const reply = await this.api.app.inject({
      method: 'POST',
      url: '/api/v1/inspections',
      headers: { ...asStation('652301001'), 'content-type': 'application/json' },
      payload: JSON.stringify({
        ...example,
        reportNo: `VF${++this.serial}`,
        startedAt,
        endedAt: null,
        media: null,
        process: null,
        vehicle: { ...example.vehicle, plate, plateColor: 'yellow', vin, ...vehicle },
        ...rest,
      }),
    });
    if (reply.statusCode !== 201) throw new Error(reply.payload);
    return (JSON.parse(reply.payload) as { id: string }).id;
  }

  /** Diesel readings of one plate. @param passes local time `2026-03-02 09:00:00` and NO in 1e-6. @returns record codes */
  async passed(plate: string, passes: readonly (readonly [at: string, no: number])[], over: object = {}) {
    const records = passes.map(([at, no]) => {
      const serial = String(++this.serial % 1000).padStart(3, '0');
      const jlbh = `${VAN}01${at.replace(/[-: ]/g, '')}${serial}`;
      const own = { jlbh, dwbh: VAN, ycxbh: '01', cdxh: 1, jcrq: at, hphm: plate, cpys: '1', sbzxd: 95, rlzl: 'B' };
      return { ...own, nojg: no, co2jg: null, cojg: null, hcjg: null, ...over };
    });
    const clock: Clock = { now: () => this.now };
    const decoded = decodeRemoteSensing(Buffer.from(JSON.stringify(records)), {
      siteCode: VAN,
      lineNo: '01',
      receivedAt: this.now,
    });
    if (decoded.rejects.length > 0) throw new Error(JSON.stringify(decoded.rejects));
    const saved = await new RecordReadings(new PgReadingStore(this.db), noQueue, () => undefined).record([
      { siteCode: VAN, receivedAt: this.now, ...decoded },
    ]);
    if (saved.taskId === null) throw new Error('nothing was new');
    const reference = new ReferenceCache(new SqlReferenceSource(this.db), new SystemClock());
    await new JudgeReadings(new SqlJudgingStore(this.db), reference, clock, newId).run(saved.taskId);
    return records.map(({ jlbh }) => jlbh);
  }
}
