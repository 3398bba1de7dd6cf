export * from './contract-error.js';
export * from './jobs/jobs.js';
export * from './topics/topic-scheme.js';
export * from './http/campaigns.dto.js';
export * from './http/spot-checks.dto.js';
export * from './http/fault.js';
export * from './http/fault-messages.js';
