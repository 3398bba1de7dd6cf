import { areaContains } from '../access/principal.js';
import type { Campaign, CountableCheck, CountingWindow } from './campaign.js';

/** What a check is for one requirement: counted under this key, or not counted for these reasons. */
export interface CountingDecision {
  readonly campaignId: string;
  readonly requirementId: string;
  readonly areaCode: string;
  readonly day: string;
  readonly month: string;
  readonly windowKey: string;
  readonly subjectKey: string | null;
  /** empty = it counts, once per subject and window */
  readonly reasons: readonly string[];
}

/** The key under which a subject is counted once. */
export function windowKey(window: CountingWindow, day: string): string {
  switch (window) {
    case 'campaign':
      return 'all';
    case 'month':
      return day.slice(0, 7);
    case 'day':
      return day;
  }
}

/**
 * For which requirements a check is a candidate, and whether it counts there.
 * @param check the record
 * @param day its date in Asia/Shanghai, `YYYY-MM-DD`
 * @param campaigns campaigns that may be concerned; others are skipped
 * @returns one decision a requirement that asks for this kind and method in this area and period; `reasons` non-empty
 *   says exactly why the record does not count
 */
export function countCheck(check: CountableCheck, day: string, campaigns: readonly Campaign[]): CountingDecision[] {
  const decisions: CountingDecision[] = [];
  const area = check.areaCode;
  if (area === null) return decisions;
  for (const campaign of campaigns) {
    if (day < campaign.startsOn || day > campaign.endsOn || !areaContains(campaign.areaCode, area)) continue;
    for (const requirement of campaign.requirements) {
      if (!requirement.checkKinds.includes(check.kind)) continue;
      if (requirement.methods !== null && !requirement.methods.includes(check.method)) continue;
      const reasons = [...check.invalidReasons];
      if (check.subjectKey === null) reasons.push('check.subject_unknown');
      decisions.push({
        campaignId: campaign.id,
        requirementId: requirement.id,
        areaCode: area,
        day,
        month: day.slice(0, 7),
        windowKey: windowKey(requirement.window, day),
        subjectKey: check.subjectKey,
        reasons: [...new Set(reasons)],
      });
    }
  }
  return decisions;
}
