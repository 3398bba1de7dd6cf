import type { JudgedReading } from '@app/application';
import { passingEvents } from '@app/domain';
import type { Sql } from '../database.js';

/** Tells pages of the readings of a judged batch: one small row an area, in the transaction of the judgements. */
export async function savePassingEvents(tx: Sql, judged: readonly JudgedReading[], at: Date): Promise<void> {
  const events = passingEvents(
    judged.map(({ areaCode, usable, verdict, waiting }) => {
      const over = verdict.items.find((item) => item.result === 'exceed');
      return {
        areaCode,
        siteCode: waiting.reading.siteCode,
        passedAt: waiting.reading.passedAt,
        usable,
        result: verdict.result,
        worst: over ? { item: over.item, value: over.rounded } : null,
      };
    }),
    at,
  );
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO event_log (at, kind, area_code, data)
     SELECT $1, 'readings.judged', area, data::jsonb FROM unnest($2::text[], $3::text[]) AS t(area, data)`,
    [at, events.map((one) => one.areaCode), events.map(({ areaCode: _, ...data }) => JSON.stringify(data))],
  );
}
