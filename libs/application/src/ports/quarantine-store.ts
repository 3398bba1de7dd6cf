import type { Principal } from '@app/domain';

export interface QuarantinedItem {
  readonly id: string;
  readonly channel: string;
  readonly source: string | null;
  readonly areaCode: string | null;
  readonly receivedAt: Date;
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly raw: Uint8Array;
  readonly state: 'waiting' | 'replayed' | 'dismissed';
}

export interface QuarantineDecision {
  readonly id: string;
  readonly state: 'replayed' | 'dismissed';
  readonly reason: string;
  readonly by: Principal;
  readonly at: Date;
}

export abstract class QuarantineStore {
  abstract find(id: string): Promise<QuarantinedItem | null>;
  /** Moves a waiting item on, with its audit entry. @returns false when it is not waiting any more */
  abstract decide(decision: QuarantineDecision): Promise<boolean>;
}

/** What a replay did; the same refusal again leaves the item where it is. */
export interface ReplayOutcome {
  readonly stored: number;
  readonly repeated: number;
  readonly refused: readonly { readonly code: string; readonly path: string }[];
}

/** Reads quarantined bytes once more, by today's code and register; one a channel. */
export abstract class ReplayDoor {
  /** null = this channel cannot be replayed */
  abstract replay(item: QuarantinedItem, now: Date): Promise<ReplayOutcome | null>;
}
