import type { CountableCheck, MachineSmokeVerdict, ZoneAnswer } from '@app/domain';
import type { CountedFor } from './spot-check-store.js';

export interface MachineCheckRecord extends MachineSmokeVerdict {
  readonly id: string;
  /** the officer's own number: what makes a repeat a repeat */
  readonly checkNo: string;
  readonly machineId: string;
  readonly areaCode: string;
  readonly place: Readonly<Record<string, unknown>>;
  readonly checkedAt: Date;
  readonly receivedAt: Date;
  readonly officerId: string;
  readonly zoneAnswer: ZoneAnswer;
  readonly body: unknown;
  readonly invalidReasons: readonly string[];
  readonly contentHash: string;
}

export type SaveMachineCheck =
  | { readonly kind: 'stored'; readonly countedFor: readonly CountedFor[] }
  | (Pick<MachineCheckRecord, 'id' | 'verdict' | 'smokeClass' | 'zoneAnswer'> & {
      readonly kind: 'repeated';
      readonly countedFor: readonly CountedFor[];
    })
  | { readonly kind: 'conflict'; readonly id: string };

export abstract class MachineCheckStore {
  /** Stores the test, counts it for campaigns and writes its event in one transaction; a repeat changes nothing. */
  abstract save(record: MachineCheckRecord, countable: CountableCheck): Promise<SaveMachineCheck>;
}
