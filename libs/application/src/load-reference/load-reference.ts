import { findOverlaps, validateLimitSet, type LimitSet } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { LimitSetStore } from '../ports/limit-set-store.js';
import type { Area, RsSite, RuleVersion, Station } from '../ports/reference.js';
import type { AddedCounts, ReferenceStore } from '../ports/reference-store.js';
import type { RuleStore } from '../ports/rule-store.js';

/** Reference data as a release ships it; every part may be empty. */
export interface ReferencePackage {
  readonly areas?: readonly Area[];
  readonly stations?: readonly Station[];
  readonly sites?: readonly RsSite[];
  readonly limitSets?: readonly Omit<LimitSet, 'id'>[];
  readonly rules?: readonly RuleVersion[];
}

/** New rows by kind; all zero when everything was there. */
export interface LoadedCounts extends AddedCounts {
  readonly limitSets: number;
  readonly rules: number;
}

/** Reference data that contradicts itself: a fault of the release, found before anything is stored. */
export class ReferenceFault extends Error {
  constructor(
    readonly code: string,
    readonly faults: readonly unknown[],
  ) {
    super(`${code}: ${JSON.stringify(faults)}`);
    this.name = 'ReferenceFault';
  }
}

/** Loads what is known before anything arrives. Adds what is missing, never touches what is there: twice changes nothing. */
export class LoadReferenceUseCase {
  constructor(
    private readonly reference: ReferenceStore,
    private readonly limitSets: LimitSetStore,
    private readonly rules: RuleStore,
    private readonly clock: Clock,
  ) {}

  async run(data: ReferencePackage): Promise<LoadedCounts> {
    const by = { name: 'system:seeds', userId: null, role: 'system', at: this.clock.now() };
    const { areas = [], stations = [], sites = [], limitSets = [], rules = [] } = data;
    assertSound(limitSets);
    const added = await this.reference.addMissing({ areas, stations, sites });
    return {
      ...added,
      limitSets: await this.limitSets.addMissing(limitSets, by),
      rules: await this.rules.addMissing(rules, by),
    };
  }
}

function assertSound(sets: readonly Omit<LimitSet, 'id'>[]): void {
  const faults = sets.flatMap((set) => validateLimitSet(set).map((fault) => ({ set: set.code, ...fault })));
  if (faults.length > 0) throw new ReferenceFault('reference.limit_set_invalid', faults);
  const overlaps = findOverlaps(sets.map((set) => ({ ...set, id: `${set.code}@${set.version}` })));
  if (overlaps.length > 0) throw new ReferenceFault('reference.limit_sets_overlap', overlaps);
}
