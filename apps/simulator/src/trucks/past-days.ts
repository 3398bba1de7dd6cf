import { encodeTerminalFrame } from '@app/codecs';
import type { TruckDialect } from '@app/domain';
import { addCalendarDays, shanghaiDate, startOfShanghaiDay } from '@app/domain';
import { Random } from '../random/random.js';
import { Drive, type Road, type TruckFault } from './drive.js';

const DAYS = 6;
const PACKET_S = 10;
/** Seventy-five minutes of driving a day, from nine o'clock on. */
const PACKETS_A_DAY = 450;
const BEGINS_MS = 9 * 3_600_000;

export interface PastTruck {
  readonly vin: string;
  readonly dialect: TruckDialect;
  readonly road: Road;
  readonly seed: string;
  /** what was wrong so many days ago */
  readonly faultOn: (daysAgo: number) => TruckFault;
}

/**
 * What a terminal had stored before its network came back: the driving of the days before, sent as supplementary data, the oldest first. The
 * same truck and day give the same packets, so that a demo that is started again sends what is there already.
 */
export function* pastPackets(truck: PastTruck, now: number): Generator<Buffer> {
  const today = shanghaiDate(new Date(now));
  for (let ago = DAYS; ago >= 1; ago--) {
    const day = addCalendarDays(today, -ago);
    const drive = new Drive(new Random(`${truck.seed}:past:${truck.vin}:${day}`), truck.road, truck.faultOn(ago));
    const start = startOfShanghaiDay(day).getTime() + BEGINS_MS;
    for (let packet = 0; packet < PACKETS_A_DAY; packet++) {
      const from = start + packet * PACKET_S * 1000;
      const samples = Array.from({ length: PACKET_S }, (_, s) => drive.second(new Date(from + s * 1000)));
      const last = new Date(from + (PACKET_S - 1) * 1000);
      yield encodeTerminalFrame(truck.vin, {
        kind: 'supplementary',
        dialect: truck.dialect,
        at: truck.dialect === 'B' ? last : new Date(from),
        serial: ago * PACKETS_A_DAY + packet + 1,
        samples,
        supplements: [],
        hybrids: [],
        obd: [],
        extras: [],
        position: null,
        signature: null,
      });
    }
  }
}
