/** Jobs of a queue by state. */
export interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** A job that was given up. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly queue: string;
  readonly reason: string;
  readonly attempts: number;
  readonly at: Date;
  readonly failedAt: Date | null;
  /** the id in its payload; null = it carries none */
  readonly about: string | null;
}

/** `not_failed`: it runs, waits or is done meanwhile. */
export type Retried = { readonly kind: 'retried'; readonly name: string } | { readonly kind: 'unknown' | 'not_failed' };

/** The queues as an administrator sees them. */
export abstract class JobDesk {
  abstract counts(): Promise<readonly QueueCounts[]>;
  /** The latest failed jobs. @param queue one of `counts` */
  abstract failed(queue: string, limit: number): Promise<readonly FailedJob[]>;
  /** Puts a failed job back among the waiting ones. */
  abstract retry(queue: string, id: string): Promise<Retried>;
}
