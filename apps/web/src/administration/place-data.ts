import { answerAs, api } from '../api/client.js';
import { readAllPages } from './read-all.js';

export interface PlaceDevice {
  readonly kind: string;
  readonly model: string | null;
  readonly serialNo: string | null;
  /** first day of its verification; only of sites */
  readonly validFrom?: string;
  /** last day of its verification */
  readonly validUntil: string;
}
export interface PlaceLine {
  readonly lineNo: string;
  readonly name?: string | null;
  readonly lane?: number | null;
  readonly methods?: readonly string[];
  readonly status?: string;
  readonly devices: readonly PlaceDevice[];
}
interface PlaceHead {
  readonly code: string;
  readonly name: string;
  readonly areaCode: string;
  readonly address: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly status: string;
  readonly lines: readonly PlaceLine[];
}
export interface StationPlace extends PlaceHead {
  readonly altitudeM: number | null;
  readonly authorisedUntil: string | null;
  readonly softwareVersions: readonly string[];
  readonly staff: readonly {
    readonly staffNo: string;
    readonly name: string;
    readonly position: string;
    readonly active: boolean;
  }[];
}
export interface SitePlace extends PlaceHead {
  readonly kind: 'A' | 'B' | 'C' | 'D';
  readonly slopeDeg: number | null;
  readonly vanPlate: string | null;
}

export type Place =
  { readonly is: 'station'; readonly place: StationPlace } | { readonly is: 'site'; readonly place: SitePlace };

export const readStations = (): Promise<readonly StationPlace[]> =>
  readAllPages<StationPlace>((query) => api.GET('/api/v1/stations', { params: { query: query as never } }));
export const readSites = (): Promise<readonly SitePlace[]> =>
  readAllPages<SitePlace>((query) => api.GET('/api/v1/sites', { params: { query: query as never } }));

export const PLACES_KEY = ['administration', 'places', 'all'] as const;

/** Stations and sites of the caller's areas. */
export async function readPlaces(): Promise<readonly Place[]> {
  const [stations, sites] = await Promise.all([readStations(), readSites()]);
  return [
    ...stations.map((place) => ({ is: 'station' as const, place })),
    ...sites.map((place) => ({ is: 'site' as const, place })),
  ];
}

/** Stores a place as it is given; what it does not name stays. @throws ApiProblem 400 with a fault for each field */
export async function savePlace({ is, place }: Place): Promise<void> {
  if (is === 'station') {
    await answerAs(api.POST('/api/v1/stations', { body: place as never }));
    return;
  }
  const { kind: _kind, ...body } = place;
  await answerAs(api.POST('/api/v1/sites', { body: body as never }));
}

/** The day on which the first of its devices (or its authorisation) runs out; null = nothing is dated. */
export function firstEnd({ is, place }: Place): string | null {
  const days = place.lines.flatMap((line) => line.devices.map((device) => device.validUntil));
  const own = is === 'station' && place.authorisedUntil !== null ? [place.authorisedUntil] : [];
  return [...days, ...own].toSorted()[0] ?? null;
}
