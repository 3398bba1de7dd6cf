import { FleetStore, type Author, type ExemptionCandidate, type NewFence, type NewMeasure } from '@app/application';
import {
  addCalendarDays,
  type EffectParams,
  type ExemptionDecision,
  type ExemptionParams,
  type Filling,
  type FillingParams,
  type FillingPlace,
  type IsoDate,
  type MeasureData,
  type Scope,
} from '@app/domain';
import { newId } from '@app/platform';
import { appendAudit } from '../audit/append-audit.js';
import type { Database, Sql } from '../database.js';
import { exemptionCandidates } from '../queries/fleet/exemption-facts.js';
import { fillingsOf, measureDataOf } from '../queries/fleet/before-and-after.js';

interface Audited {
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly areaCode?: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const audit = (tx: Sql, by: Author, entry: Audited): Promise<void> =>
  appendAudit(tx, { at: by.at, actor: by.userId ?? by.name, actorRole: by.role, ...entry });

export class SqlFleetStore extends FleetStore {
  constructor(private readonly db: Database) {
    super();
  }

  override addFence(fence: NewFence, by: Author): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { id, name, areaCode, kind, ring, onEnter, onLeave } = fence;
      await tx.query(
        `INSERT INTO truck_fence (id, name, area_code, kind, ring, on_enter, on_leave, valid_from, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
        [
          id,
          name,
          areaCode,
          kind,
          JSON.stringify(ring.map(({ lon, lat }) => [lon, lat])),
          onEnter,
          onLeave,
          by.at,
          by.name,
        ],
      );
      const details = { name, kind, onEnter, onLeave, corners: ring.length };
      await audit(tx, by, { action: 'truck_fence.added', object: { kind: 'truck_fence', id }, areaCode, details });
    });
  }

  override endFence(id: string, by: Author): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ area_code: string }>(
        'UPDATE truck_fence SET valid_to = $2 WHERE id = $1 AND valid_to IS NULL RETURNING area_code',
        [id, by.at],
      );
      if (row === undefined) return false;
      const entry = {
        action: 'truck_fence.ended',
        object: { kind: 'truck_fence', id },
        areaCode: row.area_code,
        details: {},
      };
      await audit(tx, by, entry);
      return true;
    });
  }

  override addMeasure(measure: NewMeasure, by: Author): Promise<{ id: string; repeated: boolean } | null> {
    return this.db.transaction(async (tx) => {
      const { id, truckId, kind, doneOn, note } = measure;
      const [row] = await tx.query<{ id: string; area_code: string | null }>(
        `INSERT INTO truck_measure (id, truck_id, kind, done_on, note, area_code, recorded_at, recorded_by)
         SELECT $1, t.id, $3, $4, $5, t.area_code, $6, $7 FROM truck t WHERE t.id = $2
         ON CONFLICT (truck_id, kind, done_on) DO NOTHING RETURNING id, area_code`,
        [id, truckId, kind, doneOn, note, by.at, by.name],
      );
      if (row === undefined) {
        const [known] = await tx.query<{ id: string }>(
          'SELECT id FROM truck_measure WHERE truck_id = $1 AND kind = $2 AND done_on = $3::date',
          [truckId, kind, doneOn],
        );
        return known === undefined ? null : { id: known.id, repeated: true };
      }
      const entry = {
        action: 'truck_measure.recorded',
        object: { kind: 'truck', id: String(truckId) },
        areaCode: row.area_code,
        details: { measureId: id, kind, doneOn, note },
      };
      await audit(tx, by, entry);
      return { id, repeated: false };
    });
  }

  override measureData(
    scope: Scope,
    from: IsoDate,
    to: IsoDate,
    params: EffectParams,
  ): Promise<readonly MeasureData[]> {
    return measureDataOf(this.db, scope, from, to, params.days);
  }

  override exemptionCandidates(
    after: number,
    limit: number,
    today: IsoDate,
    params: ExemptionParams,
  ): Promise<readonly ExemptionCandidate[]> {
    return exemptionCandidates(this.db, after, limit, addCalendarDays(today, -params.days), today);
  }

  override saveExemption(
    { truckId, areaCode, facts }: ExemptionCandidate,
    decision: ExemptionDecision,
    rule: { readonly version: number },
    at: Date,
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      if (decision.decision === 'keep' || decision.decision === 'none') return;
      const reason = decision.decision === 'end' ? decision.reason : 'exemption.renewed';
      const ended = await tx.query<{ id: string }>(
        'UPDATE truck_exemption SET ended_at = $2, end_reason = $3 WHERE truck_id = $1 AND ended_at IS NULL RETURNING id',
        [truckId, at, reason],
      );
      if (decision.decision !== 'end') {
        await tx.query(
          `INSERT INTO truck_exemption (id, truck_id, area_code, granted_at, valid_until, rule_version, body)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (truck_id) WHERE ended_at IS NULL DO NOTHING`,
          [newId(), truckId, areaCode, at, decision.validUntil, rule.version, JSON.stringify(facts)],
        );
      } else if (ended.length === 0) return;
      await tx.query(
        `INSERT INTO event_log (at, kind, area_code, subject_kind, subject_id, data) VALUES ($1, $2, $3, 'truck', $4, $5)`,
        [
          at,
          decision.decision === 'end' ? 'truck.exemption_ended' : 'truck.exemption_granted',
          areaCode,
          String(truckId),
          JSON.stringify({ truckId, ...decision }),
        ],
      );
    });
  }

  override fillings(scope: Scope, from: IsoDate, to: IsoDate, params: FillingParams): Promise<readonly Filling[]> {
    return fillingsOf(this.db, scope, from, to, params.days);
  }

  override async saveSuspicion(
    place: FillingPlace,
    rule: { readonly version: number },
    month: string,
    areaCode: string | null,
    at: Date,
  ): Promise<void> {
    // the place as a key: its centre to about 100 m, so that the same place tomorrow is the same finding
    const key = `${place.what}:${place.center.lon.toFixed(3)},${place.center.lat.toFixed(3)}`;
    await this.db.query(
      `INSERT INTO finding (id, rule, rule_version, subject_kind, subject_id, area_code, ref_kind, ref, found_at, data)
       VALUES ($1, 'truck-filling-places', $2, 'filling_place', $3, $4, 'month', $5, $6, $7)
       ON CONFLICT (rule, rule_version, ref_kind, ref) DO UPDATE SET data = excluded.data`,
      [newId(), rule.version, key, areaCode, `${key} ${month}`, at, JSON.stringify(place)],
    );
  }
}
