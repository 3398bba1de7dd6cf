import type { PlateColour } from '@app/domain';

export type BodyKind = 'car' | 'taxi' | 'bus' | 'light_truck' | 'heavy_truck';

/** What a planted offender exceeds; null = within every limit with room to spare. */
export type Offence = 'no' | 'opacity' | 'petrol_co' | null;

/** A simulated vehicle: everything a station or a site could see of it. */
export interface SimVehicle {
  readonly index: number;
  readonly plate: string;
  readonly plateColour: PlateColour;
  /** GA 24.7 kind of plate: 01 large, 02 small, 51 large and 52 small new-energy */
  readonly plateKind: string;
  readonly vin: string;
  readonly body: BodyKind;
  /** GB/T 15089 */
  readonly category: string;
  /** GA 24.9 */
  readonly fuel: 'A' | 'B' | 'E' | 'C';
  readonly useNature: string;
  readonly stage: number;
  readonly builtOn: string;
  readonly registeredOn: string;
  readonly maxMassKg: number;
  readonly referenceMassKg: number;
  readonly displacementL: number;
  readonly ratedPowerKw: number;
  readonly ratedRpm: number;
  readonly odometerKm: number;
  /** registered in the prefecture (新B) */
  readonly local: boolean;
  readonly offence: Offence;
}
