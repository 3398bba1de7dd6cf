import type { AuditEntry, Author } from '@app/application';
import type { Sql } from '../database.js';
import { appendAudit } from '../audit/append-audit.js';

/** One line of the audit trail about a change of reference data, in the transaction of the change. */
export async function audit(
  tx: Sql,
  by: Author,
  entry: Pick<AuditEntry, 'action' | 'object' | 'areaCode' | 'details'>,
): Promise<void> {
  await appendAudit(tx, { ...entry, at: by.at, actor: by.userId ?? by.name, actorRole: by.role });
}

/** What upkeep changed of a station or site; nothing changed, nothing written. */
export async function auditUpkeep<T extends { readonly code: string; readonly areaCode: string }>(
  tx: Sql,
  by: Author,
  kind: 'station' | 'site',
  object: T,
  before: T | null,
  after: T | null,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await audit(tx, by, {
    action: before ? `${kind}.changed` : `${kind}.added`,
    object: { kind, id: object.code },
    areaCode: object.areaCode,
    details: { before, after },
  });
}
