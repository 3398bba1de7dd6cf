import { decodeRemoteSensing, encodeRemoteSensing } from '@app/codecs';
import {
  checkArithmetic,
  checkIdentity,
  checkPhysics,
  checkProcess,
  checkReading,
  checkVin,
  classifyPlate,
  DEFAULT_INSPECTION_RULES,
  DEFAULT_READING_CHECK_PARAMS,
  type ReadingFacts,
} from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeFleet } from '../../apps/simulator/src/fleet/fleet.js';
import { Random } from '../../apps/simulator/src/random/random.js';
import { makeReading } from '../../apps/simulator/src/readings/sim-reading.js';
import { simSite } from '../../apps/simulator/src/readings/sim-site.js';
import { CYCLE_SPEEDS } from '../../apps/simulator/src/tests/short-transient.js';
import { makeInspection, methodsOf, SIM_METHODS } from '../../apps/simulator/src/tests/sim-inspection.js';
import { toInspectionReport } from '../../libs/contracts/src/http/inspection-to-report.js';
import { readInspectionUpload } from '../../libs/contracts/src/http/read-inspection.js';

const NOW = new Date('2026-11-21T04:00:00Z');
const fleet = makeFleet({ seed: 1, size: 3000, offenders: 60, year: 2026 });
const anyVehicle = fc.integer({ min: 0, max: fleet.vehicles.length - 1 }).map((i) => {
  const vehicle = fleet.vehicles[i];
  if (vehicle === undefined) throw new Error('no such vehicle');
  return vehicle;
});

describe('the fleet', () => {
  it('is the same for the same seed and another for another', () => {
    const again = makeFleet({ seed: 1, size: 3000, offenders: 60, year: 2026 });
    expect(again).toEqual(fleet);
    expect(makeFleet({ seed: 2, size: 10, year: 2026 }).vehicles).not.toEqual(fleet.vehicles.slice(0, 10));
  });

  it('has every plate and VIN once, well formed, in the colour of its kind', () => {
    const { vehicles } = fleet;
    expect(new Set(vehicles.map((one) => one.plate)).size).toBe(vehicles.length);
    expect(new Set(vehicles.map((one) => one.vin)).size).toBe(vehicles.length);
    const faults = vehicles.filter((one) => {
      const plate = classifyPlate(one.plate, one.plateColour);
      const vin = checkVin(one.vin, { builtYear: Number(one.builtOn.slice(0, 4)) });
      return !plate.ok || plate.colourFits === false || vin.refused !== undefined || vin.marks.length > 0;
    });
    expect(faults).toEqual([]);
  });

  it('is mixed: kinds of plates, fuels, ages, from elsewhere, offenders', () => {
    const share = (test: (one: (typeof fleet.vehicles)[number]) => boolean): number =>
      fleet.vehicles.filter(test).length / fleet.vehicles.length;
    expect(share((one) => one.plate.startsWith('新B'))).toBeGreaterThan(0.8);
    expect(share((one) => !one.local)).toBeGreaterThan(0.05);
    for (const colour of ['blue', 'yellow', 'green', 'yellow_green']) {
      expect(share((one) => one.plateColour === colour)).toBeGreaterThan(0.002);
    }
    for (const fuel of ['A', 'B', 'C', 'E']) expect(share((one) => one.fuel === fuel)).toBeGreaterThan(0.02);
    expect(new Set(fleet.vehicles.map((one) => one.stage))).toEqual(new Set([0, 3, 4, 5, 6]));
    expect(fleet.offenders).toHaveLength(60);
  });
});

