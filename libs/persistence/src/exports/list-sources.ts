import type { ListSource } from './list-source.js';
import { AUDIT } from './sources/audit.source.js';
import { CAMPAIGN_COUNTED, CAMPAIGN_MISSED } from './sources/campaign-records.source.js';
import { FLAGS } from './sources/flags.source.js';
import { INSPECTIONS } from './sources/inspections.source.js';
import { LOOKUPS } from './sources/lookups.source.js';
import { QUARANTINE } from './sources/quarantine.source.js';
import { SPOT_CHECKS } from './sources/spot-checks.source.js';
import { TRUCK_DAYS, TRUCK_FINDINGS } from './sources/truck-findings.source.js';
import { USERS } from './sources/users.source.js';
import { VEHICLES } from './sources/vehicles.source.js';

/** Every list that can leave as a file. Append yours. */
export const LIST_SOURCES: readonly ListSource[] = [
  FLAGS,
  INSPECTIONS,
  SPOT_CHECKS,
  VEHICLES,
  QUARANTINE,
  LOOKUPS,
  USERS,
  AUDIT,
  CAMPAIGN_COUNTED,
  CAMPAIGN_MISSED,
  TRUCK_FINDINGS,
  TRUCK_DAYS,
];
