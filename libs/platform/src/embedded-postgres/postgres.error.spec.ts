import { expect, it } from '@jest/globals';
import { classify } from './postgres.error.js';

it.each([
  ['FATAL:  could not write to file "pg_wal/xlogtemp.29": No space left on device', 'postgres.disk_full'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'postgres.port_taken'],
  ['initdb: error: could not look up effective user ID 12345: user does not exist', 'postgres.no_user_name'],
  ['FATAL:  data directory "/x" has invalid permissions', 'postgres.permission'],
  [
    'DETAIL:  The data directory was initialized by PostgreSQL version 15, which is not compatible',
    'postgres.version_mismatch',
  ],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'postgres.leftover_server'],
  [
    'FATAL:  could not resize shared memory segment "/PostgreSQL.1": No space left on device',
    'postgres.out_of_shared_memory',
  ],
  ["postgres: /lib/libc.so.6: version `GLIBC_2.38' not found", 'postgres.binaries_unusable'],
  ['something new', 'postgres.start_failed'],
])('%s is %s', (output, code) => {
  expect(classify(output, 'starting').code).toBe(code);
});
