import { addCalendarDays, shanghaiDate } from '@app/domain';
import { answer, api, signedBlob } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import type { components } from '../api/schema.js';
import type { CursorPage } from '../api/use-cursor-list.js';

type Schemas = components['schemas'];
export type Truck = Schemas['TruckDto'];
export type TruckDetail = Schemas['TruckDetailDto'];
export type TruckDay = Schemas['TruckDayDto'];
export type TruckDayDetail = Schemas['TruckDayDetailDto'];
export type TruckSeries = Schemas['TruckSeriesDto'];
export type TruckSample = Schemas['TruckSampleDto'];
export type TruckValue = Schemas['TruckValueDto'];
export type Finding = Schemas['TruckFindingDto'];
export type FindingKind = Finding['kind'];
export type Rate = Schemas['FleetRateDto'];

export const todayText = (): string => shanghaiDate(new Date());
export const daysBefore = (days: number): string => addCalendarDays(todayText(), 1 - days);

/** Where one day of a truck stands. @param at evidence to begin at */
export function hrefOfDay(
  truckId: number,
  day: string,
  window?: { from: string | null; to: string | null; kind?: string },
): string {
  const params = new URLSearchParams();
  if (window?.from != null && window.to != null) {
    params.set('from', window.from);
    params.set('to', window.to);
  }
  if (window?.kind !== undefined) params.set('finding', window.kind);
  const query = params.toString();
  return `/trucks/${truckId}/days/${day}${query === '' ? '' : `?${query}`}`;
}

const PAGE = 2_000;

/** Every truck of an area, page after page. */
export async function readTrucks(area: string | null, state: Truck['state']): Promise<readonly Truck[]> {
  const all: Truck[] = [];
  let cursor: string | null = null;
  do {
    const query = {
      state,
      limit: PAGE,
      ...(area === null ? {} : { area }),
      ...(cursor === null ? {} : { cursor }),
    };
    const page: Schemas['TruckPageDto'] = await answer(api.GET('/api/v1/trucks', { params: { query } }));
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

export const readTruck = (truckId: number): Promise<TruckDetail> =>
  answer(api.GET('/api/v1/trucks/{truckId}', { params: { path: { truckId } } }));

export const readDays = async (truckId: number): Promise<readonly TruckDay[]> =>
  (await answer(api.GET('/api/v1/fleet/trucks/{truckId}/days', { params: { path: { truckId } } }))).items;

/** @returns null while the day is not judged */
export async function readDay(truckId: number, day: string): Promise<TruckDayDetail | null> {
  try {
    return await answer(api.GET('/api/v1/fleet/trucks/{truckId}/days/{day}', { params: { path: { truckId, day } } }));
  } catch (error) {
    if (problemOf(error).status === 404) return null;
    throw error;
  }
}

/** @param stepS seconds a point */
export const readSeries = (truckId: number, day: string, stepS: number): Promise<TruckSeries> =>
  answer(
    api.GET('/api/v1/fleet/trucks/{truckId}/days/{day}/series', {
      params: { path: { truckId, day }, query: { stepS } },
    }),
  );

/** Every second of a period of at most a day. @param from epoch ms */
export async function readSamples(truckId: number, from: number, to: number): Promise<readonly TruckSample[]> {
  const query = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return (await answer(api.GET('/api/v1/trucks/{truckId}/samples', { params: { path: { truckId }, query } }))).items;
}

export function readSamplesFile(truckId: number, from: number, to: number): Promise<Blob> {
  const query = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  return signedBlob(`/api/v1/trucks/${truckId}/samples.csv?${query.toString()}`);
}

export interface FindingFilter {
  readonly area: string | null;
  readonly kind: FindingKind | null;
  readonly days: number;
  readonly enterprise: string | null;
}

export function readFindings(
  filter: FindingFilter,
  cursor: string | undefined,
  limit = 50,
): Promise<CursorPage<Finding>> {
  const { area, kind, days, enterprise } = filter;
  const query = {
    from: daysBefore(days),
    to: todayText(),
    limit,
    ...(area === null ? {} : { area }),
    ...(kind === null ? {} : { kind }),
    ...(enterprise === null ? {} : { enterprise }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answer(api.GET('/api/v1/fleet/findings', { params: { query } }));
}
