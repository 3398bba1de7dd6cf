import {
  DEFAULT_LOCAL_VEHICLE,
  DEFAULT_LOOKUP_LIMITS,
  DEFAULT_WANTED,
  flagRuleName,
  EFFECT_RULE,
  EXEMPTION_RULE,
  FILLING_RULE,
  LOCAL_VEHICLE_RULE,
  TRUCK_WINDOWS_RULE,
  WANTED_RULE,
  type RuleVersion,
} from '@app/application';
import {
  DEFAULT_CALENDAR,
  DEFAULT_EFFECT,
  DEFAULT_EXEMPTION,
  DEFAULT_FILLING,
  DEFAULT_FLAG_RULES,
  DEFAULT_INSPECTION_RULES,
  DEFAULT_MACHINE_RULES,
  DEFAULT_PLATE_LAYOUT,
  DEFAULT_READING_CHECK_PARAMS,
  MACHINE_RULES_NAME,
  PLATE_LAYOUT_RULE,
  DEFAULT_WINDOW_PARAMS,
  startOfShanghaiDay,
  WORKING_CALENDAR_RULE,
  TRUCK_FLAG_RULES,
  TRUCK_RULES,
  truckRuleName,
} from '@app/domain';

/** Before the first record the platform may be given. */
const ALWAYS = '2000-01-01';
const REASON = 'Start values of the release; numbers without a published source are marked in the domain';
/** Name, version and start are the row's own; inside the parameters they would contradict the next version. */
const OWN = ['id', 'kind', 'version', 'effectiveFrom'];

const first = (rule: string, params: object, effectiveFrom: string = ALWAYS): RuleVersion => ({
  rule,
  version: 1,
  effectiveFrom: startOfShanghaiDay(effectiveFrom),
  params: Object.fromEntries(Object.entries(params).filter(([key]) => !OWN.includes(key))),
  reason: REASON,
});

/** First version of every rule whose numbers an administrator may change. */
export const RULES: readonly RuleVersion[] = [
  first(DEFAULT_INSPECTION_RULES.id, DEFAULT_INSPECTION_RULES),
  first(DEFAULT_READING_CHECK_PARAMS.id, DEFAULT_READING_CHECK_PARAMS, DEFAULT_READING_CHECK_PARAMS.effectiveFrom),
  ...DEFAULT_FLAG_RULES.map((rule) => first(flagRuleName(rule.kind), rule, rule.effectiveFrom)),
  ...TRUCK_FLAG_RULES.map((rule) => first(flagRuleName(rule.kind), rule, rule.effectiveFrom)),
  ...TRUCK_RULES.map((rule) => first(truckRuleName(rule.kind), { ...rule.defaults, source: rule.source })),
  first(TRUCK_WINDOWS_RULE, DEFAULT_WINDOW_PARAMS),
  first(EXEMPTION_RULE, DEFAULT_EXEMPTION),
  first(FILLING_RULE, DEFAULT_FILLING),
  first(EFFECT_RULE, DEFAULT_EFFECT),
  first(LOCAL_VEHICLE_RULE, DEFAULT_LOCAL_VEHICLE),
  first(WANTED_RULE, DEFAULT_WANTED),
  first('lookup-limits', DEFAULT_LOOKUP_LIMITS),
  first(MACHINE_RULES_NAME, DEFAULT_MACHINE_RULES),
  first(WORKING_CALENDAR_RULE, DEFAULT_CALENDAR),
  first(PLATE_LAYOUT_RULE, DEFAULT_PLATE_LAYOUT),
];
