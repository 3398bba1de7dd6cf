import { OPEN_FLAG_STATES } from '../flags/flag.js';
import type { FlagKind, FlagState } from '../flags/flag.js';
import type { Reading } from './reading.js';

/** What goes to `cmd/{cmdId}` of the site that has just seen a wanted plate. Codes and times, no sentences. */
export interface WantedCommand {
  /** `w-` + record code: the same pass warns once however often its job runs */
  readonly cmdId: string;
  readonly type: 'wanted';
  readonly jlbh: string;
  readonly ycxbh: string;
  readonly plate: string;
  readonly plateColour: string | null;
  readonly flags: readonly {
    readonly kind: FlagKind;
    readonly item: string;
    readonly state: FlagState;
    readonly since: string;
  }[];
}

/**
 * Should the crew be warned of this pass? Only on the exact plate (a tolerant match accuses nobody) and only
 * while the vehicle can still be there.
 * @param flags of this plate, any state
 * @param now server clock
 * @param maxAgeS passes older than this are not announced; 300 by default (own choice: about 5 km at town speed)
 * @returns null when there is nothing to say
 */
export function wantedCommand(
  reading: Pick<Reading, 'recordNo' | 'lineNo' | 'plate' | 'plateColour' | 'passedAt'>,
  flags: readonly {
    readonly kind: FlagKind;
    readonly item: string;
    readonly state: FlagState;
    readonly openedAt: Date;
  }[],
  now: Date,
  maxAgeS = 300,
): WantedCommand | null {
  const open = flags.filter((flag) => OPEN_FLAG_STATES.includes(flag.state));
  const tooOld = now.getTime() - reading.passedAt.getTime() > maxAgeS * 1000;
  if (reading.plate === null || open.length === 0 || tooOld) return null;
  const order = (a: (typeof open)[number], b: (typeof open)[number]): number =>
    a.openedAt.getTime() - b.openedAt.getTime() || (`${a.kind}|${a.item}` < `${b.kind}|${b.item}` ? -1 : 1);
  return {
    cmdId: `w-${reading.recordNo}`,
    type: 'wanted',
    jlbh: reading.recordNo,
    ycxbh: reading.lineNo,
    plate: reading.plate,
    plateColour: reading.plateColour,
    flags: open
      .toSorted(order)
      .map(({ kind, item, state, openedAt }) => ({ kind, item, state, since: openedAt.toISOString() })),
  };
}
