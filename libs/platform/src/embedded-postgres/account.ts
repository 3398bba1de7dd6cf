import { readFileSync, statSync } from 'node:fs';

/** The system user that the server runs as. PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Undefined for an ordinary user: the server runs as that user. For root: the owner of an existing cluster, so that a data
 * directory made by a user stays that user's; otherwise `nobody`, or the first named account that is not root.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const owner = statSync(cluster);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  } catch {
    // no cluster yet
  }
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const named = rows.find((r) => r[0] === 'nobody') ?? rows.find((r) => Number(r[2]) > 0);
  return named === undefined ? { uid: 65534, gid: 65534 } : { uid: Number(named[2]), gid: Number(named[3]) };
}
