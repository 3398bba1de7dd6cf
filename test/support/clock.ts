import { Clock } from '@app/application';

/** A clock that goes on only when told. */
export class TestClock extends Clock {
  constructor(private at: Date = new Date('2026-03-02T08:00:00Z')) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  pass(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1_000);
  }
}
