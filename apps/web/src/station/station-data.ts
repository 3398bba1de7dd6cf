import { answer, answerAs, api, signedFetch } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { components } from '../api/schema.js';
import type { CursorPage } from '../api/use-cursor-list.js';

type Schema = components['schemas'];
export type StationBrief = Schema['StationBriefDto'];
export type StationDay = Schema['StationDayDto'];
export type StationTest = Schema['StationTestDto'];
export type StationLine = Schema['StationLineStateDto'];
export type Validity = Schema['ValidityDto'];
export type RefusalBrief = Schema['RefusalBriefDto'];
export type Refusal = Schema['RefusalDto'];
export type UploadField = Schema['UploadFieldDto'];
export type ReportCard = Schema['ReportCardDto'];
export type OutageNotice = Schema['OutageNoticeDto'];
export type NewOutageNotice = Schema['NewOutageNoticeDto'];

export const readStations = async (): Promise<readonly StationBrief[]> =>
  (await answer(api.GET('/api/v1/station-days', { params: { query: {} } }))).items;

export const readStationDay = (code: string, day: string): Promise<StationDay> =>
  answer(api.GET('/api/v1/stations/{code}/day', { params: { path: { code }, query: { day } } }));

export const readCard = (code: string, from: string): Promise<ReportCard> =>
  answer(api.GET('/api/v1/stations/{code}/report-card', { params: { path: { code }, query: { from } } }));

export async function readRefusals(
  code: string,
  state: 'open' | 'all',
  cursor: string | undefined,
): Promise<CursorPage<RefusalBrief>> {
  const query = { state, limit: 50, ...(cursor === undefined ? {} : { cursor }) };
  return answer(api.GET('/api/v1/stations/{code}/refusals', { params: { path: { code }, query } }));
}

export const readRefusal = (code: string, id: string): Promise<Refusal> =>
  answer(api.GET('/api/v1/stations/{code}/refusals/{id}', { params: { path: { code, id } } }));

export const readFields = async (): Promise<readonly UploadField[]> =>
  (await answer(api.GET('/api/v1/upload-fields'))).items;

export const readNotices = async (): Promise<readonly OutageNotice[]> =>
  (await answer(api.GET('/api/v1/outage-notices', { params: { query: { state: 'current' } } }))).items;

export const publishNotice = (body: NewOutageNotice): Promise<OutageNotice> =>
  answer(api.POST('/api/v1/outage-notices', { body }));

export const endNotice = (id: string): Promise<OutageNotice> =>
  answer(api.POST('/api/v1/outage-notices/{id}/ending', { params: { path: { id } } }));

/** A file of tests and how far its reading is. */
export interface Import {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly failure: string | null;
  readonly createdAt: string;
  readonly rows: {
    readonly read: number;
    readonly stored: number;
    readonly repeated: number;
    readonly refused: number;
  };
}
export interface ImportError {
  readonly row: number;
  readonly column: string | null;
  readonly path: string;
  readonly code: string;
  readonly value: string | null;
  readonly message: { readonly zh: string; readonly en: string };
}

export const readImports = async (): Promise<readonly Import[]> => {
  const page = await answerAs<CursorPage<Import>>(api.GET('/api/v1/imports', { params: { query: { limit: 20 } } }));
  return page.items.filter((one) => one.kind === 'inspections');
};

export const readImport = (id: string): Promise<Import> =>
  answerAs(api.GET('/api/v1/imports/{id}', { params: { path: { id } } }));

export const readImportErrors = (id: string, cursor: string | undefined): Promise<CursorPage<ImportError>> =>
  answerAs(
    api.GET('/api/v1/imports/{id}/errors', {
      params: { path: { id }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );

/** Sends a file of tests. @param preset name of a built-in mapping; '' = columns are fields */
export async function sendImport(file: File, preset: string): Promise<Import> {
  const form = new FormData();
  form.append('kind', 'inspections');
  if (preset !== '') form.append('mapping', JSON.stringify({ preset }));
  form.append('file', file, file.name);
  const request = new Request(new URL('/api/v1/imports', location.origin), { method: 'POST', body: form });
  const response = await signedFetch(request).catch(() => {
    throw ApiProblem.unreachable();
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw ApiProblem.of(response.status, body);
  return body as Import;
}
