export * from './limit-sets/limit-set-seed.js';
export * from './limit-sets/limit-sets.js';
