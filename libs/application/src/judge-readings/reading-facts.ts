import { endOfShanghaiDay, startOfShanghaiDay, type Reading, type ReadingFacts } from '@app/domain';
import type { LineCalibration } from '../ports/judging-store.js';
import type { RsSite } from '../ports/reference.js';

/**
 * What was known of the device when a reading was taken.
 * @param calibrations of its line, oldest first
 */
export function factsOf(reading: Reading, site: RsSite | null, calibrations: readonly LineCalibration[]): ReadingFacts {
  const line = site?.lines.find((l) => l.lineNo === reading.lineNo) ?? null;
  const last = calibrations.findLast((c) => c.at <= reading.passedAt) ?? null;
  return {
    site: site && { inService: site.status === 'normal' },
    line: line && { lane: line.lane },
    devices: devicesAt(line?.devices ?? [], reading.passedAt),
    lastCalibration: last && { at: last.at, passed: last.passed },
    // ingest refuses a record whose line is not its topic's
    topicLineNo: null,
  };
}

type Device = RsSite['lines'][number]['devices'][number];

/** A device verified again has several periods: the one that covers the time counts, otherwise the latest. */
function devicesAt(devices: readonly Device[], at: Date): ReadingFacts['devices'] {
  const byKind = new Map<string, { kind: string; validFrom: Date; validUntil: Date }>();
  for (const device of devices) {
    const period = {
      kind: device.kind,
      validFrom: startOfShanghaiDay(device.validFrom),
      validUntil: endOfShanghaiDay(device.validUntil),
    };
    const known = byKind.get(device.kind);
    const covers = (p: typeof period): boolean => p.validFrom <= at && at <= p.validUntil;
    if (!known || (!covers(known) && (covers(period) || period.validUntil > known.validUntil)))
      byKind.set(device.kind, period);
  }
  return [...byKind.values()];
}
