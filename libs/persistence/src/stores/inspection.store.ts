import {
  InspectionStore,
  type Amendment,
  type CurrentInspection,
  type InspectionAnswer,
  type InspectionRefusal,
  type NewInspection,
  type ProcessTableValue,
  type SaveInspection,
  type StoredUpload,
} from '@app/application';
import { GroupCommit } from '../bulk/group-commit.js';
import type { Database, Sql, Transaction } from '../database.js';
import { isUnavailable } from '../unavailable.js';
import { amendInspection } from './inspection-amendment.js';
import { countSources, recordEffects, type StationTally } from './inspection-effects.js';
import { insertInspections } from './inspection-rows.js';
import { deflateProcess, unpackProcess } from './process-codec.js';
import { saveQuarantine } from './quarantine.store.js';
import { lockKeys, registerSightings, registryKeys } from './vehicle-registry.js';

interface Packed {
  readonly inspection: NewInspection;
  readonly packed: Buffer | null;
}
interface KnownReport {
  readonly id: string;
  readonly hash: string;
  readonly answer: InspectionAnswer;
}

/** While one group waits for its commit the next is being read: two halves keep both cores busy (bench inspections). */
const LANES = 2;
const MAX_GROUP = 50;

export class SqlInspectionStore extends InspectionStore {
  private readonly group: GroupCommit<Packed, SaveInspection>;

  constructor(
    private readonly db: Database,
    private readonly newId: () => string,
    /** told of the judging task of committed reports; losing the call loses nothing, a schedule finds the task */
    private readonly onTask: (taskId: string) => void = () => undefined,
  ) {
    super();
    this.group = new GroupCommit((items) => this.saveAndTell(items), {
      max: MAX_GROUP,
      lanes: LANES,
      retryAlone: (error) => !isUnavailable(error),
    });
  }

  override save(inspection: NewInspection): Promise<SaveInspection> {
    return this.group.run({
      inspection,
      packed: inspection.process === null ? null : deflateProcess(inspection.process.bytes),
    });
  }

  override async current(id: string): Promise<CurrentInspection | null> {
    return currentVersion(this.db, id);
  }

  override async amend(amendment: Amendment): Promise<boolean> {
    const { done, taskId } = await amendInspection(this.db, amendment, this.newId);
    if (taskId !== null) this.onTask(taskId);
    return done;
  }

