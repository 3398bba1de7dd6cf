import { RecountCampaign, ReferenceCache, SystemClock } from '@app/application';
import { Database, SqlCampaignRecountStore, SqlReferenceSource } from '@app/persistence';
import { loadSettings } from '@app/platform';

/** `npm run ves -- campaign:recount CODE`: counts a campaign anew from the stored records. */
export const command = {
  name: 'campaign:recount',
  summary: 'count a campaign anew from everything stored in its period',
  async run(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
    const db = await Database.open({ url: loadSettings(env).DATABASE_URL, name: 'ves-campaign-recount', poolSize: 2 });
    try {
      const [row] = await db.query<{ id: string }>('SELECT id FROM campaign WHERE code = $1', [args[0] ?? '']);
      if (row === undefined) {
        process.stdout.write(`There is no campaign ${args[0] ?? '(name one: campaign:recount CODE)'}\n`);
        return 1;
      }
      const clock = new SystemClock();
      const reference = new ReferenceCache(new SqlReferenceSource(db), clock);
      const records = await new RecountCampaign(new SqlCampaignRecountStore(db), reference, clock).run(row.id);
      process.stdout.write(`${args[0] ?? ''}: ${records ?? 0} stored records counted\n`);
      return 0;
    } finally {
      await db.close();
    }
  },
};
