import type { RecordedBatch } from '@app/application';
import type { Metrics } from '@app/platform';

/** What the ingest process counts about remote sensing. */
export class IngestMetrics {
  private readonly records;
  private readonly side;
  private readonly seconds;

  constructor(private readonly registry: Metrics) {
    this.records = registry.counter('ves_rs_records_total', 'Roadside records by what became of them', ['outcome']);
    this.side = registry.counter('ves_rs_reports_total', 'Messages of side topics by what became of them', ['outcome']);
    this.seconds = registry.histogram(
      'ves_rs_batch_seconds',
      'Time from a batch being taken to its acknowledgement',
      [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
    );
  }

  backlog(read: () => number): void {
    const gauge = this.registry.gauge('ves_rs_backlog_messages', 'Messages received and not yet taken into a batch');
    Object.assign(gauge, { collect: () => gauge.set(read()) });
  }

  readings(batch: RecordedBatch): void {
    this.records.inc({ outcome: 'stored' }, batch.stored);
    this.records.inc({ outcome: 'repeated' }, batch.repeated);
    this.records.inc({ outcome: 'refused' }, batch.refused);
  }

  reports(result: { readonly kept: number; readonly refused: number }): void {
    if (result.kept > 0) this.side.inc({ outcome: 'kept' }, result.kept);
    if (result.refused > 0) this.side.inc({ outcome: 'refused' }, result.refused);
  }

  batchTimer(): () => void {
    return this.seconds.startTimer();
  }
}
