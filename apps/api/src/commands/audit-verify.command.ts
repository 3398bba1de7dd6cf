import { auditVerify, Database } from '@app/persistence';
import { loadSettings } from '@app/platform';

const HEAD = /^(\d{1,18}):([0-9a-f]{64})$/;
const USAGE = 'npm run ves -- audit:verify [SEQ:HASH]   SEQ:HASH is a head written down earlier';

/** `npm run ves -- audit:verify`: exit code 0 = intact, 1 = broken, 64 = wrong use. */
export const command = {
  name: 'audit:verify',
  summary: 'check the chain of the audit trail and name the first broken link',
  async run(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
    const head = args[0] === undefined ? undefined : HEAD.exec(args[0]);
    if (head === null || args.length > 1) {
      process.stderr.write(`${USAGE}\n`);
      return 64;
    }
    const settings = loadSettings(env);
    const db = await Database.open({ url: settings.DATABASE_URL, name: 'ves-audit-verify', poolSize: 1 });
    try {
      const found = await auditVerify(db, head && { seq: Number(head[1]), hash: head[2] ?? '' });
      process.stdout.write(
        found.broken
          ? `BROKEN at line ${found.broken.seq} (${found.broken.fault}); ${found.lines} line(s) before it are good\n`
          : `intact: ${found.lines} line(s), head ${found.head.seq}:${found.head.hash}\n`,
      );
      return found.intact ? 0 : 1;
    } finally {
      await db.close();
    }
  },
};
