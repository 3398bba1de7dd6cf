import { REMOTE_SENSING_CHANNEL, type JudgedReading, type ReadingEffects } from '@app/application';
import { shanghaiDate } from '@app/domain';
import { copyLine } from '../bulk/copy-text.js';
import type { Transaction } from '../database.js';
import type { CompactItem } from '../queries/expand-items.js';

const COLUMNS = `record_no, recorded_at, passed_at, site_code, area_code, plate_key, vehicle_id, ignition, usable, marks,
  result, reasons, items, limit_set_id, rule_version, judged_at`;

/** Writes the judgements of a batch and moves the counters of its sources' days. */
export async function saveJudgements(tx: Transaction, { judged, at }: ReadingEffects): Promise<void> {
  if (judged.length === 0) return;
  await tx.copy(`rs_judgement (${COLUMNS})`, judged.map((j) => line(j, at)).join(''));
  await countDays(tx, judged);
}

function line(j: JudgedReading, at: Date): string {
  const { waiting, verdict } = j;
  const items: CompactItem[] = verdict.items.map(({ item, measured, rounded, result, reason }) => ({
    item,
    measured,
    rounded,
    result,
    ...(reason === undefined ? {} : { reason }),
  }));
  return copyLine([
    waiting.reading.recordNo,
    waiting.recordTime,
    waiting.reading.passedAt,
    waiting.reading.siteCode,
    j.areaCode,
    waiting.plateKey,
    j.vehicleId,
    j.ignition,
    j.usable,
    JSON.stringify(j.marks),
    verdict.result,
    JSON.stringify(verdict.reasons),
    JSON.stringify(items),
    verdict.limitSetId,
    verdict.ruleVersion,
    at,
  ]);
}

async function countDays(tx: Transaction, judged: readonly JudgedReading[]): Promise<void> {
  const days = new Map<string, { site: string; day: string; judged: number; usable: number }>();
  for (const j of judged) {
    // The day of receipt, like the other counters of the same row: it is a statement of what came in on that day.
    const day = shanghaiDate(j.waiting.receivedAt);
    const key = `${j.waiting.reading.siteCode} ${day}`;
    const tally = days.get(key) ?? { site: j.waiting.reading.siteCode, day, judged: 0, usable: 0 };
    tally.judged++;
    if (j.usable) tally.usable++;
    days.set(key, tally);
  }
  const rows = [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, d]) => d);
  await tx.query(
    `INSERT INTO source_day AS d (channel, source, day, judged, usable)
     SELECT '${REMOTE_SENSING_CHANNEL}', * FROM unnest($1::text[], $2::date[], $3::bigint[], $4::bigint[])
     ON CONFLICT (channel, source, day) DO UPDATE SET judged = d.judged + excluded.judged, usable = d.usable + excluded.usable`,
    [rows.map((r) => r.site), rows.map((r) => r.day), rows.map((r) => r.judged), rows.map((r) => r.usable)],
  );
}