describe('simulated station tests', () => {
  const anyWish = fc.record({
    vehicle: anyVehicle.filter((one) => methodsOf(one).length > 0),
    choice: fc.nat(),
    fails: fc.boolean(),
    hour: fc.integer({ min: 0, max: 24 * 360 }),
    seed: fc.nat(),
  });

  it('are accepted, hold no impossible value and raise no doubt, whatever the vehicle', () => {
    fc.assert(
      fc.property(anyWish, ({ vehicle, choice, fails, hour, seed }) => {
        const methods = methodsOf(vehicle);
        const method = methods[choice % methods.length] ?? 'two_speed_idle';
        const startedAt = new Date(NOW.getTime() - hour * 3_600_000);
        const { upload } = makeInspection(
          { vehicle, method, stationCode: '652301001', lineNo: '01', startedAt, fails },
          new Random(seed),
        );
        const read = readInspectionUpload(JSON.parse(JSON.stringify(upload)));
        if (!read.ok) throw new Error(JSON.stringify(read.faults));
        const report = toInspectionReport(read.upload);
        const rules = DEFAULT_INSPECTION_RULES;
        const { process } = read.upload;
        if (!process) throw new Error('no process data');
        expect(checkIdentity(report)).toEqual([]);
        expect(checkPhysics(report, { now: NOW, skewSeconds: 0, rules })).toEqual({ faults: [], marks: [] });
        expect(checkProcess(report.results.method, process, rules)).toEqual({ faults: [], marks: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('cover all their methods', () => {
    expect(new Set(fleet.vehicles.flatMap(methodsOf))).toEqual(new Set(SIM_METHODS));
  });

  it('are the same for the same seed', () => {
    const vehicle = fleet.vehicles.find((one) => one.fuel === 'A');
    if (!vehicle) throw new Error('no petrol vehicle');
    const wish = {
      vehicle,
      method: 'asm',
      stationCode: '652301001',
      lineNo: '01',
      startedAt: NOW,
      fails: false,
    } as const;
    expect(makeInspection(wish, new Random(3))).toEqual(makeInspection(wish, new Random(3)));
    expect(makeInspection(wish, new Random(3))).not.toEqual(makeInspection(wish, new Random(4)));
  });

  it('drive the 195 s cycle over about a kilometre', () => {
    expect(CYCLE_SPEEDS).toHaveLength(195);
    expect(CYCLE_SPEEDS.reduce((sum, speed) => sum + speed / 3.6, 0)).toBeCloseTo(1013, -2);
  });
});

describe('simulated roadside readings', () => {
  const anyPassage = fc.record({
    vehicle: anyVehicle,
    site: fc.constantFrom('A652301001', 'B652325001', 'C652323001', 'D652324001').map((code) => simSite(code)),
    hour: fc.integer({ min: 0, max: 24 * 360 }),
    seed: fc.nat(),
  });

  it('pass the codec, come back unchanged, and their numbers agree', () => {
    fc.assert(
      fc.property(anyPassage, ({ vehicle, site, hour, seed }) => {
        const passedAt = new Date(NOW.getTime() - hour * 3_600_000 - 321);
        const { reading } = makeReading({ vehicle, site, passedAt }, new Random(seed));
        const payload = Buffer.from(JSON.stringify(encodeRemoteSensing(reading)));
        const context = { siteCode: site.code, lineNo: site.lineNo, receivedAt: NOW };
        const { records, rejects } = decodeRemoteSensing(payload, context);
        expect(rejects).toEqual([]);
        // the wire has whole seconds; the code keeps the rest
        expect(records[0]).toMatchObject({
          ...reading,
          passedAt: new Date(Math.floor(passedAt.getTime() / 1000) * 1000),
        });
        expect(checkArithmetic(reading, DEFAULT_READING_CHECK_PARAMS)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are usable when the plate is clear, and not when it is dirty', () => {
    const facts: ReadingFacts = {
      site: { inService: true },
      line: { lane: 1 },
      devices: [],
      lastCalibration: null,
      topicLineNo: '01',
    };
    const codes = (plate: 'clear' | 'dirty' | 'unreadable', seed: number): string[] => {
      const vehicle = fleet.vehicles[100 + (seed % 2000)];
      if (vehicle === undefined) throw new Error('no such vehicle');
      const wish = { vehicle, site: simSite('A652301001'), passedAt: NOW, plate };
      const { reading } = makeReading(wish, new Random(seed));
      const marks = checkReading(reading, facts, DEFAULT_READING_CHECK_PARAMS, NOW);
      return marks.filter((mark) => !mark.usable && vehicle.fuel !== 'C').map((mark) => mark.code);
    };
    for (let seed = 0; seed < 300; seed += 1) {
      expect(codes('clear', seed)).toEqual([]);
      expect([[], ['reading.plate_confidence']]).toContainEqual(codes('dirty', seed));
      expect([[], ['reading.plate_missing']]).toContainEqual(codes('unreadable', seed));
    }
  });

  it('exceed exactly when planted, and noise goes below zero', () => {
    const site = simSite('A652301001');
    const readings = fleet.vehicles.map((vehicle, i) => makeReading({ vehicle, site, passedAt: NOW }, new Random(i)));
    const wrong = readings.filter(({ truth }) => truth.exceeds.length > 0 !== (truth.vehicle.offence !== null));
    expect(wrong).toEqual([]);
    const negative = readings.filter(({ reading }) => (reading.hcPpm ?? 0) < 0).length / readings.length;
    expect(negative).toBeGreaterThan(0.15);
    expect(negative).toBeLessThan(0.45);
  });
});
