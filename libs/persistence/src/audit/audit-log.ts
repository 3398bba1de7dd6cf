import { AuditLog, type AuditEntry } from '@app/application';
import type { Database } from '../database.js';
import { appendAudit } from './append-audit.js';

/** Audit lines that stand alone, each in a transaction of its own. */
export class SqlAuditLog extends AuditLog {
  constructor(private readonly db: Database) {
    super();
  }

  override async append(entry: AuditEntry): Promise<void> {
    await this.db.transaction((tx) => appendAudit(tx, entry));
  }
}
