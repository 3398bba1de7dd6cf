import type { AuditLineDto } from '@app/contracts';
import type { Scope } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

export interface AuditQuery {
  readonly scope: Scope;
  /** lines before this one; the newest come first */
  readonly before?: number | undefined;
  readonly limit: number;
  readonly actor?: string | undefined;
  /** an action, or its beginning */
  readonly action?: string | undefined;
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Lines of the audit trail, newest first; one row more than `limit` tells that there is another page. */
export async function listAudit(sql: Sql, query: AuditQuery): Promise<AuditLineDto[]> {
  const params: unknown[] = [];
  const where = [scopeCondition(query.scope, { area: 't.area_code' }, params)];
  const filter = (condition: string, value: unknown): void => {
    if (value === undefined) return;
    params.push(value);
    where.push(condition.replace('?', `$${params.length}`));
  };
  filter('t.seq < ?', query.before);
  filter('t.actor = ?', query.actor);
  filter('starts_with(t.action, ?)', query.action);
  filter('t.object_kind = ?', query.objectKind);
  filter('t.object_id = ?', query.objectId);
  filter('t.at >= ?', query.from);
  filter('t.at < ?', query.to);
  params.push(query.limit + 1);
  const rows = await sql.query<Omit<AuditLineDto, 'seq' | 'at'> & { seq: string; at: Date }>(
    `SELECT t.seq, t.at, t.actor, u.username AS "actorName", t.actor_role AS "actorRole", t.action,
       t.object_kind AS "objectKind", t.object_id AS "objectId", t.area_code AS "areaCode", t.details, t.hash
     FROM audit_trail t LEFT JOIN user_account u ON u.id::text = t.actor
     WHERE ${where.join(' AND ')} ORDER BY t.seq DESC LIMIT $${params.length}`,
    params,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
}
