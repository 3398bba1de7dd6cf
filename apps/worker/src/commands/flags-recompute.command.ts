import { flagRulesOf, ReferenceCache, SystemClock } from '@app/application';
import { recomputeFlag } from '@app/domain';
import { allFlags, Database, SqlReferenceSource } from '@app/persistence';
import { loadSettings } from '@app/platform';

/**
 * `npm run ves -- flags:recompute`: decides every flag again from its stored evidence and the rules alone.
 * Exit code 0 = every decision is the same, 1 = at least one differs (each is named with the reason).
 */
export const command = {
  name: 'flags:recompute',
  summary: 'decide every flag again from its stored evidence and show that the decision is the same',
  async run(_args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
    const db = await Database.open({ url: loadSettings(env).DATABASE_URL, name: 'ves-flags-recompute', poolSize: 2 });
    try {
      const reference = await new ReferenceCache(new SqlReferenceSource(db), new SystemClock()).current();
      const rules = flagRulesOf(reference);
      const counts = new Map<string, { agrees: number; differs: number }>();
      for await (const flag of allFlags(db)) {
        const outcome = recomputeFlag(flag, rules);
        const count = counts.get(flag.kind) ?? { agrees: 0, differs: 0 };
        count[outcome.agrees ? 'agrees' : 'differs']++;
        counts.set(flag.kind, count);
        if (!outcome.agrees) {
          process.stdout.write(`DIFFERS ${flag.id} ${flag.kind} ${flag.item} ${JSON.stringify(outcome.faults)}\n`);
        }
      }
      let agrees = 0;
      let differs = 0;
      for (const [kind, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
        process.stdout.write(`${kind.padEnd(20)} ${count.agrees} the same, ${count.differs} different\n`);
        agrees += count.agrees;
        differs += count.differs;
      }
      process.stdout.write(`${agrees + differs} flag(s) recomputed: ${agrees} the same, ${differs} different\n`);
      return differs === 0 ? 0 : 1;
    } finally {
      await db.close();
    }
  },
};
