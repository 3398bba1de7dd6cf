import { FLAG_KINDS, type FlagKind } from '@app/domain';
import { readProgress, readCampaigns, type CampaignProgress } from '../campaigns/campaign-data.js';
import { readFlags, readFlagSummary, type FlagBrief, type FlagFilter } from '../flags/flag-data.js';

/** Pages that are counted, as large as the API gives them; what lies behind them is told as "more than". */
const PAGES_MAX = 2;
const PAGE = 500;

export interface Counted {
  readonly flags: readonly FlagBrief[];
  /** there are more than were counted */
  readonly more: boolean;
}

async function count(filter: FlagFilter): Promise<Counted> {
  const flags: FlagBrief[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { items, nextCursor } = await readFlags(filter, cursor, PAGE);
    flags.push(...items);
    if (nextCursor === null) return { flags, more: false };
    cursor = nextCursor;
  }
  return { flags, more: true };
}

const NONE: FlagFilter = { kind: null, states: null, sinceHours: null, overdue: false, area: null, plate: null };

/** Flags opened in the last 24 hours, whatever became of them. */
export const readNewFlags = (area: string | null): Promise<Counted> => count({ ...NONE, area, sinceHours: 24 });

export interface Waiting {
  readonly open: number;
  readonly second: number;
  readonly overdue: number;
}

/** How many flags wait for a person, as the API adds them up. */
export async function readWaiting(area: string | null): Promise<Waiting> {
  const { items } = await readFlagSummary(area);
  const of = (state: string): number =>
    items.filter((one) => one.state === state).reduce((sum, one) => sum + one.flags, 0);
  const overdue = items.reduce((sum, one) => sum + one.overdue, 0);
  return { open: of('open'), second: of('second_opinion'), overdue };
}

/** How many of each kind, kinds without any left out, the most first. */
export function byKind(flags: readonly FlagBrief[]): readonly { readonly kind: FlagKind; readonly flags: number }[] {
  return FLAG_KINDS.map((kind) => ({ kind, flags: flags.filter((flag) => flag.kind === kind).length }))
    .filter((one) => one.flags > 0)
    .sort((a, b) => b.flags - a.flags);
}

/** More campaigns than this do not fit on one look. */
const CAMPAIGNS_MAX = 4;

/** Progress of the campaigns that run on a day (`YYYY-MM-DD`). */
export async function readRunning(day: string): Promise<readonly CampaignProgress[]> {
  const running = (await readCampaigns()).filter((one) => one.startsOn <= day && one.endsOn >= day);
  return Promise.all(running.slice(0, CAMPAIGNS_MAX).map(({ id }) => readProgress(id, null)));
}
