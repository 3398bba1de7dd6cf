import type { Reason } from '../judgement/verdict.js';
import type { IsoDate } from '../limits/limit-set.js';
import { isIsoDate } from '../units/shanghai.js';
import type { MachineFacts, MachineKind, MachineStage } from './machine.js';

/** Longitude and latitude, degrees, WGS-84. */
export type LonLat = readonly [lon: number, lat: number];

/** An area where high-emitting machines may not work (大气污染防治法 art. 61): a dated version, never changed. */
export interface MachineZone {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly areaCode: string;
  /** rings without the repeated last point; a ring inside another is a hole */
  readonly rings: readonly (readonly LonLat[])[];
  readonly effectiveFrom: IsoDate;
  /** exclusive; null = open */
  readonly effectiveTo: IsoDate | null;
  /** machines below this stage may not work there; null = any stage may */
  readonly minStage: '1' | '2' | '3' | '4' | null;
  /** class III of GB 36886-2018 is set there */
  readonly smokeClassIii: boolean;
  readonly exemptKinds: readonly MachineKind[];
  /** announcement it follows */
  readonly source: string;
}

export interface ZoneVerdict {
  readonly zoneId: string;
  readonly code: string;
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}

/** May this machine work at this place on this day? */
export interface ZoneAnswer {
  readonly allowed: boolean;
  /** the zones that it stands in */
  readonly zones: readonly ZoneVerdict[];
  readonly demandsClassIii: boolean;
}

export const OUTSIDE_ZONES: ZoneAnswer = { allowed: true, zones: [], demandsClassIii: false };

const inside = (ring: readonly LonLat[], [x, y]: LonLat): boolean => {
  let within = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as LonLat;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
};

/** Even-odd rule over all rings, on plain degrees: a zone of a city is small. A point on the very edge may be either. */
export function zoneContains(zone: Pick<MachineZone, 'rings'>, at: LonLat): boolean {
  return zone.rings.filter((ring) => inside(ring, at)).length % 2 === 1;
}

/** The version of each zone that is in force on a day. */
export function zonesInForce(zones: readonly MachineZone[], date: IsoDate): MachineZone[] {
  const begun = zones.filter((zone) => zone.effectiveFrom <= date);
  return begun.filter(
    (zone) =>
      (zone.effectiveTo === null || date < zone.effectiveTo) &&
      !begun.some((other) => other.code === zone.code && other.version > zone.version),
  );
}

const RANK: Readonly<Partial<Record<MachineStage, number>>> = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 };

function stageReason(facts: Pick<MachineFacts, 'stage' | 'kind'>, zone: MachineZone): Reason | null {
  if (zone.minStage === null || facts.stage === 'D' || zone.exemptKinds.includes(facts.kind)) return null;
  const rank = RANK[facts.stage];
  const data = { stage: facts.stage, minStage: zone.minStage, source: zone.source };
  if (rank === undefined) return { code: 'machine.zone_stage_unknown', data };
  return rank < Number(zone.minStage) ? { code: 'machine.zone_stage_too_low', data } : null;
}

/**
 * Whether a machine may work at a place on a day, zone by zone, with the reasons.
 * @param at null = the place is not known: then nothing can be said against it
 * @param exceedsClassIii its last smoke test is over class III: high-emitting where class III is set
 */
export function checkZones(
  facts: Pick<MachineFacts, 'stage' | 'kind' | 'fuel'>,
  at: LonLat | null,
  date: IsoDate,
  zones: readonly MachineZone[],
  exceedsClassIii = false,
): ZoneAnswer {
  if (at === null) return OUTSIDE_ZONES;
  const here = zonesInForce(zones, date).filter((zone) => zoneContains(zone, at));
  const verdicts = here.map((zone): ZoneVerdict => {
    const stage = stageReason(facts, zone);
    const smoke =
      zone.smokeClassIii && exceedsClassIii && facts.stage !== 'D' && !zone.exemptKinds.includes(facts.kind)
        ? { code: 'machine.zone_smoke_exceeds', data: { source: zone.source } }
        : null;
    const reasons = [stage, smoke].filter((reason) => reason !== null);
    const { id: zoneId, code, version, name } = zone;
    return { zoneId, code, version, name, allowed: reasons.length === 0, reasons };
  });
  return {
    allowed: verdicts.every((one) => one.allowed),
    zones: verdicts,
    demandsClassIii: here.some((zone) => zone.smokeClassIii && !zone.exemptKinds.includes(facts.kind)),
  };
}

/** Everything wrong with a zone before it is published. */
export function zoneFaults(
  zone: Omit<MachineZone, 'id' | 'version'>,
): { readonly path: string; readonly code: string }[] {
  const faults: { path: string; code: string }[] = [];
  if (zone.rings.length === 0) faults.push({ path: 'rings', code: 'machine.zone_without_ring' });
  zone.rings.forEach((ring, i) => {
    if (ring.length < 3) faults.push({ path: `rings[${i}]`, code: 'machine.zone_ring_too_short' });
    const off = ring.some(([lon, lat]) => !(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90));
    if (off) faults.push({ path: `rings[${i}]`, code: 'machine.zone_point_off_the_earth' });
  });
  if (!isIsoDate(zone.effectiveFrom)) faults.push({ path: 'effectiveFrom', code: 'field.not_a_date' });
  if (zone.effectiveTo !== null && zone.effectiveTo <= zone.effectiveFrom) {
    faults.push({ path: 'effectiveTo', code: 'machine.zone_ends_before_start' });
  }
  return faults;
}
