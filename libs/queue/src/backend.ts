import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';

/** Where BullMQ keeps its jobs: Redis when there is one, otherwise the platform's own PostgreSQL. */
export type QueueBackend =
  | { readonly kind: 'postgres'; readonly url: string; readonly role?: string }
  | { readonly kind: 'redis'; readonly url: string };

/** Which of the two the settings name. @param role the database role that jobs are written as */
export function queueBackendOf(
  settings: { readonly REDIS_URL?: string; readonly DATABASE_URL: string },
  role: string,
): QueueBackend {
  return settings.REDIS_URL === undefined
    ? { kind: 'postgres', url: settings.DATABASE_URL, role }
    : { kind: 'redis', url: settings.REDIS_URL };
}

export const QUEUE_SCHEMA = 'bullmq';
const PREFIX = 'ves';

const DEFAULT_JOB = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { count: 1_000 },
  removeOnFail: { count: 5_000 },
} as const;

export interface OpenQueue {
  readonly queue: Queue;
  close(): Promise<void>;
}

/** Opens the producing side of a queue; errors of the connection go to `onError`, never unhandled. */
export function openQueue(name: string, backend: QueueBackend, onError: (error: Error) => void): OpenQueue {
  if (backend.kind === 'redis') {
    const connection = new Redis(backend.url, { maxRetriesPerRequest: 1, enableOfflineQueue: true });
    connection.on('error', onError);
    const queue = new Queue(name, { connection, prefix: PREFIX, defaultJobOptions: DEFAULT_JOB });
    queue.on('error', onError);
    return {
      queue,
      close: async () => {
        await queue.close();
        connection.disconnect();
      },
    };
  }
  const queue = new Queue(
    name,
    { connection: postgresConnection(backend, 2), defaultJobOptions: DEFAULT_JOB } as never,
    createPostgresBackend as never,
  ) as Queue;
  queue.on('error', onError);
  return { queue, close: () => queue.close() };
}

/** Opens the consuming side. A worker that dies gives its job back after `lockDuration` at the latest. */
export function openWorker(
  name: string,
  backend: QueueBackend,
  concurrency: number,
  processor: Processor,
  onError: (error: Error) => void,
): { worker: Worker; close(): Promise<void> } {
  const options: Omit<WorkerOptions, 'connection'> = { concurrency, lockDuration: 10_000, stalledInterval: 3_000 };
  if (backend.kind === 'redis') {
    const connection = new Redis(backend.url, { maxRetriesPerRequest: null });
    connection.on('error', onError);
    const worker = new Worker(name, processor, { ...options, connection, prefix: PREFIX });
    worker.on('error', onError);
    return {
      worker,
      close: async () => {
        await worker.close();
        connection.disconnect();
      },
    };
  }
  const worker = new Worker(
    name,
    processor as never,
    { ...options, connection: postgresConnection(backend, Math.max(2, concurrency)) } as never,
    createPostgresBackend as never,
  ) as Worker;
  worker.on('error', onError);
  return { worker, close: () => worker.close() };
}

function postgresConnection(backend: { url: string; role?: string }, max: number): Record<string, unknown> {
  return {
    connectionString: backend.url,
    schema: QUEUE_SCHEMA,
    max,
    // A lost job is found again by the sweep, so the queue need not wait for the disk.
    options: `-c synchronous_commit=off${backend.role ? ` -c role=${backend.role}` : ''}`,
  };
}
