import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { CursorPage } from '../api/use-cursor-list.js';

type Schemas = components['schemas'];
export type AuditLine = Schemas['AuditLineDto'];
export type Verification = Schemas['AuditVerificationDto'];

export interface AuditFilter {
  readonly actor?: string;
  readonly action?: string;
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The trail, newest first. */
export const readAudit = (filter: AuditFilter, cursor: string | undefined): Promise<CursorPage<AuditLine>> =>
  answer(
    api.GET('/api/v1/audit', {
      params: { query: { ...filter, limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );

/** Recomputes every hash: some seconds for a million lines. */
export const verifyAudit = (): Promise<Verification> => answer(api.GET('/api/v1/audit/verification'));

/** One line by its number; null when it is not in the caller's areas. */
export async function readAuditLine(seq: number): Promise<AuditLine | null> {
  const cursor = btoa(String(seq + 1)).replaceAll('=', '');
  const { items } = await answer(api.GET('/api/v1/audit', { params: { query: { limit: 1, cursor } } }));
  const [line] = items;
  return line?.seq === seq ? line : null;
}
