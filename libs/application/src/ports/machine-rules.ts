import {
  calendarOf,
  DEFAULT_CALENDAR,
  DEFAULT_MACHINE_RULES,
  DEFAULT_PLATE_LAYOUT,
  MACHINE_RULES_NAME,
  PLATE_LAYOUT_RULE,
  WORKING_CALENDAR_RULE,
  type HolidayCalendar,
  type MachineRules,
  type PlateLayout,
  type StoredCalendar,
} from '@app/domain';
import type { Reference } from './reference-cache.js';

/** Rules of the register in force; the release's start values where none is stored. */
export function machineRulesOf(reference: Reference, at: Date): MachineRules {
  const stored = reference.ruleAt(MACHINE_RULES_NAME, at)?.params as Partial<MachineRules> | undefined;
  return { ...DEFAULT_MACHINE_RULES, ...stored };
}

/** Days off of every year that is stored. */
export function workingCalendarOf(reference: Reference, at: Date): HolidayCalendar {
  const stored = reference.ruleAt(WORKING_CALENDAR_RULE, at)?.params as StoredCalendar | undefined;
  return calendarOf(stored ?? DEFAULT_CALENDAR);
}

export function plateLayoutOf(reference: Reference, at: Date): PlateLayout {
  const stored = reference.ruleAt(PLATE_LAYOUT_RULE, at)?.params as Partial<PlateLayout> | undefined;
  return { ...DEFAULT_PLATE_LAYOUT, ...stored };
}
