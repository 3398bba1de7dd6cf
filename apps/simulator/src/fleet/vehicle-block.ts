import type { SimVehicle } from './sim-vehicle.js';

/** The vehicle block of an upload or a spot check. */
export function vehicleBlock(vehicle: SimVehicle): Readonly<Record<string, unknown>> {
  const { plate, plateColour, ...rest } = vehicle;
  return {
    plate,
    plateColor: plateColour,
    vin: rest.vin,
    category: rest.category,
    fuel: rest.fuel,
    useNature: rest.useNature,
    stage: rest.stage,
    referenceMassKg: rest.referenceMassKg,
    maxMassKg: rest.maxMassKg,
    displacementL: rest.displacementL,
    ratedPowerKw: rest.ratedPowerKw,
    ratedRpm: rest.ratedRpm,
    odometerKm: rest.odometerKm,
    builtOn: rest.builtOn,
    registeredOn: rest.registeredOn,
  };
}
