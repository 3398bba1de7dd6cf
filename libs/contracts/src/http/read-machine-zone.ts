import type { LonLat, MachineZone } from '@app/domain';
import { isRecord } from '../contract-error.js';
import type { FieldFault } from './fault.js';
import { MachineZoneHeadDto } from './machine-field.dto.js';
import { readObject } from './read-object.js';

const MAX_RINGS = 50;
const MAX_POINTS = 2_000;

export type ReadMachineZone =
  | { readonly ok: true; readonly zone: Omit<MachineZone, 'id' | 'version'> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads the body of a zone; every fault with its path at once. */
export function readMachineZone(body: unknown): ReadMachineZone {
  if (!isRecord(body)) return { ok: false, faults: [{ path: '', code: 'field.not_an_object' }] };
  const { rings: raw, ...rest } = body;
  const head = readObject(MachineZoneHeadDto, rest);
  const faults = [...head.faults];
  const rings = readRings(raw, faults);
  if (head.value === null || faults.length > 0) return { ok: false, faults };
  const { code, nameZh, nameEn, areaCode, effectiveFrom, effectiveTo, minStage, smokeClassIii, exemptKinds, source } =
    head.value;
  return {
    ok: true,
    zone: {
      code,
      name: { zh: nameZh, en: nameEn },
      areaCode,
      rings,
      effectiveFrom,
      effectiveTo: effectiveTo ?? null,
      minStage: minStage ?? null,
      smokeClassIii: smokeClassIii ?? false,
      exemptKinds: exemptKinds ?? [],
      source,
    },
  };
}

function readRings(raw: unknown, faults: FieldFault[]): LonLat[][] {
  if (!Array.isArray(raw)) {
    faults.push({ path: 'rings', code: raw === undefined ? 'field.missing' : 'field.not_a_list' });
    return [];
  }
  if (raw.length > MAX_RINGS) faults.push({ path: 'rings', code: 'field.too_many' });
  return raw.slice(0, MAX_RINGS).map((ring: unknown, i): LonLat[] => {
    const path = `rings[${i}]`;
    if (!Array.isArray(ring)) {
      faults.push({ path, code: 'field.not_a_list' });
      return [];
    }
    if (ring.length > MAX_POINTS) faults.push({ path, code: 'field.too_many' });
    if (!ring.every(isPoint)) faults.push({ path, code: 'field.not_a_number' });
    return ring.filter(isPoint);
  });
}

function isPoint(value: unknown): value is LonLat {
  return (
    Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number' && Number.isFinite(one))
  );
}
