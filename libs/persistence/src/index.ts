export { APP_ROLE, Database, dataSource, Transaction, type DatabaseOptions, type Sql } from './database.js';
export { grantSchemaToApp, migrate, type MigrateOptions } from './migrate.js';
export { copyLine, copyValue } from './bulk/copy-text.js';
export { isUnavailable } from './unavailable.js';
export { SqlReferenceSource } from './queries/reference-source.js';
export { SqlLimitSetStore } from './stores/limit-set.store.js';
export { SqlReferenceStore } from './stores/reference.store.js';
export { SqlRuleStore } from './stores/rule.store.js';
