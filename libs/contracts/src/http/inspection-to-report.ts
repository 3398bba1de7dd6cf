import type {
  Answer,
  AppearanceBlock,
  AsmMode,
  IdlePhase,
  InspectionReport,
  ObdBlock,
  PlateColour,
  ResultBlock,
  StationVerdict,
  TestCategory,
  Value,
} from '@app/domain';
import { normalisePlate, normaliseVin } from '@app/domain';
import type { AppearanceDto, ObdDto } from './inspection-blocks.dto.js';
import type { AsmModeDto, IdlePhaseDto, ResultsDto } from './inspection-results.dto.js';
import type { InspectionUploadDto } from './inspections.dto.js';

const text = (sent: string | null | undefined): string | null => sent ?? null;
const value = (sent: number | null | undefined): Value => sent ?? null;
const answer = (sent: string | null | undefined): Answer => (sent as Answer | null | undefined) ?? 'not_checked';
const time = (sent: string | null | undefined): Date | null =>
  sent === null || sent === undefined ? null : new Date(sent);

function idle(sent: IdlePhaseDto | null | undefined): IdlePhase | null {
  if (!sent) return null;
  return {
    rpm: value(sent.rpm),
    coPct: value(sent.coPct),
    hcPpm: value(sent.hcPpm),
    lambda: value(sent.lambda),
    co2Pct: value(sent.co2Pct),
    o2Pct: value(sent.o2Pct),
    oilTempC: value(sent.oilTempC),
  };
}

function asm(sent: AsmModeDto | null | undefined): AsmMode | null {
  if (!sent) return null;
  return {
    coPct: value(sent.coPct),
    hcPpm: value(sent.hcPpm),
    noPpm: value(sent.noPpm),
    co2Pct: value(sent.co2Pct),
    o2Pct: value(sent.o2Pct),
    lambda: value(sent.lambda),
    rpm: value(sent.rpm),
    loadKw: value(sent.loadKw),
  };
}

function results(sent: ResultsDto): ResultBlock {
  switch (sent.method) {
    case 'two_speed_idle':
      return { method: sent.method, idle: idle(sent.idle), highIdle: idle(sent.highIdle) };
    case 'asm':
      return {
        method: sent.method,
        mode5025: asm(sent.mode5025),
        mode2540: asm(sent.mode2540) ?? (sent.mode2540NotRun ? 'not_run' : null),
      };
    case 'short_transient':
      return {
        method: sent.method,
        coGKm: value(sent.coGKm),
        hcGKm: value(sent.hcGKm),
        noxGKm: value(sent.noxGKm),
        distanceKm: value(sent.distanceKm),
        deviations: value(sent.deviations),
        deviationSeconds: value(sent.deviationSeconds),
      };
    case 'transient':
      return {
        method: sent.method,
        coGKm: value(sent.coGKm),
        hcGKm: value(sent.hcGKm),
        noxGKm: value(sent.noxGKm),
        hcNoxGKm: value(sent.hcNoxGKm),
      };
    case 'lug_down':
      return {
        method: sent.method,
        k100: value(sent.k100),
        k80: value(sent.k80),
        nox100Ppm: value(sent.nox100Ppm),
        nox80Ppm: value(sent.nox80Ppm),
        maxWheelPowerKw: value(sent.maxWheelPowerKw),
        ratedPowerKw: value(sent.ratedPowerKw),
        maxPowerRpm: value(sent.maxPowerRpm),
        ratedRpmLow: value(sent.ratedRpmLow),
        ratedRpmHigh: value(sent.ratedRpmHigh),
        velMaxHpKmh: value(sent.velMaxHpKmh),
      };
    case 'free_acceleration':
      return {
        method: sent.method,
        readings: sent.readings ?? [],
        declaredMean: value(sent.declaredMean),
        opacityPct: value(sent.opacityPct),
        idleRpm: value(sent.idleRpm),
        maxRpm: value(sent.maxRpm),
        ratedRpm: value(sent.ratedRpm),
      };
    case 'filter_smoke':
      return { method: sent.method, rb: value(sent.rb) };
    case 'ringelmann':
      return { method: sent.method, level: value(sent.level), visibleSmoke: answer(sent.visibleSmoke) };
  }
}

