export { openQueue, queueBackendOf, QUEUE_SCHEMA, type QueueBackend } from './backend.js';
export { migrateQueue } from './migrate-queue.js';
export { BullJobDesk } from './job-desk.js';
export { BullJobQueue } from './producer.js';
export { indexHandlers, startWorkers, type JobHandler, type JobOutcome, type RunningWorkers } from './workers.js';
