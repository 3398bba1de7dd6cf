import type { CheckKind, CountingWindow, DayTally } from '@app/domain';

export interface NewRequirement {
  readonly id: string;
  readonly code: string;
  readonly checkKinds: readonly CheckKind[];
  readonly methods: readonly string[] | null;
  readonly window: CountingWindow;
  readonly target: number;
  readonly validShareTarget: number | null;
  readonly targets: readonly { readonly areaCode: string; readonly month: string; readonly target: number }[];
}

export interface NewCampaign {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly areaCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly requirements: readonly NewRequirement[];
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** Everything the progress of one requirement is computed from. */
export interface RequirementTally {
  readonly requirement: NewRequirement;
  readonly days: readonly (DayTally & { readonly areaCode: string; readonly repeated: number })[];
  readonly refusals: readonly { readonly areaCode: string; readonly reason: string; readonly records: number }[];
}

export interface CampaignTally {
  readonly campaign: Omit<NewCampaign, 'requirements'>;
  readonly requirements: readonly RequirementTally[];
}

export abstract class CampaignStore {
  /** @returns `taken` when the code is in use: with the same plan it is a repeat, with another a conflict */
  abstract create(campaign: NewCampaign): Promise<'created' | { readonly taken: NewCampaign }>;
  /** null = no such campaign */
  abstract tally(campaignId: string): Promise<CampaignTally | null>;
}
