import { MachineSiteStore, type MachineActor, type MachineSite, type NewScan, type SaveScan } from '@app/application';
import type { OpenVisit, ScanPlan, ZoneAnswer } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Sql, Transaction } from '../database.js';
import { logMachineEvent } from './machine-rows.js';

interface VisitRow {
  visitId: string;
  enteredAt: Date;
  leaveBy: Date;
  leftAt: Date | null;
  zoneAnswer: ZoneAnswer;
}
const VISIT = `id AS "visitId", entered_at AS "enteredAt", leave_by AS "leaveBy", left_at AS "leftAt", zone_answer AS "zoneAnswer"`;

export class SqlMachineSiteStore extends MachineSiteStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async site(code: string): Promise<MachineSite | null> {
    const [row] = await this.db.query<MachineSite>(
      `SELECT id, code, name, area_code AS "areaCode", lon, lat, enterprise, max_stay_hours AS "maxStayHours"
         FROM machine_site WHERE code = $1`,
      [code],
    );
    return row ?? null;
  }

  override async put(site: MachineSite, by: MachineActor): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO machine_site (id, code, name, area_code, lon, lat, enterprise, max_stay_hours, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, area_code = excluded.area_code, lon = excluded.lon,
           lat = excluded.lat, enterprise = excluded.enterprise, max_stay_hours = excluded.max_stay_hours`,
        [
          site.id,
          site.code,
          site.name,
          site.areaCode,
          site.lon,
          site.lat,
          site.enterprise,
          site.maxStayHours,
          by.at,
          by.userId,
        ],
      );
      const { areaCode, code, ...details } = site;
      await audit(tx, by, 'machine.site_kept', { kind: 'machine_site', id: code }, areaCode, details);
    });
  }

  override async scan(
    scan: NewScan,
    decide: (open: OpenVisit | null) => ScanPlan,
    by: MachineActor,
  ): Promise<SaveScan> {
    return this.db.transaction(async (tx) => {
      // one machine, one scan at a time
      await tx.query('SELECT 1 FROM machine WHERE id = $1 FOR UPDATE', [scan.machineId]);
      const [known] = await tx.query<{ visit_id: string; content_hash: string }>(
        'SELECT visit_id, content_hash FROM machine_scan WHERE scan_no = $1',
        [scan.scanNo],
      );
      if (known) {
        if (known.content_hash !== scan.contentHash) return { kind: 'conflict' };
        return { kind: 'repeated', ...(await visitOf(tx, known.visit_id)) };
      }
      const [open] = await tx.query<{ id: string; siteId: string; enteredAt: Date }>(
        `SELECT id, site_id AS "siteId", entered_at AS "enteredAt" FROM machine_visit WHERE machine_id = $1 AND left_at IS NULL`,
        [scan.machineId],
      );
      const plan = decide(open ?? null);
      if (plan.kind === 'refused') return plan;
      const visitId = await carryOut(tx, plan, scan, by);
      await tx.query(
        `INSERT INTO machine_scan (scan_no, visit_id, direction, at, content_hash) VALUES ($1, $2, $3, $4, $5)`,
        [scan.scanNo, visitId, scan.direction, scan.at, scan.contentHash],
      );
      const event = scan.direction === 'enter' ? 'machine.entered_site' : 'machine.left_site';
      await logMachineEvent(tx, event, scan.machineId, scan.site.areaCode, scan.at, { site: scan.site.code });
      return { kind: 'stored', ...(await visitOf(tx, visitId)) };
    });
  }

  override async putStock(
    stock: { areaCode: string; asOf: string; machines: number; source: string },
    by: MachineActor,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO machine_stock (area_code, as_of, machines, source, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (area_code, as_of) DO UPDATE SET machines = excluded.machines, source = excluded.source,
           created_at = excluded.created_at, created_by = excluded.created_by`,
        [stock.areaCode, stock.asOf, stock.machines, stock.source, by.at, by.userId],
      );
      const { areaCode, ...details } = stock;
      await audit(tx, by, 'machine.stock_kept', { kind: 'area', id: areaCode }, areaCode, details);
    });
  }
}

async function carryOut(
  tx: Transaction,
  plan: Exclude<ScanPlan, { kind: 'refused' }>,
  scan: NewScan,
  by: MachineActor,
): Promise<string> {
  if (plan.kind === 'stay') return plan.visit.id;
  const left = plan.kind === 'leave' ? plan.visit : plan.closes;
  if (left !== null) {
    await tx.query('UPDATE machine_visit SET left_at = $2, left_by = $3, left_how = $4 WHERE id = $1', [
      left.id,
      scan.at,
      by.userId,
      plan.kind === 'leave' ? 'scan' : 'moved',
    ]);
  }
  if (plan.kind === 'leave') return plan.visit.id;
  await tx.query(
    `INSERT INTO machine_visit (id, machine_id, site_id, entered_at, entered_by, leave_by, zone_answer)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [scan.newVisitId, scan.machineId, scan.site.id, scan.at, by.userId, scan.leaveBy, JSON.stringify(scan.zoneAnswer)],
  );
  return scan.newVisitId;
}

async function visitOf(sql: Sql, id: string): Promise<VisitRow> {
  const [row] = await sql.query<VisitRow>(`SELECT ${VISIT} FROM machine_visit WHERE id = $1`, [id]);
  if (!row) throw new Error('machine_visit.vanished');
  return row;
}

function audit(
  tx: Transaction,
  by: MachineActor,
  action: string,
  object: { kind: string; id: string },
  areaCode: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  return appendAudit(tx, { at: by.at, actor: by.userId, actorRole: by.role, action, object, areaCode, details });
}
