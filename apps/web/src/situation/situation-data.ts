import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

export type Situation = components['schemas']['SituationDto'];
export type Place = components['schemas']['SituationPlaceDto'];
export type Counters = components['schemas']['SituationCountersDto'];
export type MapSettings = components['schemas']['MapSettingsDto'];

export const readSituation = (area: string | null): Promise<Situation> =>
  answer(api.GET('/api/v1/situation', { params: { query: area === null ? {} : { area } } }));

export const readMap = (): Promise<MapSettings> => answer(api.GET('/api/v1/map'));

/** Where a place's own page stands. */
export const hrefOfPlace = (place: Pick<Place, 'kind' | 'code'>): string =>
  place.kind === 'station' ? `/station/${place.code}` : `/data-in/sources/remote-sensing/${place.code}`;
