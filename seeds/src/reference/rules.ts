import type { RuleVersion } from '@app/application';
import { DEFAULT_INSPECTION_RULES } from '@app/domain';

/** In force since before the first record the platform may be given. */
const ALWAYS = new Date('2000-01-01T00:00:00+08:00');
const REASON = 'Start values of the release; numbers without a published source are marked in the domain';

const first = (rule: string, params: object): RuleVersion => ({
  rule,
  version: 1,
  effectiveFrom: ALWAYS,
  params: withoutName(params),
  reason: REASON,
});

/** Name and version are the row's own; inside the parameters they would contradict the next version. */
function withoutName(params: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(params).filter(([key]) => key !== 'id' && key !== 'version'));
}

/** First version of every rule whose numbers an administrator may change. */
export const RULES: readonly RuleVersion[] = [first(DEFAULT_INSPECTION_RULES.id, DEFAULT_INSPECTION_RULES)];
