export * from './limit-sets/limit-set-seed.js';
export * from './limit-sets/limit-sets.js';
export { CHANGJI_2026 } from './campaigns/changji-2026.js';
export { ACCOUNTS, type AccountPlan } from './demo/accounts.js';
export { loadObjects, type LoadedObjects } from './demo/load-demo.js';
export { loadMachines, type LoadedMachines } from './demo/load-machines.js';
export { SITES } from './demo/sites.js';
export { STATIONS } from './demo/stations.js';
export { loadReference, type LoadOptions } from './load-reference.js';
export { AREAS, COUNTY_AREAS, PREFECTURE } from './reference/areas.js';
export { RULES } from './reference/rules.js';
export {
  DEMO_ACCOUNTS_FILE,
  FIRST_ADMINISTRATOR_FILE,
  loadDemoAccounts,
  loadFirstAdministrator,
  type AccountOptions,
  type LoadedAccounts,
} from './demo/load-accounts.js';
export { readAccounts, type FiledAccount } from './demo/accounts-file.js';
