/** Diagnostic protocol of information type 01. */
export type ObdProtocol = 'iso15765' | 'iso27145' | 'j1939' | 'iso15031';

/**
 * One trouble code. `raw` is what was sent (8 hex digits) and always there; the rest is our reading of it.
 * ISO 27145: SAE J2012 code (`P1456`), failure type byte, status mask [inferred from real frames]. J1939: SPN, FMI, occurrence count,
 * conversion method bit [recalled]. Other protocols: kept raw.
 */
export type Dtc =
  | {
      readonly raw: string;
      readonly scheme: 'iso27145';
      readonly code: string;
      readonly failureType: number;
      readonly status: number;
    }
  | {
      readonly raw: string;
      readonly scheme: 'j1939';
      readonly spn: number;
      readonly fmi: number;
      readonly occurrences: number;
      readonly conversionMethod: 0 | 1;
    }
  | { readonly raw: string; readonly scheme: null };

/** Monitors of the support and readiness words, by bit, LSB first (device-protocols 1.7). */
export const OBD_MONITORS = [
  'catalyst',
  'heated_catalyst',
  'evaporative_system',
  'secondary_air',
  'ac_refrigerant',
  'exhaust_gas_sensor',
  'exhaust_gas_sensor_heater',
  'egr_vvt',
  'cold_start_aid',
  'boost_pressure',
  'dpf',
  'scr_nox_adsorber',
  'nmhc_catalyst',
  'misfire',
  'fuel_system',
  'comprehensive_component',
] as const;
export type ObdMonitor = (typeof OBD_MONITORS)[number];

/** Information type 01: what the truck's diagnostics say of themselves. */
export interface ObdSnapshot {
  readonly at: Date;
  /** null = invalid or unknown code */
  readonly protocol: ObdProtocol | null;
  /** malfunction lamp; null = invalid or unknown code */
  readonly mil: 'off' | 'on' | 'flashing' | null;
  /** bit set = monitor supported; bits of OBD_MONITORS. A machine's diagnosis has none: null */
  readonly support: number | null;
  /** bit set = not complete [recalled] */
  readonly readiness: number | null;
  /** VIN as read from the ECU, to be compared with the frame's; null when not sent or blank */
  readonly ecuVin: string | null;
  /** calibration id, padding (blank, NUL) taken off; null when blank */
  readonly calid: string | null;
  /** calibration verification number: 18 bytes as hex, padding included; null when not sent */
  readonly cvn: string | null;
  /** 18 words in the order of SAE J1979-DA table G11; a word FFFF is null; empty when not sent */
  readonly iupr: readonly (number | null)[];
  readonly dtcs: readonly Dtc[];
}

/** State of each monitor. */
export function monitorStates(
  snapshot: Pick<ObdSnapshot, 'support' | 'readiness'>,
): readonly { readonly monitor: ObdMonitor; readonly supported: boolean; readonly complete: boolean }[] {
  const { support, readiness } = snapshot;
  if (support === null || readiness === null) return [];
  return OBD_MONITORS.map((monitor, bit) => ({
    monitor,
    supported: ((support >> bit) & 1) === 1,
    complete: ((readiness >> bit) & 1) === 0,
  }));
}
