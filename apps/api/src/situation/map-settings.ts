import { readFileSync } from 'node:fs';
import { isRecord, type MapSettingsDto } from '@app/contracts';
import type { Settings } from '@app/platform';

const SHAPES = ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'];
/** Outlines of a prefecture are some hundred kilobytes; more is a file for another purpose. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * The customer's outlines, read once at start.
 * @throws Error `map.outline_*` when the file is missing, too large, or no GeoJSON of areas: the process does not start
 */
export function readMapSettings(settings: Settings): MapSettingsDto {
  const { MAP_OUTLINE_FILE: file, MAP_OUTLINE_DATUM: datum, MAP_APPROVAL_NUMBER: approvalNumber } = settings;
  return { outlines: file === undefined ? null : readOutlines(file), datum, approvalNumber: approvalNumber ?? null };
}

function readOutlines(file: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error('map.outline_unreadable: MAP_OUTLINE_FILE cannot be read', { cause });
  }
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new Error('map.outline_too_large: MAP_OUTLINE_FILE has more than 8 MB');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('map.outline_not_json: MAP_OUTLINE_FILE is no JSON', { cause });
  }
  if (!isOutlines(value)) {
    throw new Error('map.outline_not_geojson: MAP_OUTLINE_FILE is no GeoJSON FeatureCollection of polygons or lines');
  }
  return value;
}

function isOutlines(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features'])) return false;
  return value['features'].every(
    (one: unknown) => isRecord(one) && isRecord(one['geometry']) && SHAPES.includes(String(one['geometry']['type'])),
  );
}
