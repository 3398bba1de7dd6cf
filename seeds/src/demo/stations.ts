import type { Station, StationLine, StationStaff } from '@app/application';
import type { InspectionMethod } from '@app/domain';
import { AREAS } from '../reference/areas.js';

const PETROL: readonly InspectionMethod[] = ['two_speed_idle', 'asm', 'short_transient', 'transient'];
const DIESEL: readonly InspectionMethod[] = ['lug_down', 'free_acceleration', 'filter_smoke', 'ringelmann'];

/** Measuring devices that a line needs for its methods, as national data sets name them (A29–A38). */
const DEVICES = ['dynamometer', 'gas_analyser', 'opacimeter', 'tachometer', 'weather_station', 'obd_reader'] as const;

interface LinePlan {
  readonly lineNo: string;
  readonly methods: readonly InspectionMethod[];
  readonly validUntil: string;
  readonly status?: StationLine['status'];
}
const VALID = '2028-12-31';
const both = (lineNo: string): LinePlan => ({ lineNo, methods: [...PETROL, ...DIESEL], validUntil: VALID });
const petrol = (lineNo: string): LinePlan => ({ lineNo, methods: PETROL, validUntil: VALID });
const diesel = (lineNo: string): LinePlan => ({ lineNo, methods: DIESEL, validUntil: VALID });

/** Invented stations; serial, name, lines. The first one is the station that the sample file of real values names. */
const PLANS: readonly (readonly [serial: string, county: string, name: string, lines: readonly LinePlan[]])[] = [
  ['001', '652301', '昌吉市示范机动车检验一站', [both('01'), petrol('02'), diesel('03')]],
  ['002', '652301', '昌吉市示范机动车检验二站', [petrol('01'), diesel('02')]],
  ['001', '652302', '阜康市示范机动车检验站', [both('01'), diesel('02')]],
  ['001', '652323', '呼图壁县示范机动车检验站', [both('01'), petrol('02')]],
  // one line with devices past their date: its tests are stored, and held
  ['001', '652324', '玛纳斯县示范机动车检验站', [both('01'), { ...diesel('02'), validUntil: '2025-12-31' }]],
  ['001', '652325', '奇台县示范机动车检验站', [both('01'), { ...petrol('02'), status: 'suspended' }]],
  ['001', '652327', '吉木萨尔县示范机动车检验站', [both('01')]],
  ['001', '652328', '木垒县示范机动车检验站', [both('01')]],
];

const STAFF: readonly StationStaff[] = [
  { staffNo: '01', name: '检验员甲', position: 'inspector', active: true },
  { staffNo: '02', name: '检验员乙', position: 'inspector', active: true },
  { staffNo: '11', name: '引车员甲', position: 'driver', active: true },
  { staffNo: '21', name: '授权签字人', position: 'signatory', active: true },
];

/** At least one station a county; codes = county (6 digits) + serial (3 digits), limits-and-rules 6.2. */
export const STATIONS: readonly Station[] = PLANS.map(([serial, areaCode, name, lines], i) => {
  const area = AREAS.find((one) => one.code === areaCode);
  const code = areaCode + serial;
  return {
    code,
    name,
    areaCode,
    address: null,
    lon: area?.seat ? area.seat.lon + 0.02 + (i % 3) * 0.01 : null,
    lat: area?.seat ? area.seat.lat + 0.01 : null,
    altitudeM: area?.altitudeM ?? null,
    status: 'normal',
    authorisedUntil: VALID,
    softwareVersions: ['demo-1.0'],
    lines: lines.map((plan) => line(code, plan)),
    staff: STAFF,
  };
});

function line(stationCode: string, plan: LinePlan): StationLine {
  return {
    lineNo: plan.lineNo,
    name: null,
    methods: plan.methods,
    status: plan.status ?? 'normal',
    devices: DEVICES.map((kind, i) => ({
      kind,
      model: null,
      serialNo: `${stationCode}-${plan.lineNo}-${i + 1}`,
      validUntil: plan.validUntil,
    })),
  };
}
