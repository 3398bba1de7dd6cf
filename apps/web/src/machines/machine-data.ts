import { answer, api, signedFetch } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type MachineBrief = Schemas['MachineBriefDto'];
export type MachineView = Schemas['MachineViewDto'];
export type RegistrationBrief = Schemas['RegistrationBriefDto'];
export type RegistrationView = Schemas['RegistrationViewDto'];
export type MachineCheckView = Schemas['MachineCheckViewDto'];
export type MachineVisit = Schemas['MachineVisitDto'];
export type PublicMachine = Schemas['PublicMachineDto'];
export type Coverage = Schemas['MachineCoverageDto'];
export type MachineChange = Schemas['MachineChangeDto'];
export type StatementBody = Schemas['MachineStatementDto'];

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Filters of an address as a query: empty ones are left out. */
const filled = (filter: Readonly<Record<string, string | null | undefined>>): never =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null && value !== '')) as never;

export const readMachines = (
  filter: Readonly<Record<string, string | null>>,
  cursor: string | undefined,
): Promise<Page<MachineBrief>> =>
  answer(api.GET('/api/v1/machines', { params: { query: filled({ ...filter, cursor }) } }));

/** What identifies a machine travels in a body. */
export const findMachines = (text: string, cursor: string | undefined): Promise<Page<MachineBrief>> =>
  answer(api.POST('/api/v1/machines/search', { body: { text, ...(cursor === undefined ? {} : { cursor }) } }));

export const readMachine = (id: string): Promise<MachineView> =>
  answer(api.GET('/api/v1/machines/{id}', { params: { path: { id } } }));

export const readRegistrations = (
  filter: Readonly<Record<string, string | null>>,
  cursor: string | undefined,
): Promise<Page<RegistrationBrief>> =>
  answer(api.GET('/api/v1/machines/registrations', { params: { query: filled({ ...filter, cursor }) } }));

export const readRegistration = (id: string): Promise<RegistrationView> =>
  answer(api.GET('/api/v1/machines/registrations/{id}', { params: { path: { id } } }));

export const readChecks = (id: string) => answer(api.GET('/api/v1/machines/{id}/checks', { params: { path: { id } } }));

export const readVisits = (
  filter: Readonly<Record<string, string | null>>,
  cursor: string | undefined,
): Promise<Page<MachineVisit>> =>
  answer(api.GET('/api/v1/machines/visits', { params: { query: filled({ ...filter, cursor }) } }));

export const readCoverage = (): Promise<Coverage> => answer(api.GET('/api/v1/machines/coverage'));

export const zoneAnswer = (id: string, lon: number, lat: number) =>
  answer(api.POST('/api/v1/machines/{id}/zone-answer', { params: { path: { id } }, body: { lon, lat } }));

/** A photo for a registration; the same bytes again are a success. @throws ApiProblem */
export async function uploadPhoto(blob: Blob, sha256: string): Promise<void> {
  const type = ['image/jpeg', 'image/png', 'image/webp'].includes(blob.type) ? blob.type : 'image/jpeg';
  const request = new Request(new URL('/api/v1/machines/photos', location.origin), {
    method: 'POST',
    headers: { 'content-type': type, 'x-media-sha256': sha256 },
    body: await blob.arrayBuffer(),
  });
  const response = await signedFetch(request).catch(() => {
    throw ApiProblem.unreachable();
  });
  if (!response.ok) throw ApiProblem.of(response.status, await response.json().catch(() => null));
}

/** The public view of a plate; nobody need be signed in. @throws ApiProblem */
export async function readScan(token: string): Promise<PublicMachine> {
  const response = await fetch(`/api/v1/machines/scans/${encodeURIComponent(token)}`).catch(() => {
    throw ApiProblem.unreachable();
  });
  if (!response.ok) throw ApiProblem.of(response.status, await response.json().catch(() => null));
  return (await response.json()) as PublicMachine;
}
