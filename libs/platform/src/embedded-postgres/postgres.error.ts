/** Why the embedded PostgreSQL could not be used; stable, for callers that decide what to do. */
export type PostgresErrorCode =
  | 'postgres.binaries_missing'
  | 'postgres.binaries_unusable'
  | 'postgres.no_user_name'
  | 'postgres.disk_full'
  | 'postgres.port_taken'
  | 'postgres.permission'
  | 'postgres.version_mismatch'
  | 'postgres.leftover_server'
  | 'postgres.out_of_shared_memory'
  | 'postgres.start_failed';

/** A failure of the embedded server with a stable code, a sentence for the operator and the server's own words. */
export class PostgresError extends Error {
  constructor(
    readonly code: PostgresErrorCode,
    message: string,
    readonly detail: string = '',
  ) {
    super(detail === '' ? message : `${message}\n${detail.trim()}`);
    this.name = 'PostgresError';
  }
}

const KNOWN: readonly [RegExp, PostgresErrorCode, string][] = [
  // before the disk: /dev/shm says "No space left" too
  [
    /could not (resize|create|open) shared memory|could not map anonymous shared memory/i,
    'postgres.out_of_shared_memory',
    'Not enough shared memory (/dev/shm).',
  ],
  [/No space left on device|Disk quota exceeded/i, 'postgres.disk_full', 'The disk that holds DATA_DIR is full.'],
  [/could not bind|Address already in use/i, 'postgres.port_taken', 'The port of the embedded database is taken.'],
  [
    /could not look up effective user ID/i,
    'postgres.no_user_name',
    'This user id has no entry in /etc/passwd, which PostgreSQL needs. Run as a user with a name, or set DATABASE_URL.',
  ],
  [
    /incompatible with server|was initialized by PostgreSQL/i,
    'postgres.version_mismatch',
    'The data directory belongs to another PostgreSQL version.',
  ],
  [
    /pre-existing shared memory block|lock file ".*" already exists/i,
    'postgres.leftover_server',
    'Another server still uses this data directory.',
  ],
  [
    /Permission denied|invalid permissions|has wrong ownership|Operation not permitted|Read-only file system/i,
    'postgres.permission',
    'The database may not use its data directory.',
  ],
  [
    /error while loading shared libraries|GLIBC_|not found \(required by/i,
    'postgres.binaries_unusable',
    'The PostgreSQL binaries do not run on this system. Set DATABASE_URL to use a server of yours.',
  ],
];

/** Turns the server's own words into a coded error. */
export function classify(output: string, doing: string): PostgresError {
  const tail = output.split('\n').slice(-12).join('\n');
  for (const [pattern, code, message] of KNOWN) {
    if (pattern.test(output)) return new PostgresError(code, message, tail);
  }
  return new PostgresError('postgres.start_failed', `PostgreSQL failed while ${doing}.`, tail);
}
