import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

export type CampaignRecord = components['schemas']['CampaignRecordDto'];
export type CampaignRecordPage = components['schemas']['CampaignRecordPageDto'];

export type RecordOutcome = 'missed' | 'counted';
/** Filters of the list, as they stand in its address. */
export const RECORD_FILTERS = ['requirement', 'area', 'reason', 'day'] as const;
export type RecordFilters = Readonly<Partial<Record<(typeof RECORD_FILTERS)[number], string>>>;

export const readRecords = (
  id: string,
  outcome: RecordOutcome,
  filters: RecordFilters,
  cursor: string | undefined,
): Promise<CampaignRecordPage> =>
  answer(
    api.GET('/api/v1/campaigns/{id}/records', {
      params: { path: { id }, query: { outcome, ...filters, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );

/** Address of the list, with filters. */
export function recordsHref(id: string, outcome: RecordOutcome, filters: RecordFilters): string {
  return `/campaigns/${id}/records?${new URLSearchParams({ outcome, ...filters }).toString()}`;
}
