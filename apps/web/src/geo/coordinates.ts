/**
 * China's public maps draw positions in GCJ-02, devices and the platform store WGS-84. Nothing here converts silently:
 * a point names its datum and the map asks for the one it draws in. Formulas: the published GCJ-02 offset [recalled],
 * good to a metre or two; the way back is found by iteration.
 */
export type Datum = 'wgs84' | 'gcj02';

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** Krasovsky 1940, m */
const A = 6_378_245;
const EE = 0.006_693_421_622_965_943;

/** The offset applies only inside a box around China's mainland. */
export function insideChina({ lon, lat }: LonLat): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

function offset({ lon, lat }: LonLat): LonLat {
  const x = lon - 105;
  const y = lat - 35;
  const common = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  const angle = (lat / 180) * Math.PI;
  const magic = 1 - EE * Math.sin(angle) ** 2;
  return {
    lat: (north * 180) / (((A * (1 - EE)) / (magic * Math.sqrt(magic))) * Math.PI),
    lon: (east * 180) / ((A / Math.sqrt(magic)) * Math.cos(angle) * Math.PI),
  };
}

/** WGS-84 to GCJ-02; outside of China nothing changes. Degrees. */
export function wgs84ToGcj02(point: LonLat): LonLat {
  if (!insideChina(point)) return { lon: point.lon, lat: point.lat };
  const moved = offset(point);
  return { lon: point.lon + moved.lon, lat: point.lat + moved.lat };
}

/** GCJ-02 to WGS-84 by iteration to 1e-9 degrees (0.1 mm). Degrees. */
export function gcj02ToWgs84(point: LonLat): LonLat {
  let guess: LonLat = { lon: point.lon, lat: point.lat };
  for (let round = 0; round < 30; round += 1) {
    const back = wgs84ToGcj02(guess);
    const miss = { lon: back.lon - point.lon, lat: back.lat - point.lat };
    guess = { lon: guess.lon - miss.lon, lat: guess.lat - miss.lat };
    if (Math.abs(miss.lon) < 1e-9 && Math.abs(miss.lat) < 1e-9) break;
  }
  return guess;
}

/** A point in the datum that is asked for. */
export function inDatum(point: LonLat, from: Datum, to: Datum): LonLat {
  if (from === to) return { lon: point.lon, lat: point.lat };
  return to === 'gcj02' ? wgs84ToGcj02(point) : gcj02ToWgs84(point);
}
