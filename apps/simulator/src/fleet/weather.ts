import { round, type Random } from '../random/random.js';

/** °C, %, kPa, m/s, degrees: plausible in the north of the Tianshan at this time of the year and day. */
export interface Weather {
  readonly temperatureC: number;
  readonly humidityPct: number;
  readonly pressureKpa: number;
  readonly windMs: number;
  readonly windDeg: number;
}

const YEAR_MS = 365.25 * 86_400_000;

/** Cold winters, hot dry summers; pressure as at 500 to 600 m. All inside the measuring conditions of HJ 845. */
export function weatherAt(at: Date, random: Random): Weather {
  // coldest about 20 January
  const season = -Math.cos(((at.getTime() - Date.UTC(2026, 0, 20)) / YEAR_MS) * 2 * Math.PI);
  const hour = ((at.getTime() / 3_600_000 + 8) % 24) - 15;
  const temperatureC = 6 + 19 * season + 4 * Math.cos((hour / 24) * 2 * Math.PI) + random.normal(0, 1.5);
  return {
    temperatureC: round(Math.min(41, Math.max(-27, temperatureC)), 1),
    humidityPct: round(Math.min(88, Math.max(9, 48 - 18 * season + random.normal(0, 8))), 1),
    pressureKpa: round(95.6 - season * 0.6 + random.normal(0, 0.25), 1),
    windMs: round(Math.min(4.4, Math.abs(random.normal(1.4, 0.9))), 1),
    windDeg: Math.floor(random.between(0, 360)),
  };
}
