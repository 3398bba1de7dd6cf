import { answerAs, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { PlanRefusal } from './limit-data.js';
import { readAllPages } from './read-all.js';

/** Parameters of a rule from a moment on. */
export interface RuleVersion {
  readonly rule: string;
  readonly version: number;
  /** ISO 8601 */
  readonly effectiveFrom: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reason: string;
}
export type RuleDraft = Omit<RuleVersion, 'version'>;
export interface RulePreview {
  readonly version: number | null;
  readonly before: number | null;
  readonly refusal: PlanRefusal | null;
}

/** Every version of every rule, by name and number. */
export const readRules = (): Promise<readonly RuleVersion[]> =>
  readAllPages<RuleVersion>((query) => api.GET('/api/v1/rules', { params: { query: query as never } }));

const bodyOf = (draft: RuleDraft): components['schemas']['RuleVersionDto'] => draft as never;

export const previewRule = (draft: RuleDraft): Promise<RulePreview> =>
  answerAs<RulePreview>(api.POST('/api/v1/rules/preview', { body: bodyOf(draft) }));
/** @throws ApiProblem 400 with a fault for each parameter */
export const publishRule = (draft: RuleDraft): Promise<{ readonly rule: RuleVersion }> =>
  answerAs(api.POST('/api/v1/rules', { body: bodyOf(draft) }));

export const RULES_KEY = ['administration', 'rules'] as const;

/** The version of a rule that is in force at a moment; null before its first. */
export function ruleAt(versions: readonly RuleVersion[], now: Date): RuleVersion | null {
  const started = versions.filter((one) => new Date(one.effectiveFrom) <= now);
  return started.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
