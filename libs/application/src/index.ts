export * from './ports/clock.js';
export * from './ports/job-queue.js';
