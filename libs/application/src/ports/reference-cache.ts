import type { LimitSet } from '@app/domain';
import type { Clock } from './clock.js';
import type { Area, ReferenceData, RsSite, RuleVersion, Station } from './reference.js';

/** Where reference data is read from, in one consistent snapshot. */
export abstract class ReferenceSource {
  /** changes whenever any reference data changes; cheap */
  abstract version(): Promise<string>;
  abstract load(): Promise<{ readonly version: string; readonly data: ReferenceData }>;
}

/** One consistent picture of the reference data, with the look-ups that rules need. */
export class Reference {
  readonly areas: ReadonlyMap<string, Area>;
  readonly stations: ReadonlyMap<string, Station>;
  readonly sites: ReadonlyMap<string, RsSite>;
  readonly limitSets: readonly LimitSet[];
  private readonly rules: ReadonlyMap<string, readonly RuleVersion[]>;

  constructor(
    readonly version: string,
    data: ReferenceData,
  ) {
    this.areas = new Map(data.areas.map((area) => [area.code, area]));
    this.stations = new Map(data.stations.map((station) => [station.code, station]));
    this.sites = new Map(data.sites.map((site) => [site.code, site]));
    this.limitSets = data.limitSets;
    const rules = new Map<string, RuleVersion[]>();
    for (const rule of data.rules) rules.set(rule.rule, [...(rules.get(rule.rule) ?? []), rule]);
    for (const versions of rules.values()) versions.sort(latestFirst);
    this.rules = rules;
  }

  /** The version of a rule in force at a moment; null when there was none yet. */
  ruleAt(rule: string, at: Date): RuleVersion | null {
    return this.rules.get(rule)?.find((version) => version.effectiveFrom <= at) ?? null;
  }

  /** Every rule that has a version, sorted. */
  ruleNames(): readonly string[] {
    return [...this.rules.keys()].toSorted();
  }

  /** All versions of a rule, the latest effective first. */
  ruleVersions(rule: string): readonly RuleVersion[] {
    return this.rules.get(rule) ?? [];
  }
}

const latestFirst = (a: RuleVersion, b: RuleVersion): number =>
  b.effectiveFrom.getTime() - a.effectiveFrom.getTime() || b.version - a.version;

/**
 * Reference data in memory for the hot paths. A change committed anywhere is seen at the latest `maxAgeMs` (1 s) after the
 * commit by every call that starts later; in between one cheap version query a second is all it costs. When the
 * database is away, a call whose snapshot is older than that fails instead of judging by old limits.
 */
export class ReferenceCache {
  private snapshot: Reference | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private running: Promise<Reference> | null = null;

  constructor(
    private readonly source: ReferenceSource,
    private readonly clock: Clock,
    private readonly maxAgeMs = 1_000,
  ) {}

  /** The picture to work with for one batch or one request; keep it, do not ask again inside. */
  async current(): Promise<Reference> {
    const age = this.clock.now().getTime() - this.checkedAt;
    if (this.snapshot !== null && age >= 0 && age < this.maxAgeMs) return this.snapshot;
    this.running ??= this.refresh().finally(() => (this.running = null));
    return this.running;
  }

  /** Forgets what is known: the next call reads again. For the process that has just changed something itself. */
  expire(): void {
    this.checkedAt = Number.NEGATIVE_INFINITY;
  }

  private async refresh(): Promise<Reference> {
    // the age counts from before the query: what is committed while it runs may not be in the answer
    const startedAt = this.clock.now().getTime();
    if (this.snapshot === null || (await this.source.version()) !== this.snapshot.version) {
      const { version, data } = await this.source.load();
      this.snapshot = new Reference(version, data);
    }
    this.checkedAt = startedAt;
    return this.snapshot;
  }
}
