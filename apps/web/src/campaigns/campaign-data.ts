import type { CheckKind, CountingWindow, Forecast } from '@app/domain';
import { answerAs, api } from '../api/client.js';

export interface CampaignBrief {
  readonly id: string;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly areaCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly target: number;
  readonly counted: number;
}

export type AreaProgress = Forecast & { readonly areaCode: string };

export interface MonthCell {
  readonly areaCode: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly target: number;
  readonly counted: number;
  readonly invalid: number;
}

export interface RequirementProgress {
  readonly id: string;
  readonly code: string;
  readonly checkKinds: readonly CheckKind[];
  readonly methods: readonly string[] | null;
  readonly window: CountingWindow;
  readonly target: number;
  readonly validShareTarget: number | null;
  readonly total: Forecast;
  readonly repeated: number;
  readonly byArea: readonly AreaProgress[];
  readonly byMonth: readonly MonthCell[];
  readonly notCounted: readonly { readonly reason: string; readonly records: number }[];
  readonly notCountedByArea: readonly AreaReason[];
  readonly byDay: readonly DayProgress[];
}

export interface AreaReason {
  readonly areaCode: string;
  readonly reason: string;
  readonly records: number;
}

/** What one day in the field brought, over all areas. */
export interface DayProgress {
  /** `YYYY-MM-DD`, Asia/Shanghai */
  readonly day: string;
  readonly counted: number;
  readonly repeated: number;
  readonly invalid: number;
}

export interface CampaignProgress extends Omit<CampaignBrief, 'target' | 'counted'> {
  readonly asOf: string;
  readonly requirements: readonly RequirementProgress[];
}

export const readCampaigns = async (): Promise<readonly CampaignBrief[]> =>
  (await answerAs<{ items: CampaignBrief[] }>(api.GET('/api/v1/campaigns'))).items;

/** @param asOf `YYYY-MM-DD`; null = today */
export const readProgress = (id: string, asOf: string | null): Promise<CampaignProgress> =>
  answerAs<CampaignProgress>(
    api.GET('/api/v1/campaigns/{id}/progress', {
      params: { path: { id }, query: asOf === null ? {} : ({ asOf } as never) },
    }),
  );
