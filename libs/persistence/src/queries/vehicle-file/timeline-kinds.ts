import { flagEntries, reviewEntries } from './flag-entries.js';
import { amendmentEntries, inspectionEntries, obdEntries } from './inspection-entries.js';
import { changeEntries, findingEntries } from './record-entries.js';
import { checkEntries, readingEntries } from './roadside-entries.js';
import type { TimelineSource } from './timeline-source.js';

/** Every kind of entry on the time line of a vehicle. Notices, repairs and whatever comes later are one line here. */
export const TIMELINE_SOURCES: readonly TimelineSource[] = [
  inspectionEntries,
  obdEntries,
  readingEntries,
  checkEntries,
  flagEntries,
  reviewEntries,
  changeEntries,
  amendmentEntries,
  findingEntries,
];

export const TIMELINE_KINDS: readonly string[] = TIMELINE_SOURCES.map((source) => source.kind);
