import { FLEETS, normalisePlate, normaliseVin, type Fleet } from '@app/domain';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { CursorPage } from '../api/use-cursor-list.js';

type Schemas = components['schemas'];
export type VehicleFile = Schemas['VehicleFileDto'];
export type VehicleHit = Schemas['VehicleHitDto'];
export type TimelineEntry = Schemas['TimelineEntryDto'];
export type VehicleSeries = Schemas['VehicleSeriesDto'];
export type Series = Schemas['SeriesDto'];

/** What is looked for; it lives in a body and in the memory of this window, never in an address. */
export interface VehicleQuery {
  /** plate, VIN or the last six of a VIN, as typed; null = the list of one's own areas */
  readonly text: string | null;
  readonly purpose: string;
  readonly fleet: Fleet | null;
  readonly area: string | null;
}

export const fleetOf = (text: string | null): Fleet | null => FLEETS.find((one) => one === text) ?? null;

/** Plate (it has a Chinese character, or six to eight signs with a letter first) or VIN; null = neither. */
export function identifierOf(text: string): { readonly plate: string } | { readonly vin: string } | null {
  const plate = normalisePlate(text).text;
  const vin = normaliseVin(text);
  if (/\p{Script=Han}/u.test(plate)) return { plate };
  if (/^[0-9A-Z]{17}$/.test(vin) || /^[0-9A-Z]{6}$/.test(vin)) return { vin };
  return null;
}

export function searchVehicles(query: VehicleQuery, cursor: string | undefined): Promise<CursorPage<VehicleHit>> {
  const who = query.text === null ? {} : (identifierOf(query.text) ?? {});
  const body = {
    ...who,
    purpose: query.purpose,
    ...(query.fleet === null ? {} : { fleet: query.fleet }),
    // a plate or a VIN is looked for everywhere: vehicles drive
    ...(query.area === null || query.text !== null ? {} : { areaCode: query.area }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answer(api.POST('/api/v1/vehicles/search', { body }));
}

export const readFile = (id: string): Promise<VehicleFile> =>
  answer(api.GET('/api/v1/vehicles/{id}/file', { params: { path: { id } } }));

export interface TimelineFilter {
  readonly kinds: string | null;
  /** days in Asia/Shanghai, both inclusive */
  readonly from: string | null;
  readonly to: string | null;
}

const startOf = (day: string): string => `${day}T00:00:00+08:00`;
const DAY_MS = 86_400_000;
const endOf = (day: string): string => new Date(Date.parse(startOf(day)) + DAY_MS).toISOString();
const period = (from: string | null, to: string | null) => ({
  ...(from === null ? {} : { from: startOf(from) }),
  ...(to === null ? {} : { to: endOf(to) }),
});

export function readTimeline(
  id: string,
  filter: TimelineFilter,
  cursor: string | undefined,
): Promise<CursorPage<TimelineEntry>> {
  const query = {
    limit: 30,
    ...(filter.kinds === null ? {} : { kinds: filter.kinds }),
    ...period(filter.from, filter.to),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answer(api.GET('/api/v1/vehicles/{id}/timeline', { params: { path: { id }, query } }));
}

export const readSeries = (id: string, from: string | null, to: string | null): Promise<VehicleSeries> =>
  answer(api.GET('/api/v1/vehicles/{id}/series', { params: { path: { id }, query: period(from, to) } }));

export const putFleet = (id: string, fleet: Fleet | 'none', reason: string): Promise<unknown> =>
  answer(api.PUT('/api/v1/vehicles/{id}/fleet', { params: { path: { id } }, body: { fleet, reason } }));
