/** How much of something one owner may use. */
export interface UseLimit {
  /** sustained; the burst is the same number */
  readonly perMinute: number;
  /** of a Shanghai calendar day; absent = no such limit */
  readonly perDay?: number;
}

/** `too_fast`: wait that many seconds. `day_used_up`: nothing more before midnight in Shanghai. */
export type UseDecision =
  | { readonly granted: true; readonly leftToday: number | null }
  | { readonly granted: false; readonly why: 'too_fast' | 'day_used_up'; readonly waitSeconds: number };

/** Counts uses across every process of the installation. */
export abstract class UseLimits {
  /** @param bucket what is limited: `lookup`, `export` ... */
  abstract consume(owner: string, bucket: string, limit: UseLimit, now: Date): Promise<UseDecision>;
}
