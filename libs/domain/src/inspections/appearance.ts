import type { Answer } from './values.js';

/**
 * The questions of tables A5 (petrol) and A6 (diesel), with the answer a sound vehicle gets.
 * `fail`: the wrong answer fails the vehicle. `precondition`: the wrong answer makes the test doubtful, not the vehicle
 * bad. `fact`: neither answer is wrong.
 * Which questions fail a vehicle: GB 18285-2018 clause 6, GB 3847-2018 clause 6 [recalled].
 */
export const APPEARANCE_ITEMS = [
  { item: 'mechanicalCondition', column: 'MECHANICAL_CONDITION_IF', good: 'yes', effect: 'fail' },
  { item: 'controlDevices', column: 'SEWAGE_DEVICE_NORMAL_IF', good: 'yes', effect: 'fail' },
  { item: 'seriousSmoke', column: 'SERIOUS_PHENOMENON_IF', good: 'no', effect: 'fail' },
  { item: 'crankcaseVentilation', column: 'CRANKCASE_IF', good: 'yes', effect: 'fail' },
  { item: 'evaporationSystem', column: 'FUEL_EVAPORATION_SYSTEM_IF', good: 'yes', effect: 'fail' },
  { item: 'instruments', column: 'INSTRUMENTATION_IF', good: 'yes', effect: 'fail' },
  { item: 'mechanicalFailure', column: 'MECHANICAL_FAILURE_IF', good: 'no', effect: 'fail' },
  { item: 'exhaustLeak', column: 'INTAKE_EXHAUST_IF', good: 'no', effect: 'fail' },
  { item: 'liquidLeak', column: 'LIQUID_LEAK_IF', good: 'no', effect: 'fail' },
  { item: 'tankAndFuel', column: 'TANK_IF', good: 'yes', effect: 'fail' },
  { item: 'tyrePressure', column: 'TIRE_PRESSURE_IF', good: 'yes', effect: 'precondition' },
  { item: 'tyresClean', column: 'TIRE_CLEAN_IF', good: 'yes', effect: 'precondition' },
  { item: 'accessoriesOff', column: 'ACCESSORY_EQUIPMENT_IF', good: 'yes', effect: 'precondition' },
  { item: 'tractionControlOff', column: 'TRACTION_IF', good: 'yes', effect: 'precondition' },
  { item: 'hasObd', column: 'OBD_IF', good: null, effect: 'fact' },
  { item: 'electricPump', column: 'ELECTRIC_PUMP_IF', good: null, effect: 'fact' },
  { item: 'fitForLoadedTest', column: 'WORKING_CONDITION_IF', good: null, effect: 'fact' },
] as const;
export type AppearanceItem = (typeof APPEARANCE_ITEMS)[number]['item'];

/** The appearance check as filed; an item that was not sent is `not_checked`. */
export interface AppearanceBlock {
  readonly items: Readonly<Partial<Record<AppearanceItem, Answer>>>;
  /** the station's own result */
  readonly declaredResult: 'pass' | 'fail' | null;
  readonly inspector: string | null;
}
