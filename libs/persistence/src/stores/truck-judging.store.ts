import {
  TruckJudgingStore,
  TruckUnit,
  type DaySurroundings,
  type DueDay,
  type FlagSubject,
  type FoldedHour,
  type JudgedTruck,
  type StoredFlag,
  type TruckDayEffects,
  type TruckFence,
} from '@app/application';
import {
  addCalendarDays,
  expandFinding,
  OLDEST_DAYS,
  shanghaiDate,
  startOfShanghaiDay,
  type CompactFinding,
  type IsoDate,
  type JudgedEntry,
} from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { storedFlag, type FlagRow } from '../queries/judging-facts.js';
import { daySurroundings, fencesOn, foldedHours, hoursOf, judgedTrucks } from '../queries/truck-judging-facts.js';
import { saveTruckDay } from './truck-day-effects.js';

/** First key of the advisory locks that keep the judgements of one truck apart. */
const LOCK_CLASS = 727_011;
const DAY_MS = 86_400_000;

class SqlTruckUnit extends TruckUnit {
  constructor(private readonly tx: Transaction) {
    super();
  }

  /** Also the flags that the truck's vehicle got under a former plate. */
  override async flags({ plateKey, vehicleId }: FlagSubject): Promise<readonly StoredFlag[]> {
    const rows = await this.tx.query<FlagRow>(
      `SELECT f.id, f.plate_key, f.kind, f.item, f.state, f.opened_at, f.closed_at, f.cleared_by, f.clears_by,
              (SELECT coalesce(jsonb_agg(e.body), '[]') FROM flag_evidence e WHERE e.flag_id = f.id) AS evidence
         FROM flag f WHERE (f.plate_key = $1 OR f.vehicle_id = $2) AND f.kind LIKE 'truck\\_%'`,
      [plateKey, vehicleId],
    );
    return rows.map(storedFlag);
  }

  override async history(truckId: number, from: Date, without: IsoDate): Promise<readonly JudgedEntry[]> {
    const rows = await this.tx.query<{ day: string; findings: CompactFinding[] }>(
      `SELECT day::text, findings FROM truck_judged_day
        WHERE truck_id = $1 AND day >= $2::date AND day <> $3::date ORDER BY truck_judged_day.day`,
      [truckId, shanghaiDate(from), without],
    );
    return rows.map(({ day, findings }) => ({
      refKind: 'truck_day',
      ref: `${truckId}:${day}`,
      at: startOfShanghaiDay(day),
      items: findings.map(expandFinding),
    }));
  }
}

export class SqlTruckJudgingStore extends TruckJudgingStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async due(now: Date, settleDays: number, againMs: number, limit: number): Promise<readonly DueDay[]> {
    const today = shanghaiDate(now);
    const rows = await this.db.query<{ truck_id: number; day: string; stored: number }>(
      `SELECT d.truck_id, d.day::text, d.stored FROM truck_day d
         JOIN truck t ON t.id = d.truck_id AND t.state = 'accepted'
         LEFT JOIN truck_judged_day j ON j.truck_id = d.truck_id AND j.day = d.day
        WHERE d.day >= $1::date AND d.day <= $2::date
          AND (j.day IS NULL OR (d.stored > j.stored AND j.judged_at <= $3) OR (NOT j.settled AND d.day < $4::date))
       UNION ALL
       -- the last day that is over, for trucks that were silent on it
       SELECT t.id, $5::text, 0 FROM truck t
        WHERE t.state = 'accepted' AND EXISTS (SELECT 1 FROM truck_day x WHERE x.truck_id = t.id AND x.day < $5::date)
          AND NOT EXISTS (SELECT 1 FROM truck_day x WHERE x.truck_id = t.id AND x.day = $5::date)
          AND NOT EXISTS (SELECT 1 FROM truck_judged_day j WHERE j.truck_id = t.id AND j.day = $5::date)
        ORDER BY 2, 1 LIMIT $6`,
      [
        addCalendarDays(today, -OLDEST_DAYS),
        today,
        new Date(now.getTime() - againMs),
        shanghaiDate(new Date(now.getTime() - settleDays * DAY_MS)),
        addCalendarDays(today, -1),
        limit,
      ],
    );
    return rows.map((row) => ({ truckId: row.truck_id, day: row.day, stored: row.stored }));
  }

  override trucks(truckIds: readonly number[], day: IsoDate): Promise<ReadonlyMap<number, JudgedTruck>> {
    return judgedTrucks(this.db, truckIds, day);
  }

  override hours(
    truckIds: readonly number[],
    day: IsoDate,
  ): Promise<ReadonlyMap<number, readonly { hour: Date; packets: number }[]>> {
    return hoursOf(this.db, truckIds, day);
  }

  override folded(truckIds: readonly number[], day: IsoDate): Promise<ReadonlyMap<number, readonly FoldedHour[]>> {
    return foldedHours(this.db, truckIds, day);
  }

  override surroundings(
    truckIds: readonly number[],
    day: IsoDate,
    historyDays: number,
  ): Promise<ReadonlyMap<number, DaySurroundings>> {
    return daySurroundings(this.db, truckIds, day, historyDays);
  }

  override fences(day: IsoDate): Promise<readonly TruckFence[]> {
    return fencesOn(this.db, day);
  }

  override judge(
    due: DueDay,
    work: (unit: TruckUnit) => Promise<TruckDayEffects>,
  ): Promise<'saved' | 'overtaken' | 'busy'> {
    return this.db.transaction(async (tx) => {
      const [lock] = await tx.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1, $2) AS held', [
        LOCK_CLASS,
        due.truckId,
      ]);
      if (lock?.held !== true) return 'busy';
      const [seen] = await tx.query<{ stored: number }>(
        'SELECT stored FROM truck_judged_day WHERE truck_id = $1 AND day = $2::date',
        [due.truckId, due.day],
      );
      if (seen !== undefined && seen.stored > due.stored) return 'overtaken';
      await saveTruckDay(tx, await work(new SqlTruckUnit(tx)));
      return 'saved';
    });
  }
}

/** Windows are kept as long as packets may still come for their hour, with a few days to spare. */
const WINDOW_DAYS = OLDEST_DAYS + 5;
const OBD_KEEP_DAYS = 400;

/** Removes folded hours and snapshots of the diagnostics that no judgement asks for any more; what was judged stays. */
export async function keepTruckWindows(db: Database, now: Date): Promise<Record<string, number>> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  return db.transaction(async (tx) => ({
    truckWindows: await tx.execute('DELETE FROM truck_window WHERE hour < $1', [before(WINDOW_DAYS)]),
    truckDiagnostics: await tx.execute('DELETE FROM truck_obd WHERE at < $1', [before(OBD_KEEP_DAYS)]),
  }));
}
