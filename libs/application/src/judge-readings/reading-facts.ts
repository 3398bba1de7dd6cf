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
    devices: devicesAt(line, reading.passedAt),
    lastCalibration: last && { at: last.at, passed: last.passed },
    // ingest refuses a record whose line is not its topic's
    topicLineNo: null,
  };
}

type Line = RsSite['lines'][number];
interface Period {
  readonly kind: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
}

/** Asked for each reading; the reference data is a snapshot that never changes, so each line is worked out once. */
const periods = new WeakMap<Line, readonly (readonly Period[])[]>();

/** The verification periods of a line's devices, a list for each kind. */
function periodsOf(line: Line): readonly (readonly Period[])[] {
  let known = periods.get(line);
  if (!known) {
    const byKind = new Map<string, Period[]>();
    for (const device of line.devices) {
      const period = {
        kind: device.kind,
        validFrom: startOfShanghaiDay(device.validFrom),
        validUntil: endOfShanghaiDay(device.validUntil),
      };
      byKind.set(device.kind, [...(byKind.get(device.kind) ?? []), period]);
    }
    known = [...byKind.values()];
    periods.set(line, known);
  }
  return known;
}

/** A device verified again has several periods: the one that covers the time counts, otherwise the latest. */
function devicesAt(line: Line | null, at: Date): ReadingFacts['devices'] {
  if (line === null) return [];
  return periodsOf(line).flatMap((ofKind) => {
    const covering = ofKind.find((p) => p.validFrom <= at && at <= p.validUntil);
    const latest = covering ?? ofKind.reduce((a, b) => (b.validUntil > a.validUntil ? b : a));
    return [latest];
  });
}
