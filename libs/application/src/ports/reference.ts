import type { IsoDate, LimitSet, Method } from '@app/domain';

/** A county or the prefecture; codes by GB/T 2260. */
export interface Area {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parentCode: string | null;
  readonly level: 'prefecture' | 'county';
  /** seat of the administration, degrees */
  readonly seat: { readonly lon: number; readonly lat: number } | null;
  /** height above sea level, m: the altitude term of GB 3847 needs it when the station has none of its own */
  readonly altitudeM: number | null;
}

/** A measuring device of a test line; `validUntil` is the last day of its verification (inclusive, Asia/Shanghai). */
export interface StationDevice {
  readonly kind: string;
  readonly model: string | null;
  readonly serialNo: string | null;
  readonly validUntil: IsoDate;
}

export interface StationLine {
  readonly lineNo: string;
  readonly name: string | null;
  /** methods the line is approved for */
  readonly methods: readonly Method[];
  readonly status: 'normal' | 'fault' | 'suspended';
  readonly devices: readonly StationDevice[];
}

export interface StationStaff {
  readonly staffNo: string;
  readonly name: string;
  readonly position: string;
  readonly active: boolean;
}

/** An inspection station; code = county (6 digits) + serial (3 digits). */
export interface Station {
  readonly code: string;
  readonly name: string;
  readonly areaCode: string;
  readonly address: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly altitudeM: number | null;
  readonly status: 'normal' | 'suspended' | 'revoked';
  /** last day of the authorisation, inclusive; null = no end stored */
  readonly authorisedUntil: IsoDate | null;
  readonly softwareVersions: readonly string[];
  readonly lines: readonly StationLine[];
  readonly staff: readonly StationStaff[];
}

/** A device of a remote-sensing line, verified from `validFrom` to `validUntil`, both days inclusive (Asia/Shanghai). */
export interface RsDevice {
  readonly kind: string;
  readonly model: string | null;
  readonly serialNo: string | null;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

export interface RsLine {
  readonly lineNo: string;
  readonly lane: number | null;
  readonly devices: readonly RsDevice[];
}

/**
 * A remote-sensing site or van; code = letter + county (6 digits) + serial (3 digits).
 * A vertical, B horizontal, C van, D black-smoke camera (limits-and-rules 3.4).
 */
export interface RsSite {
  readonly code: string;
  readonly name: string;
  readonly kind: 'A' | 'B' | 'C' | 'D';
  readonly areaCode: string;
  readonly address: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly slopeDeg: number | null;
  readonly status: 'normal' | 'maintenance' | 'stopped';
  readonly vanPlate: string | null;
  readonly lines: readonly RsLine[];
}

/** Parameters of one rule from a moment on. A later version never changes an earlier one. */
export interface RuleVersion {
  readonly rule: string;
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Everything that is known before a test or a reading arrives. */
export interface ReferenceData {
  readonly areas: readonly Area[];
  readonly limitSets: readonly LimitSet[];
  readonly rules: readonly RuleVersion[];
  readonly stations: readonly Station[];
  readonly sites: readonly RsSite[];
}
