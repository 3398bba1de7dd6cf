export * from './access/principal.js';
export * from './flags/flag.js';
export * from './judgement/verdict.js';
export * from './limits/limit-set.js';
export * from './plates/plate.js';
export * from './readings/reading.js';
