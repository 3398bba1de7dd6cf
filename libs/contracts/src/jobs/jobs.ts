import { ContractError, isRecord } from '../contract-error.js';

/**
 * Every job by name: its queue and how its payload is read. A job carries ids and a version, never rows; what it did
 * is decided by the database, so running one twice changes nothing.
 */
export interface JobPayloads {
  /** judge one stored batch of roadside readings */
  'judge-readings': { readonly v: 1; readonly taskId: string };
  /** what a stored batch of station tests does to flags */
  'judge-inspections': { readonly v: 1; readonly taskId: string };
  /** enqueue judging tasks whose job was lost; send what vans still wait for */
  'sweep-judging-tasks': { readonly v: 1 };
  /** read an uploaded file into the platform */
  'import-file': { readonly v: 1; readonly importId: string };
  /** count a campaign anew from everything stored in its period */
  'recount-campaign': { readonly v: 1; readonly campaignId: string };
  /** judge truck-days whose stored packets are more than was judged */
  'judge-trucks': { readonly v: 1 };
  /** exemptions of trucks, suspicious filling places */
  'judge-fleet': { readonly v: 1 };
  /** expire flags whose time is over */
  'expire-flags': { readonly v: 1 };
  /** make the file of an export */
  'export-list': { readonly v: 1; readonly exportId: string };
  /** enqueue exports whose job was lost, remove files whose time is over */
  'sweep-exports': { readonly v: 1 };
  /** look at signatures of stored truck packets, by sample */
  'check-signatures': { readonly v: 1 };
  /** partitions ahead of time, pruning of done tasks and old events */
  housekeeping: { readonly v: 1 };
}
export type JobName = keyof JobPayloads;

export interface JobDefinition<N extends JobName> {
  readonly queue: 'judging' | 'imports' | 'exports' | 'trucks' | 'schedules';
  readonly parse: (raw: unknown) => JobPayloads[N];
  /** repeats by itself, once in the whole installation */
  readonly everyMs?: number;
}

const version1 = (raw: unknown): { v: 1 } => {
  if (!isRecord(raw) || raw.v !== 1) throw new ContractError('job.version_unknown', 'v');
  return { v: 1 };
};
const withText = <K extends string>(raw: unknown, key: K): { v: 1 } & Record<K, string> => {
  const head = version1(raw);
  const value = isRecord(raw) ? raw[key] : undefined;
  if (typeof value !== 'string' || value === '') throw new ContractError('job.field_missing', key);
  return { ...head, [key]: value } as { v: 1 } & Record<K, string>;
};

export const JOBS: { readonly [N in JobName]: JobDefinition<N> } = {
  'judge-readings': { queue: 'judging', parse: (raw) => withText(raw, 'taskId') },
  'judge-inspections': { queue: 'judging', parse: (raw) => withText(raw, 'taskId') },
  'sweep-judging-tasks': { queue: 'schedules', parse: version1, everyMs: 2_000 },
  'import-file': { queue: 'imports', parse: (raw) => withText(raw, 'importId') },
  'recount-campaign': { queue: 'imports', parse: (raw) => withText(raw, 'campaignId') },
  'judge-trucks': { queue: 'trucks', parse: version1, everyMs: 60_000 },
  'judge-fleet': { queue: 'trucks', parse: version1, everyMs: 6 * 3_600_000 },
  'expire-flags': { queue: 'schedules', parse: version1, everyMs: 60_000 },
  'export-list': { queue: 'exports', parse: (raw) => withText(raw, 'exportId') },
  'sweep-exports': { queue: 'schedules', parse: version1, everyMs: 60_000 },
  'check-signatures': { queue: 'schedules', parse: version1, everyMs: 300_000 },
  housekeeping: { queue: 'schedules', parse: version1, everyMs: 3_600_000 },
};
