import type { KnownTruck, Stranger } from '@app/application';
import type { TruckDialect } from '@app/domain';
import type { Database, Sql } from '../database.js';

/** How often changes of the register are asked for. */
const FRESH_MS = 5_000;

interface Row {
  vin: string;
  id: number;
  state: KnownTruck['state'];
  dialect: TruckDialect | null;
  area_code: string | null;
  enterprise: string | null;
}

const COLUMNS = 't.vin, t.id, t.state, m.dialect, t.area_code, t.enterprise';
const FROM = 'FROM truck t LEFT JOIN terminal_model m ON m.code = t.model_code';

/**
 * The register by VIN, in memory because every packet asks. What is not known is looked up at once; changes are asked for every five
 * seconds. A VIN that nobody registered is put on the waiting list.
 */
export class TruckDirectory {
  private readonly trucks = new Map<string, KnownTruck>();
  private readAt = performance.now();
  private changes: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly maxWaiting: number,
  ) {}

  /** Without the VINs that found the waiting list full. */
  async known(strangers: readonly Stranger[]): Promise<ReadonlyMap<string, KnownTruck>> {
    const unknown = strangers.filter(({ vin }) => !this.trucks.has(vin));
    if (unknown.length > 0) await this.lookUp(unknown);
    if (performance.now() - this.readAt > FRESH_MS) {
      this.changes ??= this.readChanges().finally(() => {
        this.changes = undefined;
      });
      await this.changes;
    }
    return this.trucks;
  }

  private async lookUp(strangers: readonly Stranger[]): Promise<void> {
    const missing = new Map(strangers.map((stranger) => [stranger.vin, stranger]));
    await this.remember(this.database, [...missing.keys()]);
    for (const vin of missing.keys()) if (this.trucks.has(vin)) missing.delete(vin);
    if (missing.size === 0) return;
    // one order for all gateways: two that meet the same strangers wait instead of deadlocking
    const rows = [...missing.values()].sort((a, b) => (a.vin < b.vin ? -1 : 1));
    await this.database.query(
      `WITH room AS (SELECT $4 - count(*) AS places FROM truck WHERE state = 'waiting'),
       new AS (
         INSERT INTO truck (vin, state, origin, forwarder, first_seen_at, created_at, changed_at)
         SELECT vin, 'waiting', origin, forwarder, now(), now(), now()
           FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS t(vin, origin, forwarder, n)
          WHERE n <= (SELECT places FROM room) ORDER BY vin
         ON CONFLICT (vin) DO NOTHING RETURNING id
       )
       INSERT INTO event_log (kind, subject_kind, data)
       SELECT 'truck.waiting', 'truck', jsonb_build_object('trucks', count(*)) FROM new HAVING count(*) > 0`,
      [rows.map((r) => r.vin), rows.map((r) => r.origin), rows.map((r) => r.forwarder), this.maxWaiting],
    );
    await this.remember(this.database, [...missing.keys()]);
  }

  private async remember(sql: Sql, vins: readonly string[]): Promise<void> {
    this.take(await sql.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE t.vin = ANY($1)`, [vins]));
  }

  /** A minute's overlap: a change is dated by the start of its transaction and seen at its commit. */
  private async readChanges(): Promise<void> {
    this.take(
      await this.database.query<Row>(
        `SELECT ${COLUMNS} ${FROM} WHERE t.changed_at > now() - make_interval(secs => $1) AND t.created_at <> t.changed_at`,
        [(performance.now() - this.readAt) / 1000 + 60],
      ),
    );
    this.readAt = performance.now();
  }

  private take(rows: readonly Row[]): void {
    for (const { vin, id, state, dialect, area_code: areaCode, enterprise } of rows) {
      this.trucks.set(vin, { id, state, dialect, areaCode, enterprise });
    }
  }
}
