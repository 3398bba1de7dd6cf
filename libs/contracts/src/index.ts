export * from './contract-error.js';
export * from './jobs/jobs.js';
