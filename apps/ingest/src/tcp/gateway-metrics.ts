import type { RecordedFrames } from '@app/application';
import type { Metrics } from '@app/platform';

/** What the ingest process counts about truck terminals. */
export class GatewayMetrics {
  private readonly frames;
  private readonly closed;
  private readonly seconds;

  constructor(private readonly registry: Metrics) {
    this.frames = registry.counter('ves_obd_frames_total', 'Frames of terminals by what became of them', ['outcome']);
    this.closed = registry.counter('ves_obd_closed_total', 'Lines closed by the gateway, by reason', ['reason']);
    this.seconds = registry.histogram(
      'ves_obd_batch_seconds',
      'Time from a batch being taken to its replies',
      [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
    );
  }

  watch(read: { readonly backlog: () => number; readonly lines: () => number }): void {
    const backlog = this.registry.gauge('ves_obd_backlog_frames', 'Frames received and not yet taken into a batch');
    Object.assign(backlog, { collect: () => backlog.set(read.backlog()) });
    const lines = this.registry.gauge('ves_obd_lines', 'Open lines of terminals and platforms');
    Object.assign(lines, { collect: () => lines.set(read.lines()) });
  }

  recorded({ stored, repeated, quarantined, answers }: RecordedFrames): void {
    this.frames.inc({ outcome: 'stored' }, stored);
    if (repeated > 0) this.frames.inc({ outcome: 'repeated' }, repeated);
    if (quarantined > 0) this.frames.inc({ outcome: 'quarantined' }, quarantined);
    let refused = 0;
    for (const answer of answers) if (answer.kind === 'refused') refused += 1;
    if (refused > 0) this.frames.inc({ outcome: 'refused' }, refused);
  }

  /** Bytes beyond what a line may put into quarantine: counted, not kept. */
  dropped(): void {
    this.frames.inc({ outcome: 'rubbish_not_kept' });
  }

  lineClosed(reason: string): void {
    this.closed.inc({ reason });
  }

  batchTimer(): () => void {
    return this.seconds.startTimer();
  }
}
