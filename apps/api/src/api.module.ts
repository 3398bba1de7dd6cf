import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { Closing } from './core/closing.js';
import { CoreModule, type CoreParts } from './core/core.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { DataInModule } from './data-in/data-in.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FleetModule } from './fleet/fleet.module.js';
import { FlagsModule } from './flags/flags.module.js';
import { SpotChecksModule } from './spot-checks/spot-checks.module.js';
import { LookupsModule } from './lookups/lookups.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MediaModule } from './media/media.module.js';
import { ReadingMediaModule } from './reading-media/reading-media.module.js';
import { VehiclesModule } from './vehicles/vehicles.module.js';
import { DocsModule } from './docs/docs.module.js';
import { UsersModule } from './users/users.module.js';
import { EventsModule } from './events/events.module.js';
import { MachinesModule } from './machines/machines.module.js';
import { HealthModule } from './health/health.module.js';
import { SituationModule } from './situation/situation.module.js';
import { StationsModule } from './stations/stations.module.js';
import { TrucksModule } from './trucks/trucks.module.js';

/** Every subject of the outside interface, one module a subject. Append yours. */
const SUBJECTS = [
  InspectionsModule,
  MediaModule,
  ImportsModule,
  VehiclesModule,
  ReadingMediaModule,
  HealthModule,
  AuthModule,
  UsersModule,
  AuditModule,
  EventsModule,
  DocsModule,
  CampaignsModule,
  SpotChecksModule,
  FlagsModule,
  DataInModule,
  ReferenceModule,
  LookupsModule,
  StationsModule,
  SituationModule,
  MachinesModule,
  ExportsModule,
  FleetModule,
  AdministrationModule,
  TrucksModule,
];

@Module({})
export class ApiModule {
  static with(parts: CoreParts): DynamicModule {
    return { module: ApiModule, imports: [CoreModule.with(parts), AccessModule, ...SUBJECTS], providers: [Closing] };
  }
}
