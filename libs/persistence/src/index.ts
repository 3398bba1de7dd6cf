export { APP_ROLE, Database, dataSource, Transaction, type DatabaseOptions, type Sql } from './database.js';
export { grantSchemaToApp, migrate, type MigrateOptions } from './migrate.js';
export { copyLine, copyValue } from './bulk/copy-text.js';
