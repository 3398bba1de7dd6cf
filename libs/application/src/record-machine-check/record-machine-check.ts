import {
  checkZones,
  judgeMachineSmoke,
  shanghaiDate,
  type CountableCheck,
  type MachineSmoke,
  type MachineSmokeVerdict,
  type ZoneAnswer,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineCheckStore } from '../ports/machine-check-store.js';
import type { MachineStore, StoredMachine } from '../ports/machine-store.js';
import type { MachineZoneStore } from '../ports/machine-zone-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';
import type { CountedFor } from '../ports/spot-check-store.js';

export interface MachineCheckCommand {
  readonly checkNo: string;
  /** eight characters of the code */
  readonly ident: string;
  readonly areaCode: string;
  readonly place: { readonly name: string | null; readonly lon: number | null; readonly lat: number | null };
  readonly checkedAt: Date;
  readonly smoke: MachineSmoke;
  readonly officerId: string;
  readonly body: unknown;
  readonly contentHash: string;
}

export type MachineCheckResult =
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] }
  | { readonly kind: 'conflict'; readonly id: string }
  | ({
      readonly kind: 'stored' | 'repeated';
      readonly id: string;
      readonly zoneAnswer: ZoneAnswer;
      readonly countedFor: readonly CountedFor[];
    } & MachineSmokeVerdict);

/** Checks may come from the field a while after they were made, but not from the future. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** A smoke test of a machine, judged by GB 36886-2018 and counted where it counts; tells also whether it may work there. */
export class RecordMachineCheck {
  constructor(
    private readonly checks: MachineCheckStore,
    private readonly machines: MachineStore,
    private readonly zones: MachineZoneStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: MachineCheckCommand): Promise<MachineCheckResult> {
    const now = this.clock.now();
    const [reference, machine, zones] = await Promise.all([
      this.reference.current(),
      this.machines.byIdent(command.ident),
      this.zones.all(),
    ]);
    const area = reference.areas.get(command.areaCode);
    const faults: { path: string; code: string }[] = [];
    if (!area) faults.push({ path: 'areaCode', code: 'area.unknown' });
    if (command.checkedAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
      faults.push({ path: 'checkedAt', code: 'machine.in_the_future' });
    }
    if (machine === null) faults.push({ path: 'code', code: 'machine.unknown' });
    if (faults.length > 0 || machine === null) return { kind: 'refused', faults };

    const date = shanghaiDate(command.checkedAt);
    const { lon, lat } = command.place;
    const at = lon === null || lat === null ? null : ([lon, lat] as const);
    const zoned = checkZones(machine.facts, at, date, zones);
    const judged = judgeMachineSmoke(machine.facts, command.smoke, {
      sets: reference.limitSets,
      areaCode: command.areaCode,
      altitudeM: area?.altitudeM ?? null,
      date,
      zoneDemandsIii: zoned.demandsClassIii,
    });
    // the test itself says whether it is high-emitting here
    const exceedsIii = judged.smokeClass === 'III' && judged.verdict.result === 'exceed';
    const zoneAnswer = checkZones(machine.facts, at, date, zones, exceedsIii);
    const id = this.newId();
    const invalidReasons = reasonsAgainst(machine, judged);
    const saved = await this.checks.save(
      {
        ...judged,
        id,
        checkNo: command.checkNo,
        machineId: machine.id,
        areaCode: command.areaCode,
        place: command.place,
        checkedAt: command.checkedAt,
        receivedAt: now,
        officerId: command.officerId,
        zoneAnswer,
        body: command.body,
        invalidReasons,
        contentHash: command.contentHash,
      },
      countable(command, machine, invalidReasons, id),
    );
    if (saved.kind === 'conflict' || saved.kind === 'repeated') return saved;
    if (!zoneAnswer.allowed && at !== null) {
      await this.zones.alarm({
        machineId: machine.id,
        areaCode: command.areaCode,
        at: command.checkedAt,
        lon: at[0],
        lat: at[1],
        source: 'officer',
        answer: zoneAnswer,
      });
    }
    return { kind: 'stored', id, ...judged, zoneAnswer, countedFor: saved.countedFor };
  }
}

function reasonsAgainst(machine: StoredMachine, { verdict }: MachineSmokeVerdict): string[] {
  return [
    ...(machine.state === 'active' ? [] : ['check.machine_not_active']),
    ...(verdict.result === 'undetermined' ? ['check.undetermined'] : []),
  ];
}

function countable(
  command: MachineCheckCommand,
  machine: StoredMachine,
  invalidReasons: readonly string[],
  ref: string,
): CountableCheck {
  return {
    kind: 'machine_test',
    method: 'machine_smoke',
    // without the stage: a corrected stage must not make a second machine of it
    subjectKey: `machine|${machine.ident}`,
    areaCode: command.areaCode,
    at: command.checkedAt,
    invalidReasons,
    refKind: 'machine_check',
    ref,
  };
}
