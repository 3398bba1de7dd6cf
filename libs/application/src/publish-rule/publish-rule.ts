import type { Reason } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { RuleVersion } from '../ports/reference.js';
import type { Author } from '../ports/reference-store.js';
import type { RuleStore } from '../ports/rule-store.js';
import { checkParams } from './check-params.js';

export interface PublishRule {
  readonly rule: string;
  readonly effectiveFrom: Date;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly by: Omit<Author, 'at'>;
}

/** `repeated`: the last version says exactly this already. */
export type RuleRefusal =
  | { readonly kind: 'unknown' | 'invalid'; readonly faults: readonly Reason[] }
  | { readonly kind: 'repeated'; readonly version: RuleVersion };
export type RulePublished =
  { readonly stored: RuleVersion; readonly before: RuleVersion } | { readonly refused: RuleRefusal };

/** Stores a new version of a rule's parameters, in force from a moment that is not over yet. */
export class PublishRuleUseCase {
  constructor(
    private readonly store: RuleStore,
    private readonly clock: Clock,
  ) {}

  async run(command: PublishRule): Promise<RulePublished> {
    const at = this.clock.now();
    let before: RuleVersion | undefined;
    const result = await this.store.publish<RuleRefusal>(
      command.rule,
      (versions) => {
        const plan = planRule(command, versions, at);
        if ('plan' in plan) before = plan.before;
        return plan;
      },
      { ...command.by, at },
    );
    if ('refused' in result) return result;
    return { stored: result.stored, before: before ?? result.stored };
  }

  /** What publishing this now would do, or why it would be refused. Stores nothing. */
  async preview(command: Omit<PublishRule, 'by'>): Promise<RulePlan> {
    const versions = (await this.store.all()).filter((one) => one.rule === command.rule);
    return planRule(command, versions, this.clock.now());
  }
}

export type RulePlan = { readonly plan: RuleVersion; readonly before: RuleVersion } | { readonly refused: RuleRefusal };

/** What storing a version does: its number follows the last one, its shape is the last one's, it starts later than that. */
export function planRule(command: Omit<PublishRule, 'by'>, versions: readonly RuleVersion[], now: Date): RulePlan {
  const before = versions.toSorted((a, b) => a.version - b.version).at(-1);
  if (!before) {
    return {
      refused: { kind: 'unknown', faults: [{ code: 'rule.unknown', path: 'rule', data: { rule: command.rule } }] },
    };
  }
  const { rule, effectiveFrom, params, reason } = command;
  if (sameParams(before, command)) return { refused: { kind: 'repeated', version: before } };
  const faults = checkParams(params, before.params);
  const from = effectiveFrom.toISOString();
  if (effectiveFrom < now) {
    faults.push({ code: 'rule.starts_in_the_past', path: 'effectiveFrom', data: { from, now: now.toISOString() } });
  }
  if (effectiveFrom <= before.effectiveFrom) {
    const data = { from, version: before.version, versionFrom: before.effectiveFrom.toISOString() };
    faults.push({ code: 'rule.starts_before_last_version', path: 'effectiveFrom', data });
  }
  if (faults.length > 0) return { refused: { kind: 'invalid', faults } };
  return { plan: { rule, version: before.version + 1, effectiveFrom, params, reason }, before };
}

function sameParams(version: RuleVersion, command: Omit<PublishRule, 'by'>): boolean {
  return (
    version.effectiveFrom.getTime() === command.effectiveFrom.getTime() &&
    sortedJson(version.params) === sortedJson(command.params)
  );
}

/** JSON with sorted keys: the database gives them back in another order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
