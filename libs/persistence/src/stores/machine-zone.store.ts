import { MachineZoneStore, type MachineActor, type ZoneAlarm } from '@app/application';
import { shanghaiDate, type MachineZone } from '@app/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Sql } from '../database.js';
import { logMachineEvent } from './machine-rows.js';

type Body = Omit<MachineZone, 'id' | 'code' | 'version' | 'areaCode' | 'effectiveFrom' | 'effectiveTo'>;
interface Row {
  id: string;
  code: string;
  version: number;
  area_code: string;
  effective_from: string;
  effective_to: string | null;
  body: Body;
}

async function zones(sql: Sql, tail: string, params: readonly unknown[] = []): Promise<MachineZone[]> {
  const rows = await sql.query<Row>(
    `SELECT id, code, version, area_code, to_char(effective_from, 'YYYY-MM-DD') AS effective_from,
            to_char(effective_to, 'YYYY-MM-DD') AS effective_to, body FROM machine_zone ${tail}`,
    params,
  );
  return rows.map(({ id, code, version, area_code, effective_from, effective_to, body }) => ({
    ...body,
    id,
    code,
    version,
    areaCode: area_code,
    effectiveFrom: effective_from,
    effectiveTo: effective_to,
  }));
}

/** Content of a version in one order of fields. */
function contentOf(zone: Omit<MachineZone, 'version'>): string {
  const { name, rings, minStage, smokeClassIii, exemptKinds, source, areaCode, effectiveFrom, effectiveTo } = zone;
  return JSON.stringify([
    name.zh,
    name.en,
    rings,
    minStage,
    smokeClassIii,
    exemptKinds,
    source,
    areaCode,
    effectiveFrom,
    effectiveTo,
  ]);
}

export class SqlMachineZoneStore extends MachineZoneStore {
  constructor(private readonly db: Database) {
    super();
  }

  override all(): Promise<readonly MachineZone[]> {
    return zones(this.db, 'ORDER BY code, version');
  }

  override async publish(
    zone: Omit<MachineZone, 'version'>,
    by: MachineActor,
  ): Promise<{ kind: 'published' | 'repeated'; id: string; version: number }> {
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(727013)');
      const [latest] = await zones(tx, 'WHERE code = $1 ORDER BY version DESC LIMIT 1', [zone.code]);
      if (latest && contentOf(latest) === contentOf(zone)) {
        return { kind: 'repeated', id: latest.id, version: latest.version };
      }
      const version = (latest?.version ?? 0) + 1;
      const { id, code, areaCode, effectiveFrom, effectiveTo, ...rest } = zone;
      const { name, rings, minStage, smokeClassIii, exemptKinds, source } = rest;
      await tx.query(
        `INSERT INTO machine_zone (id, code, version, area_code, effective_from, effective_to, body, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          code,
          version,
          areaCode,
          effectiveFrom,
          effectiveTo,
          JSON.stringify({ name, rings, minStage, smokeClassIii, exemptKinds, source }),
          by.at,
          by.userId,
        ],
      );
      await appendAudit(tx, {
        at: by.at,
        actor: by.userId,
        actorRole: by.role,
        action: 'machine.zone_published',
        object: { kind: 'machine_zone', id },
        areaCode,
        details: { code, version, effectiveFrom, effectiveTo, minStage, smokeClassIii },
      });
      return { kind: 'published', id, version };
    });
  }

  override async alarm(alarm: ZoneAlarm): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const zone of alarm.answer.zones.filter((one) => !one.allowed)) {
        const [row] = await tx.query<{ times: number }>(
          `INSERT INTO machine_zone_alarm AS a (machine_id, zone_id, day, first_at, last_at, source, lon, lat, reasons, area_code)
           VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (machine_id, zone_id, day) DO UPDATE SET times = a.times + 1,
             first_at = least(a.first_at, excluded.first_at), last_at = greatest(a.last_at, excluded.last_at)
           RETURNING times`,
          [
            alarm.machineId,
            zone.zoneId,
            shanghaiDate(alarm.at),
            alarm.at,
            alarm.source,
            alarm.lon,
            alarm.lat,
            JSON.stringify(zone.reasons),
            alarm.areaCode,
          ],
        );
        if (row?.times !== 1) continue;
        await logMachineEvent(tx, 'machine.zone_alarm', alarm.machineId, alarm.areaCode, alarm.at, {
          zone: zone.code,
          source: alarm.source,
        });
      }
    });
  }

  override async exceedsClassIii(machineId: string): Promise<boolean> {
    // class III is the strictest: over any class is over it
    const [row] = await this.db.query<{ result: string }>(
      'SELECT result FROM machine_check WHERE machine_id = $1 ORDER BY checked_at DESC LIMIT 1',
      [machineId],
    );
    return row?.result === 'exceed';
  }
}
