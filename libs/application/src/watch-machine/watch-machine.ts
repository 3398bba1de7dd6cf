import { checkZones, parseMachineCode, shanghaiDate, type ZoneAnswer } from '@app/domain';
import type { MachineStore, StoredMachine } from '../ports/machine-store.js';
import type { MachineZoneStore } from '../ports/machine-zone-store.js';

export interface MachinePosition {
  /** degrees, WGS-84 */
  readonly lon: number;
  readonly lat: number;
  readonly at: Date;
}

/** May a machine work where it is? Asked by officers, and told by terminals, which carry the code in the VIN's place. */
export class WatchMachine {
  constructor(
    private readonly machines: MachineStore,
    private readonly zones: MachineZoneStore,
  ) {}

  /** Answers only. */
  async answer(machine: StoredMachine, position: MachinePosition): Promise<ZoneAnswer> {
    const [zones, exceedsIii] = await Promise.all([this.zones.all(), this.zones.exceedsClassIii(machine.id)]);
    const { lon, lat, at } = position;
    return checkZones(machine.facts, [lon, lat], shanghaiDate(at), zones, exceedsIii);
  }

  /**
   * A position that a terminal has sent. A machine where it may not be raises one alarm a zone and day.
   * @param code as in the frame, with or without the blanks that fill it
   * @returns null when no machine has this code
   */
  async report(code: string, position: MachinePosition): Promise<ZoneAnswer | null> {
    const parsed = parseMachineCode(code);
    const machine = parsed === null ? null : await this.machines.byIdent(parsed.ident);
    if (machine === null) return null;
    const answer = await this.answer(machine, position);
    if (!answer.allowed) {
      const { id: machineId, areaCode } = machine;
      await this.zones.alarm({ machineId, areaCode, ...position, source: 'terminal', answer });
    }
    return answer;
  }
}
