/**
 * One line of the audit trail: who did what to which object. `details` carries ids and numbers; a plate or VIN only
 * where the action cannot be understood without it.
 */
export interface AuditEntry {
  readonly at: Date;
  /** user id, or `system:<part>` for what the platform does by itself */
  readonly actor: string;
  /** role of the actor at that time, or `system` */
  readonly actorRole: string;
  /** `<subject>.<past participle>`: `user.created`, `flag.confirmed` */
  readonly action: string;
  readonly object?: { readonly kind: string; readonly id: string };
  readonly areaCode?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** For an entry that belongs to no other change; stores append theirs in the transaction of the change. */
export abstract class AuditLog {
  abstract append(entry: AuditEntry): Promise<void>;
}
