import {
  TruckRegister,
  type AuditEntry,
  type RegisteredTruck,
  type TerminalModel,
  type TruckDecision,
  type TruckEntry,
} from '@app/application';
import type { TruckDialect } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database.js';

/** The register of trucks. `changed_at` of every change is what tells running gateways of it. */
export class SqlTruckRegister extends TruckRegister {
  constructor(private readonly db: Database) {
    super();
  }

  override async find(truckId: number): Promise<RegisteredTruck | null> {
    const [row] = await this.db.query<{ id: number; state: RegisteredTruck['state']; area_code: string | null }>(
      'SELECT id, state, area_code FROM truck WHERE id = $1',
      [truckId],
    );
    return row ? { id: row.id, state: row.state, areaCode: row.area_code } : null;
  }

  override async areasOf(vins: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.db.query<{ vin: string; area_code: string | null }>(
      'SELECT vin, area_code FROM truck WHERE vin = ANY($1)',
      [vins],
    );
    return new Map(rows.map((row) => [row.vin, row.area_code]));
  }

  override async modelsAmong(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ code: string }>('SELECT code FROM terminal_model WHERE code = ANY($1)', [codes]);
    return new Set(rows.map((row) => row.code));
  }

  override async areasAmong(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ code: string }>('SELECT code FROM area WHERE code = ANY($1)', [codes]);
    return new Set(rows.map((row) => row.code));
  }

  override register(entries: readonly TruckEntry[], at: Date, by: string, audit: AuditEntry): Promise<number> {
    const rows = [...entries].sort((a, b) => (a.vin < b.vin ? -1 : 1));
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ created: number }>(
        `WITH kept AS (
           INSERT INTO truck AS t (vin, state, area_code, enterprise, model_code, calid, cvn, origin, decided_at, decided_by, created_at,
                                   changed_at)
           SELECT vin, 'accepted', area_code, enterprise, model_code, calid, cvn, 'register', $7, $8, $7, $7
             FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
               AS e(vin, area_code, enterprise, model_code, calid, cvn)
           ON CONFLICT (vin) DO UPDATE
             SET state = 'accepted', area_code = EXCLUDED.area_code, enterprise = coalesce(EXCLUDED.enterprise, t.enterprise),
                 model_code = coalesce(EXCLUDED.model_code, t.model_code), calid = coalesce(EXCLUDED.calid, t.calid),
                 cvn = coalesce(EXCLUDED.cvn, t.cvn), changed_at = EXCLUDED.changed_at,
                 decided_at = CASE WHEN t.state = 'accepted' THEN t.decided_at ELSE EXCLUDED.decided_at END,
                 decided_by = CASE WHEN t.state = 'accepted' THEN t.decided_by ELSE EXCLUDED.decided_by END
           RETURNING (xmax = 0) AS created
         )
         SELECT count(*) FILTER (WHERE created)::int AS created FROM kept`,
        [
          rows.map((r) => r.vin),
          rows.map((r) => r.areaCode),
          rows.map((r) => r.enterprise ?? null),
          rows.map((r) => r.modelCode ?? null),
          rows.map((r) => r.calid ?? null),
          rows.map((r) => r.cvn ?? null),
          at,
          by,
        ],
      );
      await appendAudit(tx, audit);
      return row?.created ?? 0;
    });
  }

  override decide(decision: TruckDecision, audit: AuditEntry): Promise<void> {
    const { truckId, state, areaCode, enterprise, modelCode, reason, at, by } = decision;
    return this.db.transaction(async (tx) => {
      await tx.query(
        `UPDATE truck SET state = $2, area_code = coalesce($3, area_code), enterprise = coalesce($4, enterprise),
                          model_code = coalesce($5, model_code), decision_reason = $6, decided_at = $7, decided_by = $8, changed_at = $7
          WHERE id = $1`,
        [truckId, state, areaCode, enterprise, modelCode, reason, at, by],
      );
      await tx.query(
        `INSERT INTO event_log (kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, 'truck', $3, '{}')`,
        [`truck.${state}`, areaCode, String(truckId)],
      );
      await appendAudit(tx, audit);
    });
  }

  override clearKey(truckId: number, at: Date, audit: AuditEntry): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const cleared = await tx.execute(
        `UPDATE truck SET chip_id = NULL, public_key = NULL, activated_at = NULL, changed_at = $2
          WHERE id = $1 AND public_key IS NOT NULL`,
        [truckId, at],
      );
      if (cleared > 0) await appendAudit(tx, audit);
      return cleared > 0;
    });
  }

  override async keepModel(model: TerminalModel, at: Date, audit: AuditEntry): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO terminal_model (code, maker, name, dialect, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (code) DO UPDATE SET maker = EXCLUDED.maker, name = EXCLUDED.name, dialect = EXCLUDED.dialect`,
        [model.code, model.maker, model.name, model.dialect, at],
      );
      // gateways read the dialect with the truck
      await tx.query(
        `UPDATE truck SET changed_at = $2 FROM (SELECT id FROM truck WHERE model_code = $1 ORDER BY id FOR UPDATE) t
          WHERE truck.id = t.id`,
        [model.code, at],
      );
      await appendAudit(tx, audit);
    });
  }

  override async models(): Promise<readonly TerminalModel[]> {
    return this.db.query<{ code: string; maker: string | null; name: string | null; dialect: TruckDialect | null }>(
      'SELECT code, maker, name, dialect FROM terminal_model ORDER BY code',
    );
  }
}
