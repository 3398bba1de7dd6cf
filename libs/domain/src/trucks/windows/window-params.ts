/**
 * How seconds are sorted into windows. A dated rule (`truck-windows`): an administrator may publish other numbers.
 * Where no source is named the number is a start value of this platform [design].
 */
export interface WindowParams {
  /** engine runs from this speed on, 1/min */
  readonly engineOnRpm: number;
  /** the truck drives from this speed on, km/h */
  readonly drivingKmh: number;
  /** a longer distance between two samples is a gap, s; packets come every 10 s [seen: three terminals] */
  readonly gapS: number;
  /** valid window: SCR inlet at least so warm, deg C; reagent is dosed from about 200 [recalled] */
  readonly validScrInletC: number;
  readonly validSpeedKmh: number;
  /** net torque as a share of the reference torque, % */
  readonly validTorquePct: number;
  /** the conditions must have held for so long before a second counts, s: the NOx sensors lag by some seconds */
  readonly settleS: number;
  /** below this SCR inlet temperature nothing is converted, deg C; above the floor the sensors are past their dew point */
  readonly coldScrInletC: number;
  readonly coldFloorC: number;
  /** upstream NOx from which a cold second can tell a real downstream sensor from an imitated one, ppm */
  readonly coldUpstreamPpm: number;
  /** reagent level that counts as empty, % of the tank */
  readonly reagentFloorPct: number;
  /** exhaust flow (air + fuel) that counts as load for the DPF, kg/h */
  readonly dpfFlowKgph: number;
  /** warm: coolant at least, deg C, and engine running for so long, s; before that sensors may be silent */
  readonly warmCoolantC: number;
  readonly warmAfterS: number;
  /** a sensor is stuck when its value stays while the fuel rate covers so many L/h, over so many seconds */
  readonly stuckFuelSpanLph: number;
  readonly stuckMinS: number;
  /** a value at or under this does not count as stuck for NOx: a good catalyst leaves nothing, ppm */
  readonly stuckNoxFloorPpm: number;
  /** a jump between two valid fixes faster than this is impossible, km/h */
  readonly jumpKmh: number;
  /** box of possible fixes, degrees: China by default */
  readonly box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  /** a fix that stays within so many metres has not moved */
  readonly frozenM: number;
  /** engine off for longer than this ends a trip, s */
  readonly tripPauseS: number;
  /** rise of a level that counts as a filling, % of the tank */
  readonly fillFuelPct: number;
  readonly fillReagentPct: number;
  /** days after which nothing more is expected to be sent again; terminals keep a week [seen], most is there the next day */
  readonly settleDays: number;
  /** a packet is timely when it is received so soon after its last sample, s */
  readonly timelyS: number;
  /** diesel, kg/L: 0.84 at 20 deg C, middle of GB 19147 (0.81 to 0.845) [recalled] */
  readonly fuelKgPerL: number;
}

export const DEFAULT_WINDOW_PARAMS: WindowParams = {
  engineOnRpm: 300,
  drivingKmh: 5,
  gapS: 60,
  validScrInletC: 250,
  validSpeedKmh: 30,
  validTorquePct: 20,
  settleS: 5,
  coldScrInletC: 150,
  coldFloorC: 90,
  coldUpstreamPpm: 150,
  reagentFloorPct: 2,
  dpfFlowKgph: 500,
  warmCoolantC: 70,
  warmAfterS: 600,
  stuckFuelSpanLph: 10,
  stuckMinS: 120,
  stuckNoxFloorPpm: 5,
  jumpKmh: 250,
  box: { west: 73, south: 3, east: 136, north: 54 },
  frozenM: 30,
  tripPauseS: 600,
  fillFuelPct: 8,
  fillReagentPct: 8,
  settleDays: 3,
  timelyS: 120,
  fuelKgPerL: 0.84,
};
