import { Base1700000001000 } from './0001-base.js';
import { Readings1700000002000 } from './0002-readings.js';
import { Flags1700000003000 } from './0003-flags.js';
import { Accounts1700000004000 } from './0004-accounts.js';
import { Inspections1700000005000 } from './0005-inspections.js';
import { Lookups1700000006000 } from './0006-lookups.js';
import { Campaigns1700000007000 } from './0007-campaigns.js';
import { Roadside1700000008000 } from './0008-roadside.js';
import { Exports1700000009000 } from './0009-exports.js';
import { Trucks1700000010000 } from './0010-trucks.js';
import { TruckFindings1700000011000 } from './0011-truck-findings.js';
import { Machines1700000013000 } from './0013-machines.js';
import { VehicleFile1700000014000 } from './0014-vehicle-file.js';
import { Situation1700000016000 } from './0016-situation.js';
import { CampaignRecount1700000017000 } from './0017-campaign-recount.js';

/** Every migration, oldest first, by hand. Names carry the order: TypeORM reads it from the class name's number. */
export const MIGRATIONS = [
  Base1700000001000,
  Readings1700000002000,
  Flags1700000003000,
  Accounts1700000004000,
  Inspections1700000005000,
  Lookups1700000006000,
  Campaigns1700000007000,
  Roadside1700000008000,
  Exports1700000009000,
  Trucks1700000010000,
  TruckFindings1700000011000,
  Machines1700000013000,
  VehicleFile1700000014000,
  Situation1700000016000,
  CampaignRecount1700000017000,
] as const;
