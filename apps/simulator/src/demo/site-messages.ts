import { FLOW_CLASSES, formatTopic } from '@app/codecs';
import { formatShanghai } from '@app/domain';
import { round, type Random } from '../random/random.js';
import type { SimSite } from '../readings/sim-site.js';
import type { PlayedSite } from './places.js';

export interface SideMessage {
  readonly topic: string;
  readonly payload: string;
  readonly retain: boolean;
}

const made = (topic: string, body: unknown, retain = false): SideMessage => ({
  topic,
  payload: JSON.stringify(body),
  retain,
});

/** What stands at the site; sent on every connect. */
export function birth(site: PlayedSite, now: Date): SideMessage {
  const devices = site.devices.map(({ kind, serial, validUntil }) => ({
    kind,
    serial,
    validUntil: `${validUntil} 23:59:59`,
  }));
  return made(
    formatTopic({ kind: 'birth', siteCode: site.code }),
    {
      dwbh: site.code,
      at: formatShanghai(now),
      firmware: 'sim-1.0',
      lines: site.lines.map((line) => ({ ycxbh: line.lineNo, cdxh: line.lane, devices })),
    },
    true,
  );
}

/** The morning's span check, passed: measured within a few percent of the bottle. */
export function calibration(site: SimSite, now: Date, random: Random): SideMessage {
  const gas = (item: string, nominal: number, unit: string, digits: number) => ({
    item,
    nominal,
    measured: round(nominal * random.between(0.97, 1.03), digits),
    unit,
  });
  return made(formatTopic({ kind: 'cal', siteCode: site.code, lineNo: site.lineNo }), {
    kind: 'span',
    at: formatShanghai(now),
    passed: true,
    values: [gas('co', 0.5, '%', 3), gas('co2', 14, '%', 2), gas('hc', 500, 'ppm', 0), gas('no', 1000, 'ppm', 0)],
  });
}

/** Usual vehicles an hour by class, midday. */
const PER_HOUR: Readonly<Record<(typeof FLOW_CLASSES)[number], number>> = {
  bus_small: 420,
  bus_medium: 14,
  bus_large: 9,
  truck_small: 70,
  truck_medium: 22,
  truck_heavy: 48,
  other: 6,
};

/** Vehicles of the hour that begins at `hour`. */
export function flow(site: SimSite, hour: Date, random: Random): SideMessage {
  const local = (hour.getUTCHours() + 8) % 24;
  const busy = local < 7 || local > 22 ? 0.15 : 0.8 + 0.4 * Math.sin(((local - 7) / 15) * Math.PI);
  const counts = Object.fromEntries(
    FLOW_CLASSES.map((name) => [name, Math.round(PER_HOUR[name] * busy * random.between(0.8, 1.2))]),
  );
  const topic = formatTopic({ kind: 'flow', siteCode: site.code, lineNo: site.lineNo });
  return made(topic, { hour: formatShanghai(hour), ...counts });
}

/** A van stands near its county's seat. */
export function position(site: SimSite, now: Date): SideMessage {
  return made(formatTopic({ kind: 'pos', siteCode: site.code }), {
    ddjd: round(site.lon, 5),
    ddwd: round(site.lat, 5),
    at: formatShanghai(now),
  });
}
