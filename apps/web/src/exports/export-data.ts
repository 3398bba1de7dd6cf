import { answer, api, signedBlob, signedFetch } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { components } from '../api/schema.js';
import { saveFile } from '../components/save-file.js';

export type ExportRequest = components['schemas']['ExportRequestDto'];
export type ExportJob = components['schemas']['ExportDto'];
/** Words for the codes of columns: `{ state: { open: '待审核' } }`. */
export type CodeWordsByColumn = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words as a request carries them; the server knows codes only. */
export function exportWords(words: CodeWordsByColumn): NonNullable<ExportRequest['words']> {
  return Object.entries(words).flatMap(([column, texts]) =>
    Object.entries(texts).map(([code, text]) => ({ column, code, text })),
  );
}

/**
 * Asks for a file: a short list comes at once and is handed to the person, a long one or a report becomes a job.
 * @param name of the file without its ending; never a plate
 * @returns the job, or null when the file is there
 */
export async function requestExport(request: ExportRequest, name: string): Promise<ExportJob | null> {
  const response = await signedFetch(
    new Request(new URL('/api/v1/exports', location.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    }),
  ).catch(() => {
    throw ApiProblem.unreachable();
  });
  if (!response.ok) throw ApiProblem.of(response.status, await response.json().catch(() => null));
  if (response.status === 202) return (await response.json()) as ExportJob;
  saveFile(`${name}.${request.format}`, await response.blob());
  return null;
}

export const readExports = async (): Promise<readonly ExportJob[]> =>
  (await answer(api.GET('/api/v1/exports', { params: { query: { limit: 100 } } as never }))).items;

export const readExport = (id: string): Promise<ExportJob> =>
  answer(api.GET('/api/v1/exports/{id}', { params: { path: { id } } }));

/** Hands the file of a finished job to the person. */
export async function downloadExport(job: ExportJob): Promise<void> {
  const stamp = job.createdAt.slice(0, 16).replaceAll(/[-:T]/g, '');
  saveFile(`${job.title} ${stamp}.${job.format}`, await signedBlob(`/api/v1/exports/${job.id}/file`));
}

export const removeExport = async (id: string): Promise<void> => {
  await answer(api.DELETE('/api/v1/exports/{id}', { params: { path: { id } } }));
};

export const isOpen = (job: ExportJob): boolean => job.state === 'waiting' || job.state === 'running';
