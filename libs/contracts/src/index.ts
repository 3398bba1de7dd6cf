export * from './contract-error.js';
export * from './jobs/jobs.js';
export * from './topics/topic-scheme.js';
