import type { Principal } from '@app/domain';
import type { AuditLog } from '../ports/audit-entry.js';
import type { Clock } from '../ports/clock.js';
import type { JobDesk, Retried } from '../ports/job-desk.js';

/** Runs a given-up job once more, and says in the audit trail who wanted it. What a job does twice counts once. */
export class RetryJobUseCase {
  constructor(
    private readonly desk: JobDesk,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async run(command: { readonly by: Principal; readonly queue: string; readonly id: string }): Promise<Retried> {
    const { by, queue, id } = command;
    const result = await this.desk.retry(queue, id);
    if (result.kind !== 'retried') return result;
    await this.audit.append({
      at: this.clock.now(),
      actor: by.userId,
      actorRole: by.role,
      action: 'job.retried',
      object: { kind: 'job', id },
      details: { queue, name: result.name },
    });
    return result;
  }
}
