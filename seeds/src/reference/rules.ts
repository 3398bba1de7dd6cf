import { DEFAULT_LOOKUP_LIMITS, type RuleVersion } from '@app/application';
import { DEFAULT_INSPECTION_RULES, DEFAULT_READING_CHECK_PARAMS } from '@app/domain';

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

/** Name, version and start are the row's own; inside the parameters they would contradict the next version. */
function withoutName(params: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(params).filter(([key]) => !['id', 'version', 'effectiveFrom'].includes(key)),
  );
}

/** First version of every rule whose numbers an administrator may change. */
export const RULES: readonly RuleVersion[] = [
  first(DEFAULT_INSPECTION_RULES.id, DEFAULT_INSPECTION_RULES),
  first(DEFAULT_READING_CHECK_PARAMS.id, DEFAULT_READING_CHECK_PARAMS),
  first('lookup-limits', DEFAULT_LOOKUP_LIMITS),
];
