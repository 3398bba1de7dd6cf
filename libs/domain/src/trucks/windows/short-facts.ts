import { noFacts } from './window-facts.js';
import type { WindowFacts } from './window-facts.js';

/** What rules ask of days gone by: without trips, gaps, fillings, fences and counties, which are stored on their own. */
export function shortFacts(facts: WindowFacts): WindowFacts {
  const { segments, gaps, rises, fences } = noFacts();
  const { valid, nox } = facts;
  return { ...facts, segments, gaps, rises, fences, valid: { ...valid, downBins: [] }, nox: { ...nox, areas: {} } };
}
