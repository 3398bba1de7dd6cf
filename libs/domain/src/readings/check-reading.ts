import { classifyPlate } from '../plates/classify-plate.js';
import { checkArithmetic } from './check-arithmetic.js';
import type { Finding } from './check-arithmetic.js';
import { WINDOW_ITEMS } from './check-params.js';
import type { ReadingCheckParams } from './check-params.js';
import type { ReadingFacts } from './reading-facts.js';
import type { Mark, Reading } from './reading.js';
import { parseRecordNo } from './record-no.js';

const found = (code: string, data: Finding['data'] = {}): Finding => ({ code, data });

function checkDevice(reading: Reading, facts: ReadingFacts): Finding[] {
  const findings: Finding[] = [];
  const { siteCode, lineNo, lane } = reading;
  if (facts.site === null) findings.push(found('reading.site_unknown', { siteCode }));
  else if (!facts.site.inService) findings.push(found('reading.site_not_in_service', { siteCode }));
  if (facts.line === null) findings.push(found('reading.line_unknown', { siteCode, lineNo }));
  else if (facts.line.lane !== null && lane !== null && facts.line.lane !== lane) {
    findings.push(found('reading.lane_mismatch', { lane, registered: facts.line.lane }));
  }
  if (facts.topicLineNo !== null && facts.topicLineNo !== lineNo) {
    findings.push(found('reading.line_mismatch', { lineNo, topic: facts.topicLineNo }));
  }
  const at = reading.passedAt;
  for (const { kind, validFrom, validUntil } of facts.devices) {
    if ((validFrom !== null && at < validFrom) || (validUntil !== null && at > validUntil)) {
      const data = { device: kind, from: validFrom?.toISOString() ?? null, until: validUntil?.toISOString() ?? null };
      findings.push(found('reading.device_validity', data));
    }
  }
  return findings;
}

function checkCalibration(reading: Reading, facts: ReadingFacts, params: ReadingCheckParams): Finding[] {
  const last = facts.lastCalibration;
  const maxAgeH = params.maxCalibrationAgeH;
  if (last === null) return maxAgeH === null ? [] : [found('reading.calibration_missing', { maxAgeH })];
  const at = last.at.toISOString();
  if (!last.passed) return [found('reading.calibration_failed', { at })];
  const ageH = (reading.passedAt.getTime() - last.at.getTime()) / 3_600_000;
  return maxAgeH !== null && ageH > maxAgeH
    ? [found('reading.calibration_old', { at, ageH: Math.round(ageH * 10) / 10, maxAgeH })]
    : [];
}

function checkWindows(reading: Reading, params: ReadingCheckParams): Finding[] {
  return WINDOW_ITEMS.flatMap((item) => {
    const value = reading[item];
    if (value === null) return params.required.includes(item) ? [found('reading.condition_missing', { item })] : [];
    const window = params.windows[item];
    if (window === null) return [];
    const { low, high } = window;
    const outside = (low !== null && value < low) || (high !== null && value > high);
    return outside ? [found('reading.window', { item, value, low, high })] : [];
  });
}

function checkPlate(reading: Reading, params: ReadingCheckParams): Finding[] {
  const { plate, plateConfidence, plateColour } = reading;
  if (plate === null) return [found('reading.plate_missing')];
  const findings: Finding[] = [];
  const min = params.minPlateConfidence;
  if (min !== null && plateConfidence !== null && plateConfidence < min) {
    findings.push(found('reading.plate_confidence', { confidence: plateConfidence, min }));
  }
  const known = classifyPlate(plate, plateColour);
  if (!known.ok) findings.push(found('reading.plate_format', { reason: known.code, position: known.position }));
  else if (known.colourFits === false)
    findings.push(found('reading.plate_colour', { kind: known.kind, colour: plateColour }));
  return findings;
}

function checkClock(reading: Reading, params: ReadingCheckParams, receivedAt: Date): Finding[] {
  const findings: Finding[] = [];
  const delayS = (receivedAt.getTime() - reading.passedAt.getTime()) / 1000;
  if (delayS < -params.maxAheadS)
    findings.push(found('reading.clock_ahead', { aheadS: -delayS, maxS: params.maxAheadS }));
  if (delayS > params.lateAfterS) findings.push(found('reading.late', { delayS, afterS: params.lateAfterS }));
  if (reading.resend) findings.push(found('reading.resend'));
  const recordTime = parseRecordNo(reading.recordNo)?.recordTime;
  if (recordTime) {
    const differenceS = Math.abs(recordTime.getTime() - reading.passedAt.getTime()) / 1000;
    const maxS = params.maxTimeDifferenceS;
    // the code has whole seconds only
    if (differenceS >= maxS + 1) findings.push(found('reading.times_differ', { differenceS, maxS }));
  }
  return findings;
}

/** Which field each device flag speaks of; a flag on a field that was not measured says nothing new. */
const FLAG_OF: readonly (readonly [string, keyof Reading])[] = [
  ['clsdstatus', 'speedKmh'],
  ['jsdstatus', 'accelMs2'],
  ['vspstatus', 'vspKwT'],
  ['fsstatus', 'windMs'],
  ['fxstatus', 'windDeg'],
  ['hjwdstatus', 'temperatureC'],
  ['sdstatus', 'humidityPct'],
  ['dqystatus', 'pressureKpa'],
];

function checkOpinion(reading: Reading): Finding[] {
  const findings: Finding[] = [];
  const { opacityPct, ringelmann, noPpm, coPct, hcPpm } = reading;
  if ([opacityPct, ringelmann, noPpm, coPct, hcPpm].every((value) => value === null)) {
    findings.push(found('reading.nothing_measured'));
  }
  if (reading.deviceVerdict === 2)
    findings.push(found('reading.device_invalid', { reason: reading.deviceInvalidReason }));
  for (const [flag, item] of FLAG_OF) {
    if (reading.deviceFlags?.[flag] === 0 && reading[item] !== null) {
      findings.push(found('reading.device_flag', { flag, item }));
    }
  }
  return findings;
}

/**
 * Every check on one roadside reading. Each failed check is a mark with its numbers; nothing is changed or clipped. Whether
 * a mark takes the reading out of enforcement is a list in the dated parameters, except `reading.late`, `reading.resend`,
 * `reading.vsp_arithmetic`, `reading.plate_colour` and `reading.device_flag`, which the default list leaves usable.
 * @param facts what was known of the device at the time of the reading
 * @param receivedAt receipt by the server, UTC
 * @returns marks in a fixed order: device, calibration, arithmetic, conditions, plate, clock, device's own opinion
 */
export function checkReading(
  reading: Reading,
  facts: ReadingFacts,
  params: ReadingCheckParams,
  receivedAt: Date,
): Mark[] {
  const findings = [
    ...checkDevice(reading, facts),
    ...checkCalibration(reading, facts, params),
    ...checkArithmetic(reading, params),
    ...checkWindows(reading, params),
    ...checkPlate(reading, params),
    ...checkClock(reading, params, receivedAt),
    ...checkOpinion(reading),
  ];
  return findings.map(({ code, data }) => ({ code, usable: !params.unusable.includes(code), data }));
}

/** May the reading be used for enforcement and counted? One unusable mark is enough to say no. */
export function isUsable(marks: readonly Mark[]): boolean {
  return marks.every((mark) => mark.usable);
}
