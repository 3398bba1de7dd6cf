import type { InspectionMethod } from '@app/domain';
import type { SimVehicle } from '../fleet/sim-vehicle.js';
import { vehicleBlock } from '../fleet/vehicle-block.js';
import { weatherAt } from '../fleet/weather.js';
import { Random } from '../random/random.js';
import { makeAsm } from './asm.js';
import { appearanceBlock, obdBlock } from './blocks.js';
import { makeFreeAcceleration } from './free-acceleration.js';
import { makeLugDown } from './lug-down.js';
import { makeShortTransient } from './short-transient.js';
import type { MakeTest } from './test-data.js';
import { makeTwoSpeedIdle } from './two-speed-idle.js';

export const SIM_METHODS = ['two_speed_idle', 'asm', 'short_transient', 'lug_down', 'free_acceleration'] as const;
export type SimMethod = (typeof SIM_METHODS)[number];

const MAKERS: Readonly<Record<SimMethod, MakeTest>> = {
  two_speed_idle: makeTwoSpeedIdle,
  asm: makeAsm,
  short_transient: makeShortTransient,
  lug_down: makeLugDown,
  free_acceleration: makeFreeAcceleration,
};

export interface InspectionWish {
  readonly vehicle: SimVehicle;
  readonly method: SimMethod;
  readonly stationCode: string;
  readonly lineNo: string;
  readonly startedAt: Date;
  readonly fails: boolean;
  readonly testTimes?: number;
  /** default: `reportNoOf` */
  readonly reportNo?: string;
}

export interface SimInspection {
  /** body of `POST /api/v1/inspections` */
  readonly upload: Readonly<Record<string, unknown>>;
  readonly reportNo: string;
  readonly truth: {
    readonly vehicle: SimVehicle;
    readonly method: InspectionMethod;
    readonly exceeds: readonly string[];
  };
}

/** County and station (9), line (2), time (14), milliseconds (3): a line has one test a millisecond at most. */
export function reportNoOf(stationCode: string, lineNo: string, startedAt: Date): string {
  const local = new Date(startedAt.getTime() + 8 * 3_600_000).toISOString();
  return stationCode + lineNo + local.slice(0, 23).replaceAll(/[-T:.]/g, '');
}

/** Which tests this vehicle may get: petrol and gas three, diesel two, electric none. */
export function methodsOf({ fuel, maxMassKg }: SimVehicle): readonly SimMethod[] {
  if (fuel === 'C') return [];
  if (fuel === 'B') return ['lug_down', 'lug_down', 'free_acceleration'];
  return maxMassKg > 3500 ? ['two_speed_idle'] : ['two_speed_idle', 'asm', 'short_transient', 'short_transient'];
}

/** The test that a station would make of this vehicle. @returns null for vehicles without an exhaust */
export function chooseMethod(vehicle: SimVehicle, random: Random): SimMethod | null {
  const methods = methodsOf(vehicle);
  return methods.length === 0 ? null : random.pick(methods);
}

/** One complete upload. The same wish and random state give the same body. */
export function makeInspection(wish: InspectionWish, random: Random): SimInspection {
  const { vehicle, method, stationCode, lineNo, startedAt, fails } = wish;
  const test = MAKERS[method]({ vehicle, fails }, random);
  const reportNo = wish.reportNo ?? reportNoOf(stationCode, lineNo, startedAt);
  const { temperatureC, humidityPct, pressureKpa } = weatherAt(startedAt, random);
  const inspector = random.pick(['检验员甲', '检验员乙']);
  return {
    reportNo,
    truth: { vehicle, method, exceeds: test.exceeds },
    upload: {
      reportNo,
      stationCode,
      lineNo,
      testCategory: 'periodic',
      testTimes: wish.testTimes ?? 1,
      startedAt: startedAt.toISOString(),
      endedAt: new Date(startedAt.getTime() + test.seconds * 1000).toISOString(),
      inspector,
      signatory: '授权签字人',
      stationVerdict: fails ? 'fail' : 'pass',
      software: { name: 'demo-line', version: 'demo-1.0' },
      ...(method === 'free_acceleration' ? { methodChange: '全时四驱或紧密型多驱动轴车辆' } : {}),
      vehicle: vehicleBlock(vehicle),
      appearance: appearanceBlock(vehicle, inspector),
      obd: obdBlock(vehicle, new Date(startedAt.getTime() - 5 * 60_000), random),
      environment: { temperatureC, humidityPct, pressureKpa },
      results: test.results,
      process: test.process,
    },
  };
}
