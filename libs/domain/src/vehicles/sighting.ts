import type { InspectionReport } from '../inspections/inspection-report.js';
import { measuredOrNull } from '../inspections/values.js';
import { classifyPlate } from '../plates/classify-plate.js';
import type { Plate } from '../plates/plate.js';
import type { Reason } from '../judgement/verdict.js';
import { fuelCodeOf } from './fuel.js';
import { VEHICLE_CATEGORIES, type EmissionStage, type VehicleCategory, type VehicleFacts } from './vehicle.js';
import { checkVin } from './vin.js';

/** What a test or a register row says of a vehicle at a moment. */
export interface VehicleSighting {
  readonly vin: string | null;
  readonly vinMarks: readonly Reason[];
  readonly plate: Plate | null;
  /** the plate as it was written */
  readonly plateOriginal: string | null;
  /** only what is known; absent and null = nothing said */
  readonly facts: Partial<VehicleFacts>;
  /** GB/T 2260 of the place where it was seen */
  readonly areaCode: string | null;
  readonly at: Date;
}

export interface SightingFault {
  readonly path: string;
  readonly code: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

export interface SightingResult {
  readonly sighting: VehicleSighting;
  readonly faults: readonly SightingFault[];
  readonly marks: readonly Reason[];
}

/** What is said of a vehicle before it is checked. */
export interface VehicleStatement {
  readonly plate: Plate | null;
  readonly plateOriginal: string | null;
  readonly vin: string | null;
  readonly facts: Partial<VehicleFacts>;
  readonly areaCode: string | null;
  readonly at: Date;
}

/**
 * Checks plate and VIN of a statement. Faults: `plate.*`, `vin.*`, `inspection.plate_colour_missing`,
 * `inspection.vehicle_not_named`. Marks: `vin.check_digit`, `vin.length`, `plate.colour_does_not_fit`.
 * @param path where the vehicle stands in the body
 */
export function checkSighting(said: VehicleStatement, path = 'vehicle'): SightingResult {
  const faults: SightingFault[] = [];
  const marks: Reason[] = [];
  if (said.plate === null && said.vin === null) faults.push({ path, code: 'inspection.vehicle_not_named', data: {} });
  if (said.plate !== null) {
    const kind = classifyPlate(said.plate.text, said.plate.colour);
    if (!kind.ok) {
      faults.push({
        path: `${path}.plate`,
        code: kind.code,
        data: { position: kind.position, character: kind.character },
      });
    } else if (said.plate.colour === null) {
      faults.push({ path: `${path}.plateColor`, code: 'inspection.plate_colour_missing', data: {} });
    } else if (kind.colourFits === false) {
      marks.push({
        code: 'plate.colour_does_not_fit',
        path: `${path}.plateColor`,
        data: { kind: kind.kind, colour: said.plate.colour },
      });
    }
  }
  let vin: string | null = null;
  let vinMarks: readonly Reason[] = [];
  if (said.vin !== null) {
    const checked = checkVin(said.vin, { builtYear: said.facts.buildYear ?? null });
    if (checked.refused !== undefined) {
      faults.push({ path: `${path}.vin`, code: checked.refused, data: { length: checked.vin.length } });
    }
    vin = checked.vin;
    vinMarks = checked.marks;
    marks.push(...checked.marks.map((mark) => ({ ...mark, path: `${path}.vin` })));
  }
  const { plate, plateOriginal, areaCode, at } = said;
  return { sighting: { vin, vinMarks, plate, plateOriginal, facts: said.facts, areaCode, at }, faults, marks };
}

/** What a station test says of the vehicle it tested. */
export function statementOfReport(
  report: InspectionReport,
  plateOriginal: string | null,
  areaCode: string | null,
): VehicleStatement {
  const { vehicle, identity } = report;
  const litres = measuredOrNull(vehicle.displacementL);
  const stage = measuredOrNull(vehicle.stage);
  const category = VEHICLE_CATEGORIES.find((known) => known === vehicle.category) ?? null;
  const facts: Partial<VehicleFacts> = {
    fuel: vehicle.fuel === null ? null : fuelCodeOf(vehicle.fuel),
    category: category satisfies VehicleCategory | null,
    gvmKg: measuredOrNull(vehicle.maxMassKg),
    emissionStage: stage !== null && stage >= 0 && stage <= 6 ? (stage as EmissionStage) : null,
    registeredOn: vehicle.registeredOn,
    manufacturedOn: vehicle.builtOn,
    buildYear: vehicle.builtOn === null ? null : Number(vehicle.builtOn.slice(0, 4)),
    ratedPowerKw: measuredOrNull(vehicle.ratedPowerKw),
    ratedSpeedRpm: measuredOrNull(vehicle.ratedRpm),
    displacementCc: litres === null ? null : Math.round(litres * 1000),
    engineModel: vehicle.engineModel,
    model: vehicle.model,
    useNature: vehicle.useNature,
  };
  const plate = vehicle.plate === null ? null : { text: vehicle.plate, colour: vehicle.plateColour };
  return { plate, plateOriginal, vin: vehicle.vin, facts, areaCode, at: identity.startedAt };
}
