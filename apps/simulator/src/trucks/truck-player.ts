import { encodeTerminalFrame } from '@app/codecs';
import type { EngineSample, ObdSnapshot, TruckDialect } from '@app/domain';
import type { Random } from '../random/random.js';
import type { Drive } from './drive.js';
import { TruckLine } from './truck-line.js';

export interface PlayedTruck {
  readonly vin: string;
  readonly dialect: TruckDialect;
  readonly milOn: boolean;
}

const PACKET_S = 10;
const OBD_EVERY_PACKETS = 360;
const PAST_A_TICK = 10;

/** One terminal: logs in, sends ten seconds every ten seconds in its own dialect, its diagnostics now and then. */
export class TruckPlayer {
  private readonly line: TruckLine;
  private serial = 0;
  private packets = 0;
  private at: number;

  constructor(
    private readonly truck: PlayedTruck,
    private readonly drive: Drive,
    random: Random,
    host: string,
    port: number,
    now: number,
    /** what it had stored before: sent beside the live data, a few packets at a time */
    private readonly past: Iterator<Buffer> | null = null,
  ) {
    // terminals do not send at the same moment
    this.at = Math.floor(now / 1000) * 1000 - random.integer(0, PACKET_S - 1) * 1000;
    this.line = new TruckLine(host, port, () =>
      encodeTerminalFrame(truck.vin, {
        kind: 'login',
        at: new Date(),
        serial: (this.serial = (this.serial % 65_531) + 1),
        iccid: `898600${truck.vin.slice(-14)}`,
      }),
    ).start();
  }

  get answered(): number {
    return this.line.answered;
  }

  /** Sends every packet whose ten seconds are over. */
  tick(now: number): void {
    while (this.at + PACKET_S * 1000 <= now) {
      const samples = Array.from({ length: PACKET_S }, (_, s) => this.drive.second(new Date(this.at + s * 1000)));
      this.send(samples);
      this.at += PACKET_S * 1000;
    }
    for (let n = 0; n < PAST_A_TICK; n++) {
      const stored = this.past?.next();
      if (stored === undefined || stored.done === true) return;
      this.line.send(stored.value);
    }
  }

  stop(): void {
    this.line.stop();
  }

  private send(samples: readonly EngineSample[]): void {
    const { vin, dialect } = this.truck;
    const [first] = samples;
    const last = samples.at(-1);
    if (first === undefined || last === undefined) return;
    const withObd = this.packets % OBD_EVERY_PACKETS === 2;
    this.packets += 1;
    const at = dialect === 'B' ? last.at : first.at;
    this.serial = (this.serial % 65_531) + 1;
    const rest = { kind: 'realtime', dialect, at, serial: this.serial, supplements: [], hybrids: [] } as const;
    const end = { extras: [], position: null, signature: null } as const;
    const obd = withObd ? [this.diagnostics(first.at)] : [];
    this.line.send(encodeTerminalFrame(vin, { ...rest, ...end, samples, obd }));
  }

  private diagnostics(at: Date): ObdSnapshot {
    const dtcs = this.truck.milOn ? [{ raw: '207f0000', scheme: null }] : [];
    return {
      at,
      protocol: 'iso27145',
      mil: this.truck.milOn ? 'on' : 'off',
      support: 0x0c80,
      readiness: 0,
      ecuVin: this.truck.vin,
      calid: 'SIM-CAL-0001',
      cvn: '0a1b2c3d'.padEnd(36, '0'),
      iupr: Array.from({ length: 18 }, () => 12),
      dtcs,
    };
  }
}
