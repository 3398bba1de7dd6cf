import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** What `POST /api/v1/enforcement/lookups` answers. */
export type LookupAnswer = Schemas['LookupAnswerDto'];
export type LookupMatch = Schemas['LookupMatchDto'];
export type OpenFlag = Schemas['LookupFlagDto'];
export type LastTest = Schemas['LastTestDto'];
export type LastReading = Schemas['LastReadingDto'];

/** Must the officer say first which vehicle it is, or only whether it is this one? */
export const isDoubtful = (answer: LookupAnswer): boolean => answer.nextStep === 'next.confirm_identity';
