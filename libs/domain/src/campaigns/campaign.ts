/** What can count for a campaign. Station tests count only when they were ordered as supervision (category 4). */
export const CHECK_KINDS = ['roadside', 'on_site', 'remote_sensing', 'supervised_inspection', 'machine_test'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** How long one subject stays counted: a vehicle seen twice in the same window counts once. */
export const WINDOWS = ['campaign', 'month', 'day'] as const;
export type CountingWindow = (typeof WINDOWS)[number];

/** Target of one cell: county × month. */
export interface CampaignTarget {
  readonly areaCode: string;
  /** `YYYY-MM`, Asia/Shanghai */
  readonly month: string;
  readonly target: number;
}

/** One thing a campaign asks for: method × area × period × target. */
export interface Requirement {
  readonly id: string;
  readonly code: string;
  readonly checkKinds: readonly CheckKind[];
  /** limits the requirement to some methods (`free_acceleration` …); absent = any */
  readonly methods: readonly string[] | null;
  readonly window: CountingWindow;
  readonly target: number;
  /** share of valid records asked for, 0–1 (the performance sheet asks 0.95) */
  readonly validShareTarget: number | null;
  readonly targets: readonly CampaignTarget[];
}

export interface Campaign {
  readonly id: string;
  readonly code: string;
  readonly areaCode: string;
  /** first and last day, `YYYY-MM-DD` inclusive, Asia/Shanghai */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly requirements: readonly Requirement[];
}

/** A check as counting sees it, whatever door it came through. */
export interface CountableCheck {
  readonly kind: CheckKind;
  readonly method: string;
  /** what is counted once: the plate key of a vehicle, the code of a machine; null = not identified */
  readonly subjectKey: string | null;
  readonly areaCode: string | null;
  readonly at: Date;
  /** why the record cannot count; empty = valid */
  readonly invalidReasons: readonly string[];
  /** unique reference to the record itself */
  readonly refKind: string;
  readonly ref: string;
}
