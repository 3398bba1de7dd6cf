import type { InspectionFault } from './inspection-mark.js';
import type { InspectionReport } from './inspection-report.js';
import { TEST_CATEGORIES } from './inspection-report.js';

const REPORT_NO = /^[0-9A-Za-z_-]{1,30}$/;
const STATION = /^[0-9A-Za-z]{1,12}$/;

/**
 * Is it known which test this is? Report number up to 30 characters (digits, letters, - and _), station and line code up
 * to 12, category 1–5, test times from 1, a start that is a time.
 * @returns every fault with its path; empty = identified
 */
export function checkIdentity(report: InspectionReport): InspectionFault[] {
  const id = report.identity;
  const faults: InspectionFault[] = [];
  const fault = (field: string, code: string, data: InspectionFault['data'] = {}): void => {
    faults.push({ path: `identity.${field}`, code, data });
  };
  if (!REPORT_NO.test(id.reportNo)) fault('reportNo', 'inspection.report_no', { length: id.reportNo.length, max: 30 });
  if (!STATION.test(id.stationCode)) fault('stationCode', 'inspection.station_code', { max: 12 });
  if (!STATION.test(id.lineNo)) fault('lineNo', 'inspection.line_no', { max: 12 });
  if (!Number.isInteger(id.testTimes) || id.testTimes < 1 || id.testTimes > 99) {
    fault('testTimes', 'inspection.test_times', { value: id.testTimes });
  }
  if (!TEST_CATEGORIES.includes(id.testCategory)) fault('testCategory', 'inspection.test_category');
  if (Number.isNaN(id.startedAt.getTime())) fault('startedAt', 'inspection.not_a_time');
  if (id.endedAt !== null && Number.isNaN(id.endedAt.getTime())) fault('endedAt', 'inspection.not_a_time');
  const vehicle = report.vehicle;
  if (vehicle.plate === null && vehicle.vin === null) {
    faults.push({ path: 'vehicle', code: 'inspection.vehicle_not_named', data: {} });
  }
  return faults;
}
