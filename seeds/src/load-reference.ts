import { LoadReferenceUseCase, SystemClock, type Clock, type LoadedCounts } from '@app/application';
import { SqlLimitSetStore, SqlReferenceStore, SqlRuleStore, type Database } from '@app/persistence';
import { LIMIT_SETS } from './limit-sets/limit-sets.js';
import { AREAS } from './reference/areas.js';
import { RULES } from './reference/rules.js';

export interface LoadOptions {
  readonly clock?: Clock;
}

function useCase(db: Database, clock: Clock): LoadReferenceUseCase {
  return new LoadReferenceUseCase(new SqlReferenceStore(db), new SqlLimitSetStore(db), new SqlRuleStore(db), clock);
}

/** What every installation needs: areas, limit sets, first versions of the rules. Twice changes nothing. */
export async function loadReference(db: Database, options: LoadOptions = {}): Promise<LoadedCounts> {
  const data = { areas: AREAS, limitSets: LIMIT_SETS, rules: RULES };
  return useCase(db, options.clock ?? new SystemClock()).run(data);
}

/** Any part of a reference package through the same door. */
export { useCase as referenceLoader };
