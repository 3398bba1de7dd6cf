import { setTimeout as sleep } from 'node:timers/promises';

/** A part that must work for the process to be of use; throws (or rejects) when it does not. */
export type HealthCheck = () => void | Promise<void>;

export interface HealthReport {
  readonly status: 'up' | 'down';
  readonly checks: Readonly<Record<string, { readonly status: 'up' | 'down'; readonly reason?: string }>>;
}

/** The parts of a process and whether they work. Alive = the process answers; ready = every part works. */
export class HealthRegistry {
  private readonly checks = new Map<string, HealthCheck>();
  private stopping = false;

  constructor(private readonly timeoutMs = 2_000) {}

  /** @throws Error when the name is taken: two parts would hide each other */
  register(name: string, check: HealthCheck): void {
    if (this.checks.has(name)) throw new Error(`health check ${name} is registered twice`);
    this.checks.set(name, check);
  }

  /** From now on not ready, so that a load balancer sends nothing more. */
  markStopping(): void {
    this.stopping = true;
  }

  async ready(): Promise<HealthReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.run(check)] as const),
    );
    const checks: Record<string, { status: 'up' | 'down'; reason?: string }> = Object.fromEntries(results);
    if (this.stopping) checks['process'] = { status: 'down', reason: 'stopping' };
    return { status: Object.values(checks).every((c) => c.status === 'up') ? 'up' : 'down', checks };
  }

  private async run(check: HealthCheck): Promise<{ status: 'up' | 'down'; reason?: string }> {
    const timer = new AbortController();
    try {
      await Promise.race([
        Promise.resolve().then(check),
        sleep(this.timeoutMs, undefined, { signal: timer.signal }).then(() =>
          Promise.reject(new Error('no answer in time')),
        ),
      ]);
      return { status: 'up' };
    } catch (error) {
      // codes and short words only: health is public, a connection string is not
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      return { status: 'down', reason: code ?? (error instanceof Error ? error.message.slice(0, 100) : 'failed') };
    } finally {
      timer.abort();
    }
  }
}
