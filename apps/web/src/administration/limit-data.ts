import type { LimitOverlap, LimitSet, LimitSetChange } from '@app/domain';
import { answer, answerAs, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { readAllPages } from './read-all.js';

type Schemas = components['schemas'];
export type Trial = Schemas['LimitTrialDto'];
export type PlanRefusal = Omit<Schemas['PlanRefusalDto'], 'overlaps'> & { readonly overlaps: readonly LimitOverlap[] };

export interface LimitPreview {
  readonly version: number | null;
  readonly endsBefore: string | null;
  readonly changes: readonly LimitSetChange[];
  readonly refusal: PlanRefusal | null;
}
/** A version to be published: as the API takes it. */
export type LimitDraft = Omit<LimitSet, 'id' | 'version'> & { readonly reason: string };

/** Every version of every set, by code and number. */
export const readLimitSets = (): Promise<readonly LimitSet[]> =>
  readAllPages<LimitSet>((query) => api.GET('/api/v1/limit-sets', { params: { query: query as never } }));

const bodyOf = (draft: LimitDraft): Schemas['LimitSetDto'] => draft as unknown as Schemas['LimitSetDto'];

export const previewLimitSet = (draft: LimitDraft): Promise<LimitPreview> =>
  answerAs<LimitPreview>(api.POST('/api/v1/limit-sets/preview', { body: bodyOf(draft) }));
export const tryLimitSet = (draft: LimitDraft): Promise<Trial> =>
  answer(api.POST('/api/v1/limit-sets/trial', { body: bodyOf(draft) }));
/** @throws ApiProblem 409 `limits.ambiguous` with `data.overlaps`, 400 with a fault for each field */
export const publishLimitSet = (draft: LimitDraft): Promise<{ readonly limitSet: LimitSet }> =>
  answerAs(api.POST('/api/v1/limit-sets', { body: bodyOf(draft) }));

/** `code@version`, the name of a version in addresses and in the audit trail. */
export const nameOfSet = ({ code, version }: Pick<LimitSet, 'code' | 'version'>): string => `${code}@${version}`;
