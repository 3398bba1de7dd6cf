import { MachineOwnerStore, type AuditEntry, type NewAccount, type NewMachineOwner } from '@app/application';
import { appendAudit } from '../audit/append-audit.js';
import type { Database } from '../database.js';

export class SqlMachineOwnerStore extends MachineOwnerStore {
  constructor(private readonly db: Database) {
    super();
  }

  override async signUp(owner: NewMachineOwner, a: NewAccount, audit: AuditEntry): Promise<'created' | 'phone_taken'> {
    return this.db.transaction(async (tx) => {
      const added = await tx.query(
        `INSERT INTO user_account (id, username, display_name, role, areas, subject_kind, subject_id, password_hash,
           must_change, state, created_at, created_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11)
         ON CONFLICT (username) DO NOTHING RETURNING id`,
        [
          a.id,
          a.username,
          a.displayName,
          a.role,
          [...a.areas],
          a.subject?.kind ?? null,
          a.subject?.id ?? null,
          a.passwordHash,
          a.mustChange,
          a.state,
          a.createdAt,
          a.createdBy,
        ],
      );
      if (added.length === 0) return 'phone_taken';
      await tx.query(
        `INSERT INTO machine_owner (id, kind, name, phone, claimed, created_at) VALUES ($1, $2, $3, $4, true, $5)`,
        [owner.id, owner.kind, owner.name, owner.phone, a.createdAt],
      );
      await appendAudit(tx, audit);
      return 'created';
    });
  }
}
