import type { InsertedMachine } from '@app/application';

/** Thrown inside a transaction so that it is undone as a whole: then the code's serial is free again. */
export class NotInserted extends Error {
  constructor(readonly outcome: Exclude<InsertedMachine, { kind: 'inserted' }>) {
    super(`machine.${outcome.kind}`);
    this.name = 'NotInserted';
  }
}
