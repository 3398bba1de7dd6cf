import { APPEARANCE_ITEMS, type AppearanceBlock } from '../inspections/appearance.js';
import type { InspectionRules } from '../inspections/inspection-rules.js';
import type { Ignition } from '../limits/limit-set.js';
import { ruleItem, standardOf } from './rule-items.js';
import type { ItemVerdict, Reason } from './verdict.js';

export interface BlockJudgement {
  readonly items: readonly ItemVerdict[];
  /** doubts that are shown but decide nothing */
  readonly notes: readonly Reason[];
  /** reasons that forbid a pass */
  readonly open: readonly Reason[];
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The appearance check: every failing answer is an item over its limit (defects found 1, allowed 0). Items not answered are
 * listed as not required, since forms differ by fuel. A wrong precondition (cold tyres, air conditioning on) is a note.
 */
export function judgeAppearance(
  block: AppearanceBlock | null,
  ignition: Ignition,
  rules: InspectionRules,
): BlockJudgement {
  if (block === null) {
    const missing: Reason = { code: 'inspection.appearance_missing', path: 'appearance' };
    return rules.appearance.missingBlock === 'mark'
      ? { items: [], notes: [missing], open: [] }
      : { items: [], notes: [], open: [missing] };
  }
  const items: ItemVerdict[] = [];
  const notes: Reason[] = [];
  const open: Reason[] = [];
  for (const { item, good, effect } of APPEARANCE_ITEMS) {
    const answer = block.items[item] ?? 'not_checked';
    const wrong = answer !== 'not_checked' && good !== null && answer !== good;
    const path = `appearance.items.${item}`;
    if (effect === 'precondition' && wrong)
      notes.push({ code: 'inspection.precondition_not_met', path, data: { answer } });
    if (effect !== 'fail' || answer === 'not_checked') continue;
    const verdict = ruleItem(
      {
        item: `appearance.${snake(item)}`,
        method: 'appearance',
        measured: wrong ? 1 : 0,
        max: 0,
        unit: 'flag',
        standard: standardOf(ignition),
        clause: '6',
        source: 'national table A5/A6; failing items [recalled]',
        required: true,
      },
      rules,
    );
    items.push(verdict);
  }
  const failed = items.some((item) => item.result === 'exceed');
  if (block.declaredResult === 'fail' && !failed) {
    open.push({ code: 'inspection.appearance_failed_without_item', path: 'appearance.declaredResult' });
  }
  if (block.declaredResult === null && items.length === 0) {
    open.push({ code: 'inspection.appearance_not_checked', path: 'appearance.items' });
  }
  return { items, notes, open };
}
