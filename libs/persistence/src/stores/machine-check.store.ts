import { MachineCheckStore, type CountedFor, type MachineCheckRecord, type SaveMachineCheck } from '@app/application';
import type { CountableCheck, SmokeClass, Verdict, ZoneAnswer } from '@app/domain';
import type { Database, Transaction } from '../database.js';
import { countChecks } from './campaign-counting.js';

export class SqlMachineCheckStore extends MachineCheckStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async save(record: MachineCheckRecord, countable: CountableCheck): Promise<SaveMachineCheck> {
    return this.db.transaction(async (tx) => {
      const inserted = await tx.query(
        `INSERT INTO machine_check (id, check_no, machine_id, area_code, place, checked_at, received_at, officer_id,
           smoke_class, result, verdict, zone_answer, body, invalid_reasons, counted_for, content_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '[]', $15)
         ON CONFLICT (check_no) DO NOTHING RETURNING id`,
        [
          record.id,
          record.checkNo,
          record.machineId,
          record.areaCode,
          JSON.stringify(record.place),
          record.checkedAt,
          record.receivedAt,
          record.officerId,
          record.smokeClass,
          record.verdict.result,
          JSON.stringify(record.verdict),
          JSON.stringify(record.zoneAnswer),
          JSON.stringify(record.body),
          [...record.invalidReasons],
          record.contentHash,
        ],
      );
      if (inserted.length === 0) return existing(tx, record);
      const countedFor = (await countChecks(tx, [countable])).get(countable.ref) ?? [];
      await tx.query('UPDATE machine_check SET counted_for = $2 WHERE id = $1', [
        record.id,
        JSON.stringify(countedFor),
      ]);
      await tx.query(
        `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          record.receivedAt,
          'machine.checked',
          record.areaCode,
          'machine',
          record.machineId,
          JSON.stringify({ checkId: record.id, result: record.verdict.result, smokeClass: record.smokeClass }),
        ],
      );
      return { kind: 'stored', countedFor };
    });
  }
}

interface Row {
  id: string;
  content_hash: string;
  verdict: Verdict;
  smoke_class: SmokeClass | null;
  zone_answer: ZoneAnswer;
  counted_for: CountedFor[];
}

async function existing(tx: Transaction, record: MachineCheckRecord): Promise<SaveMachineCheck> {
  const [row] = await tx.query<Row>(
    'SELECT id, content_hash, verdict, smoke_class, zone_answer, counted_for FROM machine_check WHERE check_no = $1',
    [record.checkNo],
  );
  if (!row) throw new Error('machine_check.vanished');
  if (row.content_hash !== record.contentHash) return { kind: 'conflict', id: row.id };
  const { id, verdict, smoke_class: smokeClass, zone_answer: zoneAnswer, counted_for: countedFor } = row;
  return { kind: 'repeated', id, verdict, smokeClass, zoneAnswer, countedFor };
}
