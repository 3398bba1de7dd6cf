import {
  decideFlags,
  worstRatio,
  type ClearingEvent,
  type Clearing,
  type FlagEvidence,
  type FlagKind,
  type FlagRule,
  type JudgedEntry,
  type KnownFlag,
} from '@app/domain';

/** A flag as the store knows it: what the rules need, and whose it is. */
export interface StoredFlag extends KnownFlag {
  readonly plateKey: string;
  readonly openedAt: Date;
  readonly clearsBy: ClearingEvent;
}

/** Whom a flag is about. */
export interface FlagSubject {
  /** plate key, or `vehicle:<id>` for a vehicle without a plate */
  readonly plateKey: string;
  readonly vehicleId: string | null;
  readonly areaCode: string;
}

/** What happens to one flag in a transaction. */
export type FlagChange =
  | (FlagSubject & {
      readonly change: 'open';
      readonly flagId: string;
      readonly kind: FlagKind;
      readonly item: string;
      readonly ruleVersion: number;
      readonly clearsBy: ClearingEvent;
      readonly deadline: Date;
      readonly expiresAt: Date | null;
      readonly worstRatio: number | null;
      readonly evidence: readonly FlagEvidence[];
    })
  | {
      readonly change: 'extend';
      readonly flagId: string;
      readonly kind: FlagKind;
      readonly item: string;
      readonly ruleVersion: number;
      readonly worstRatio: number | null;
      readonly evidence: readonly FlagEvidence[];
    }
  | {
      readonly change: 'clear';
      readonly flagId: string;
      readonly kind: FlagKind;
      readonly item: string;
      readonly clearedBy: ClearingEvent;
      /** the test that cleared it; null = the rules withdrew it */
      readonly ref: string | null;
      /** the time of the clearing test: what came before it is settled */
      readonly closedAt: Date;
      readonly evidence: readonly FlagEvidence[];
    };

/** What the rules say of one vehicle, as changes to its flags. */
export function flagChanges(input: {
  readonly subject: FlagSubject;
  readonly history: readonly JudgedEntry[];
  readonly flags: readonly StoredFlag[];
  readonly rules: readonly FlagRule[];
  readonly now: Date;
  readonly newId: () => string;
}): FlagChange[] {
  const { subject, history, flags, rules, now, newId } = input;
  return decideFlags({ history, flags, rules, now }).map((d): FlagChange => {
    switch (d.decision) {
      case 'open':
        return {
          change: 'open',
          ...subject,
          flagId: newId(),
          kind: d.kind,
          item: d.item,
          ruleVersion: d.ruleVersion,
          clearsBy: d.clearsBy,
          deadline: d.deadline,
          expiresAt: d.expiresAt,
          worstRatio: worstRatio(d.evidence),
          evidence: d.evidence,
        };
      case 'extend':
        return {
          change: 'extend',
          flagId: d.flagId,
          kind: d.kind,
          item: d.item,
          ruleVersion: d.ruleVersion,
          worstRatio: worstRatio(d.evidence),
          evidence: d.evidence,
        };
      case 'withdraw':
        return {
          change: 'clear',
          flagId: d.flagId,
          kind: d.kind,
          item: d.item,
          clearedBy: 'withdrawn_by_rule',
          ref: null,
          closedAt: now,
          evidence: d.evidence,
        };
    }
  });
}

/** A clearing by a passed test, as a change. */
export function clearingChange(clearing: Clearing, flags: readonly StoredFlag[]): FlagChange[] {
  const flag = flags.find((f) => f.id === clearing.flagId);
  if (!flag) return [];
  return [
    {
      change: 'clear',
      flagId: flag.id,
      kind: flag.kind,
      item: flag.item,
      clearedBy: clearing.clearedBy,
      ref: clearing.ref,
      closedAt: clearing.at,
      evidence: [],
    },
  ];
}
