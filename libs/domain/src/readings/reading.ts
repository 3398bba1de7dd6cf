import type { PlateColour } from '../plates/plate.js';

/**
 * One roadside remote-sensing reading in domain terms. `null` = not measured. Negative concentrations are instrument
 * noise and stay as they are. Source: national field dictionary, docs/device-protocols.md.
 */
export interface Reading {
  /** record code jlbh: site(10) + line(2) + yyyyMMddHHmmss(14) [+2..3 digits] */
  readonly recordNo: string;
  readonly siteCode: string;
  readonly lineNo: string;
  readonly lane: number | null;
  /** pass time by the device, UTC */
  readonly passedAt: Date;
  readonly plate: string | null;
  readonly plateOriginal: string | null;
  readonly plateColour: PlateColour | null;
  /** plate recognition confidence, % */
  readonly plateConfidence: number | null;
  readonly plateKind: string | null;
  /** GA 24.9 letter as sent: A petrol, B diesel, Z other … */
  readonly fuel: string | null;
  readonly slopeDeg: number | null;
  readonly speedKmh: number | null;
  readonly accelMs2: number | null;
  readonly vspKwT: number | null;
  readonly co2Pct: number | null;
  readonly coPct: number | null;
  readonly hcPpm: number | null;
  readonly noPpm: number | null;
  readonly opacityPct: number | null;
  readonly ringelmann: number | null;
  /** ratio to CO2: CO %/%, HC and NO ppm per % */
  readonly coRatio: number | null;
  readonly hcRatio: number | null;
  readonly noRatio: number | null;
  readonly windMs: number | null;
  readonly windDeg: number | null;
  readonly temperatureC: number | null;
  readonly humidityPct: number | null;
  readonly pressureKpa: number | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** the device's own opinion: 0 fail, 1 pass, 2 invalid */
  readonly deviceVerdict: number | null;
  readonly deviceInvalidReason: string | null;
  /** sent again from the van's disk */
  readonly resend: boolean;
  readonly media: readonly string[];
  /** the device's own validity flags as sent (`clsdstatus` …: 1 valid, 0 not); absent = none were sent */
  readonly deviceFlags?: Readonly<Record<string, number>>;
}

/** What a reading could be judged for. */
export const READING_ITEMS = ['opacity', 'ringelmann', 'no', 'co', 'hc'] as const;
export type ReadingItem = (typeof READING_ITEMS)[number];

/** A failed check with its numbers; one mark with `usable: false` makes the reading unusable for enforcement. */
export interface Mark {
  readonly code: string;
  readonly usable: boolean;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}