function appearance(sent: AppearanceDto): AppearanceBlock {
  const items = Object.fromEntries(Object.entries(sent.items).map(([item, said]) => [item, answer(said)]));
  return {
    items: items as AppearanceBlock['items'],
    declaredResult: text(sent.result) as AppearanceBlock['declaredResult'],
    inspector: text(sent.inspector),
  };
}

function obd(sent: ObdDto): ObdBlock {
  return {
    kind: text(sent.kind) as ObdBlock['kind'],
    communication: answer(sent.communication),
    communicationFailure: text(sent.communicationFailure) as ObdBlock['communicationFailure'],
    lampWorks: answer(sent.lampWorks),
    milOn: answer(sent.milOn),
    dtcCount: value(sent.dtcCount),
    dtcs: (sent.dtcs ?? []).map((one) => ({ code: one.code, text: text(one.text), distanceKm: value(one.distanceKm) })),
    milDistanceKm: value(sent.milDistanceKm),
    notReadyCount: value(sent.notReadyCount),
    notReady: sent.notReady ?? [],
    terminalCommunication: answer(sent.terminalCommunication),
    odometerKm: value(sent.odometerKm),
    vin: text(sent.vin),
    units: (sent.units ?? []).map((one) => ({ module: one.module, calId: text(one.calId), cvn: text(one.cvn) })),
    iupr: (sent.iupr ?? []).map((one) => ({
      monitor: one.monitor,
      completed: value(one.completed),
      conditionsMet: value(one.conditionsMet),
      ratio: value(one.ratio),
    })),
    startedAt: time(sent.startedAt),
    endedAt: time(sent.endedAt),
    declaredResult: text(sent.result) as ObdBlock['declaredResult'],
  };
}

/** Wire to domain. Plate and VIN are normalised; values keep their sentinels; fields that were not sent are null. */
export function toInspectionReport(sent: InspectionUploadDto): InspectionReport {
  const { vehicle, environment } = sent;
  return {
    identity: {
      reportNo: sent.reportNo,
      stationCode: sent.stationCode,
      lineNo: sent.lineNo,
      testCategory: sent.testCategory as TestCategory,
      testTimes: sent.testTimes,
      startedAt: new Date(sent.startedAt),
      endedAt: time(sent.endedAt),
      inspector: text(sent.inspector),
      signatory: text(sent.signatory),
      approver: text(sent.approver),
      softwareName: text(sent.software?.name),
      softwareVersion: text(sent.software?.version),
      methodChange: text(sent.methodChange),
    },
    vehicle: {
      plate: vehicle.plate ? normalisePlate(vehicle.plate).text : null,
      plateColour: text(vehicle.plateColor) as PlateColour | null,
      vin: vehicle.vin ? normaliseVin(vehicle.vin) : null,
      category: text(vehicle.category),
      fuel: text(vehicle.fuel),
      brand: text(vehicle.brand),
      model: text(vehicle.model),
      engineModel: text(vehicle.engineModel),
      useNature: text(vehicle.useNature),
      stage: value(vehicle.stage),
      referenceMassKg: value(vehicle.referenceMassKg),
      maxMassKg: value(vehicle.maxMassKg),
      displacementL: value(vehicle.displacementL),
      ratedPowerKw: value(vehicle.ratedPowerKw),
      ratedRpm: value(vehicle.ratedRpm),
      odometerKm: value(vehicle.odometerKm),
      builtOn: text(vehicle.builtOn),
      registeredOn: text(vehicle.registeredOn),
    },
    appearance: sent.appearance ? appearance(sent.appearance) : null,
    obd: sent.obd ? obd(sent.obd) : null,
    environment: environment
      ? {
          temperatureC: value(environment.temperatureC),
          humidityPct: value(environment.humidityPct),
          pressureKpa: value(environment.pressureKpa),
        }
      : null,
    results: results(sent.results),
    stationVerdict: text(sent.stationVerdict) as StationVerdict | null,
  };
}
