import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Everything a process counts; one for each process, labelled with its role. */
export class Metrics {
  readonly registry = new Registry();

  constructor(role: string, processMetrics = true) {
    this.registry.setDefaultLabels({ role });
    if (processMetrics) collectDefaultMetrics({ register: this.registry });
  }

  /** A number that only grows. `name` ends in `_total`. */
  counter<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new Counter<L>({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  gauge<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return new Gauge<L>({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  /** A distribution, in seconds unless the name says otherwise. */
  histogram<L extends string = never>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly L[] = [],
  ): Histogram<L> {
    return new Histogram<L>({
      name,
      help,
      buckets: [...buckets],
      labelNames: [...labelNames],
      registers: [this.registry],
    });
  }

  /** Prometheus text format, for `/metrics`. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
