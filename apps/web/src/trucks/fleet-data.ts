import { addCalendarDays } from '@app/domain';
import { answer, api, signedBlob } from '../api/client.js';
import type { components } from '../api/schema.js';
import { daysBefore, todayText, type Rate } from './truck-data.js';

export type RateGroup = 'all' | 'county' | 'enterprise' | 'day';
export type Emissions = components['schemas']['FleetEmissionsDto'];

const periodOf = (area: string | null, days: number): { from: string; to: string; area?: string } => ({
  from: daysBefore(days),
  to: todayText(),
  ...(area === null ? {} : { area }),
});

export const readRates = async (area: string | null, days: number, by: RateGroup): Promise<readonly Rate[]> =>
  (await answer(api.GET('/api/v1/fleet/rates', { params: { query: { ...periodOf(area, days), by } } }))).items;

export const readEmissions = (area: string | null, days: number): Promise<Emissions> =>
  answer(api.GET('/api/v1/fleet/emissions', { params: { query: periodOf(area, days) } }));

const YEAR_DAYS = 365;

/** What repairs and retrofits of the last year brought, as a document. */
export function readEffectFile(area: string | null, format: 'docx' | 'pdf', language: 'zh' | 'en'): Promise<Blob> {
  const to = todayText();
  const query = new URLSearchParams({ from: addCalendarDays(to, 1 - YEAR_DAYS), to, format, language });
  if (area !== null) query.set('area', area);
  return signedBlob(`/api/v1/fleet/effect/file?${query.toString()}`);
}
