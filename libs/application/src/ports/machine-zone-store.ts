import type { MachineZone, ZoneAnswer } from '@app/domain';
import type { MachineActor } from './machine-store.js';

/** A machine where it may not be. */
export interface ZoneAlarm {
  readonly machineId: string;
  readonly areaCode: string;
  readonly at: Date;
  readonly lon: number;
  readonly lat: number;
  /** what told us: `gate`, `officer`, `terminal` */
  readonly source: string;
  readonly answer: ZoneAnswer;
}

export abstract class MachineZoneStore {
  /** Every version of every zone; there are few. */
  abstract all(): Promise<readonly MachineZone[]>;
  /** Stores the next version of a zone with its audit line; the same content as the latest version is a repeat. */
  abstract publish(
    zone: Omit<MachineZone, 'version'>,
    by: MachineActor,
  ): Promise<{ readonly kind: 'published' | 'repeated'; readonly id: string; readonly version: number }>;
  /** One row a machine, zone and day; told to the pages the first time. */
  abstract alarm(alarm: ZoneAlarm): Promise<void>;
  /** Was the last smoke test of the machine over class III? Asked where class III is set. */
  abstract exceedsClassIii(machineId: string): Promise<boolean>;
}
