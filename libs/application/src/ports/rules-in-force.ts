import {
  DEFAULT_EFFECT,
  DEFAULT_EXEMPTION,
  DEFAULT_FILLING,
  DEFAULT_FLAG_RULES,
  DEFAULT_WINDOW_PARAMS,
  FLAG_KINDS,
  shanghaiDate,
  TRUCK_FLAG_RULES,
  TRUCK_RULES,
  truckRuleName,
  type EffectParams,
  type ExemptionParams,
  type FillingParams,
  type FlagKind,
  type FlagRule,
  type ReadingCheckParams,
  type TruckRuleInForce,
  type WindowParams,
} from '@app/domain';
import type { RuleVersion } from './reference.js';
import type { Reference } from './reference-cache.js';

/** Names of the rules whose numbers live in the rule_version table. */
export const READING_CHECKS_RULE = 'reading-checks';
export const LOCAL_VEHICLE_RULE = 'local-vehicle';
export const WANTED_RULE = 'van-warning';
export const flagRuleName = (kind: FlagKind): string => `flag-${kind.replaceAll('_', '-')}`;

/** When an out-of-area vehicle counts as local. */
export interface LocalVehicleRule {
  readonly localPrefixes: readonly string[];
  /** days seen at the roadside */
  readonly sightings: number;
  /** natural months looked back, the current one included */
  readonly months: number;
}
export const DEFAULT_LOCAL_VEHICLE: LocalVehicleRule = { localPrefixes: ['新B'], sightings: 5, months: 12 };

/** How long after a pass a van is still warned, s. */
export interface WantedRule {
  readonly maxAgeS: number;
}
export const DEFAULT_WANTED: WantedRule = { maxAgeS: 300 };

/** Asked for each reading, and a version never changes. */
const known = new WeakMap<RuleVersion, ReadingCheckParams>();

/** The reading checks in force at a pass; null when none was. */
export function readingParamsOf(reference: Reference, at: Date): ReadingCheckParams | null {
  const rule = reference.ruleAt(READING_CHECKS_RULE, at);
  if (rule === null) return null;
  let params = known.get(rule);
  if (!params) {
    const stored = rule.params as Omit<ReadingCheckParams, 'id' | 'version' | 'effectiveFrom'>;
    params = { ...stored, id: rule.rule, version: rule.version, effectiveFrom: shanghaiDate(rule.effectiveFrom) };
    known.set(rule, params);
  }
  return params;
}

/** Every version of every flag rule: which one is in force is decided by the time of the evidence. */
export function flagRulesOf(reference: Reference): FlagRule[] {
  const stored = FLAG_KINDS.flatMap((kind) =>
    reference.ruleVersions(flagRuleName(kind)).map((rule) => ({
      ...(rule.params as Omit<FlagRule, 'kind' | 'version' | 'effectiveFrom'>),
      kind,
      version: rule.version,
      effectiveFrom: shanghaiDate(rule.effectiveFrom),
    })),
  );
  if (stored.length === 0) return [...DEFAULT_FLAG_RULES, ...TRUCK_FLAG_RULES];
  // an installation whose reference data are older than the rules of truck data
  const missing = TRUCK_FLAG_RULES.filter((rule) => !stored.some((known) => known.kind === rule.kind));
  return [...stored, ...missing];
}

export function localRuleOf(reference: Reference, at: Date): LocalVehicleRule {
  return (reference.ruleAt(LOCAL_VEHICLE_RULE, at)?.params as LocalVehicleRule | undefined) ?? DEFAULT_LOCAL_VEHICLE;
}

export function wantedRuleOf(reference: Reference, at: Date): WantedRule {
  return (reference.ruleAt(WANTED_RULE, at)?.params as WantedRule | undefined) ?? DEFAULT_WANTED;
}

/** How seconds are sorted into windows, and the version of that. */
export const TRUCK_WINDOWS_RULE = 'truck-windows';
export function windowParamsOf(
  reference: Reference,
  at: Date,
): { readonly version: number; readonly params: WindowParams } {
  const rule = reference.ruleAt(TRUCK_WINDOWS_RULE, at);
  const stored = (rule?.params ?? {}) as Partial<WindowParams>;
  return { version: rule?.version ?? 1, params: { ...DEFAULT_WINDOW_PARAMS, ...stored } };
}

/** The rules of truck data in force at a time; one that was never published has its first version. */
export function truckRulesOf(reference: Reference, at: Date): TruckRuleInForce[] {
  return TRUCK_RULES.map(({ kind, defaults }) => {
    const rule = reference.ruleAt(truckRuleName(kind), at);
    return { kind, version: rule?.version ?? 1, params: rule?.params ?? defaults };
  });
}

/** Dated rules of the fleet as a whole. */
export const EXEMPTION_RULE = 'truck-exemption';
export const FILLING_RULE = 'truck-filling-places';
export const EFFECT_RULE = 'truck-effect';

function fleetParams<P extends object>(
  reference: Reference,
  name: string,
  defaults: P,
  at: Date,
): { readonly version: number; readonly params: P } {
  const rule = reference.ruleAt(name, at);
  return { version: rule?.version ?? 1, params: { ...defaults, ...rule?.params } };
}
type InForce<P> = { readonly version: number; readonly params: P };
export const exemptionParamsOf = (reference: Reference, at: Date): InForce<ExemptionParams> =>
  fleetParams(reference, EXEMPTION_RULE, DEFAULT_EXEMPTION, at);
export const fillingParamsOf = (reference: Reference, at: Date): InForce<FillingParams> =>
  fleetParams(reference, FILLING_RULE, DEFAULT_FILLING, at);
export const effectParamsOf = (reference: Reference, at: Date): InForce<EffectParams> =>
  fleetParams(reference, EFFECT_RULE, DEFAULT_EFFECT, at);