  override async refuse(refusal: InspectionRefusal): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [station] = await tx.query<{ area_code: string }>('SELECT area_code FROM station WHERE code = $1', [
        refusal.stationCode,
      ]);
      await saveQuarantine(tx, [
        {
          channel: 'inspection',
          source: refusal.stationCode,
          areaCode: refusal.areaCode ?? station?.area_code ?? null,
          receivedAt: refusal.receivedAt,
          naturalKey: refusal.reportNo,
          reason: refusal.code,
          detail: { faults: refusal.faults },
          raw: refusal.raw,
        },
      ]);
      await countSources(tx, [
        { stationCode: refusal.stationCode, at: refusal.receivedAt, stored: 0, repeated: 0, refused: 1 },
      ]);
      await tx.query(
        `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data)
         VALUES ($1, 'inspection.refused', $2, 'station', $3, $4)`,
        [
          refusal.receivedAt,
          refusal.areaCode ?? station?.area_code ?? null,
          refusal.stationCode,
          JSON.stringify({ reportNo: refusal.reportNo, faults: refusal.faults.length }),
        ],
      );
    });
  }

  private async saveAndTell(items: readonly Packed[]): Promise<readonly SaveInspection[]> {
    const { results, taskId } = await this.saveAll(items);
    if (taskId !== null) this.onTask(taskId);
    return results;
  }

  /** One transaction for everything that waits. The first of equal numbers is the report, the others are its repeats. */
  private async saveAll(items: readonly Packed[]): Promise<{ results: SaveInspection[]; taskId: string | null }> {
    return this.db.transaction(async (tx) => {
      const firsts = new Map<string, Packed>();
      for (const item of items) {
        const number = item.inspection.upload.reportNo;
        if (!firsts.has(number)) firsts.set(number, item);
      }
      const leaders = [...firsts.values()];
      await lockKeys(tx, [
        ...leaders.map(({ inspection }) => `report:${inspection.upload.reportNo}`),
        ...registryKeys(leaders.map(({ inspection }) => inspection.sighting)),
      ]);
      const known = await knownReports(tx, [...firsts.keys()]);
      const fresh = leaders.filter(({ inspection }) => !known.has(inspection.upload.reportNo));
      const taskId = fresh.length > 0 ? await this.insert(tx, fresh) : null;
      for (const { inspection } of fresh) {
        const { id, contentSha256: hash, answer } = inspection;
        known.set(inspection.upload.reportNo, { id, hash, answer });
      }
      const stored = new Set(fresh);
      const results: SaveInspection[] = [];
      for (const item of items) {
        const report = known.get(item.inspection.upload.reportNo);
        if (report === undefined) throw new Error('inspection.vanished');
        if (stored.has(item)) results.push({ kind: 'stored', answer: report.answer });
        else if (report.hash === item.inspection.contentSha256)
          results.push({ kind: 'repeated', answer: report.answer });
        else results.push(await conflict(tx, report.id));
      }
      await countSources(
        tx,
        items.map((item, i) => tally(item.inspection, results[i]?.kind)),
      );
      return { results, taskId };
    });
  }

  private async insert(tx: Transaction, fresh: readonly Packed[]): Promise<string | null> {
    const registrations = await registerSightings(
      tx,
      fresh.map(({ inspection }) => inspection.sighting),
      fresh.map(({ inspection }) => ({ author: inspection.author, reason: 'inspection', at: inspection.receivedAt })),
      this.newId,
    );
    await insertInspections(
      tx,
      fresh.map((item, i) => ({ ...item, vehicleId: registrations[i]?.vehicleId ?? '' })),
    );
    return recordEffects(
      tx,
      fresh.map(({ inspection }) => inspection),
      this.newId,
    );
  }
}

const tally = (inspection: NewInspection, kind: SaveInspection['kind'] | undefined): StationTally => ({
  stationCode: inspection.upload.stationCode,
  at: inspection.receivedAt,
  stored: kind === 'stored' ? 1 : 0,
  repeated: kind === 'repeated' ? 1 : 0,
  refused: kind === 'conflict' ? 1 : 0,
});

/** What is stored under these numbers; the first version is what a repeat is compared with. */
async function knownReports(sql: Sql, numbers: readonly string[]): Promise<Map<string, KnownReport>> {
  const rows = await sql.query<{ report_no: string } & KnownReport>(
    `SELECT i.report_no, i.id, encode(v.content_sha256, 'hex') AS hash, v.answer
       FROM inspection i JOIN inspection_version v ON v.inspection_id = i.id AND v.version = 1
      WHERE i.report_no = ANY($1::text[])`,
    [numbers],
  );
  return new Map(rows.map(({ report_no, ...report }) => [report_no, report]));
}

async function conflict(sql: Sql, id: string): Promise<SaveInspection> {
  const first = await versionOf(sql, id, 1);
  if (first === null) throw new Error('inspection.vanished');
  return { kind: 'conflict', id, upload: first.upload, process: first.process };
}

async function currentVersion(sql: Sql, id: string): Promise<CurrentInspection | null> {
  const [row] = await sql.query<{ version: number }>('SELECT version FROM inspection WHERE id = $1', [id]);
  return row === undefined ? null : versionOf(sql, id, row.version);
}

async function versionOf(sql: Sql, id: string, version: number): Promise<CurrentInspection | null> {
  const [row] = await sql.query<{ report: StoredUpload; answer: InspectionAnswer; packed: Buffer | null }>(
    `SELECT v.report, v.answer, p.packed FROM inspection_version v
       LEFT JOIN inspection_process p ON p.inspection_id = v.inspection_id AND p.version =
         (SELECT max(version) FROM inspection_process WHERE inspection_id = v.inspection_id AND version <= v.version)
      WHERE v.inspection_id = $1 AND v.version = $2`,
    [id, version],
  );
  if (row === undefined) return null;
  const process: ProcessTableValue | null = row.packed === null ? null : unpackProcess(row.packed);
  return { id, version, upload: row.report, process, answer: row.answer };
}
