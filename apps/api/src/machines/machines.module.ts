import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  ChangeMachine,
  Clock,
  KeepMachineSites,
  MachineRegistrationStore,
  MachineSiteStore,
  MachineStore,
  MachineZoneStore,
  MediaFiles,
  MediaStore,
  MergeMachines,
  OpenCodeSpace,
  PublishMachineZone,
  RecordMachineCheck,
  ReferenceCache,
  ReviewRegistration,
  ScanMachine,
  SignUpOwner,
  SubmitRegistration,
  UseLimits,
  WatchMachine,
} from '@app/application';
import {
  Database,
  DiskMediaFiles,
  SqlMachineCheckStore,
  SqlMachineOwnerStore,
  SqlMachineRegistrationStore,
  SqlMachineSiteStore,
  SqlMachineStore,
  SqlMachineZoneStore,
  SqlMediaStore,
  SqlUseLimits,
} from '@app/persistence';
import { CredentialKit, newId, opaqueToken, Settings } from '@app/platform';
import { acceptStreams } from '../core/streams.js';
import { MachineCodeSpacesController } from './code-spaces.controller.js';
import { MachineChecksController } from './machine-checks.controller.js';
import { MachineCoverageController } from './machine-coverage.controller.js';
import { MachinePapersController } from './machine-papers.controller.js';
import { MachinePhotosController } from './machine-photos.controller.js';
import { MachineSitesController } from './machine-sites.controller.js';
import { MachineZonesController } from './machine-zones.controller.js';
import { MachinesController } from './machines.controller.js';
import { MachineMergesController } from './merges.controller.js';
import { MachineOwnersController } from './owners.controller.js';
import { MachineScansController } from './public.controller.js';
import { MachineRegistrationsController } from './registrations.controller.js';

@Module({
  controllers: [
    MachineOwnersController,
    MachineRegistrationsController,
    MachineMergesController,
    MachineCodeSpacesController,
    MachineScansController,
    MachinePhotosController,
    MachinePapersController,
    MachineChecksController,
    MachineZonesController,
    MachineSitesController,
    MachineCoverageController,
    MachinesController,
  ],
  providers: [
    { provide: MachineStore, useFactory: (db: Database) => new SqlMachineStore(db), inject: [Database] },
    {
      provide: MachineRegistrationStore,
      useFactory: (db: Database) => new SqlMachineRegistrationStore(db),
      inject: [Database],
    },
    { provide: MachineZoneStore, useFactory: (db: Database) => new SqlMachineZoneStore(db), inject: [Database] },
    { provide: MachineSiteStore, useFactory: (db: Database) => new SqlMachineSiteStore(db), inject: [Database] },
    { provide: UseLimits, useFactory: (db: Database) => new SqlUseLimits(db), inject: [Database] },
    { provide: MediaStore, useFactory: (db: Database) => new SqlMediaStore(db), inject: [Database] },
    {
      provide: MediaFiles,
      useFactory: (settings: Settings) => new DiskMediaFiles(settings.MEDIA_DIR),
      inject: [Settings],
    },
    {
      provide: SignUpOwner,
      useFactory: (db: Database, clock: Clock) =>
        new SignUpOwner(new SqlMachineOwnerStore(db), new CredentialKit(), clock, newId),
      inject: [Database, Clock],
    },
    {
      provide: SubmitRegistration,
      useFactory: (store: MachineRegistrationStore, reference: ReferenceCache, clock: Clock) =>
        new SubmitRegistration(store, reference, clock, newId),
      inject: [MachineRegistrationStore, ReferenceCache, Clock],
    },
    {
      provide: ReviewRegistration,
      useFactory: (store: MachineRegistrationStore, clock: Clock) =>
        new ReviewRegistration(store, clock, newId, opaqueToken),
      inject: [MachineRegistrationStore, Clock],
    },
    {
      provide: ChangeMachine,
      useFactory: (machines: MachineStore, reference: ReferenceCache, clock: Clock) =>
        new ChangeMachine(machines, reference, clock, opaqueToken),
      inject: [MachineStore, ReferenceCache, Clock],
    },
    {
      provide: MergeMachines,
      useFactory: (machines: MachineStore, clock: Clock) => new MergeMachines(machines, clock, newId),
      inject: [MachineStore, Clock],
    },
    {
      provide: OpenCodeSpace,
      useFactory: (machines: MachineStore, reference: ReferenceCache, clock: Clock) =>
        new OpenCodeSpace(machines, reference, clock, newId),
      inject: [MachineStore, ReferenceCache, Clock],
    },
    {
      provide: RecordMachineCheck,
      useFactory: (
        db: Database,
        machines: MachineStore,
        zones: MachineZoneStore,
        reference: ReferenceCache,
        clock: Clock,
      ) => new RecordMachineCheck(new SqlMachineCheckStore(db), machines, zones, reference, clock, newId),
      inject: [Database, MachineStore, MachineZoneStore, ReferenceCache, Clock],
    },
    {
      provide: WatchMachine,
      useFactory: (machines: MachineStore, zones: MachineZoneStore) => new WatchMachine(machines, zones),
      inject: [MachineStore, MachineZoneStore],
    },
    {
      provide: PublishMachineZone,
      useFactory: (zones: MachineZoneStore, reference: ReferenceCache, clock: Clock) =>
        new PublishMachineZone(zones, reference, clock, newId),
      inject: [MachineZoneStore, ReferenceCache, Clock],
    },
    {
      provide: ScanMachine,
      useFactory: (
        sites: MachineSiteStore,
        machines: MachineStore,
        zones: MachineZoneStore,
        reference: ReferenceCache,
        clock: Clock,
      ) => new ScanMachine(sites, machines, zones, reference, clock, newId),
      inject: [MachineSiteStore, MachineStore, MachineZoneStore, ReferenceCache, Clock],
    },
    {
      provide: KeepMachineSites,
      useFactory: (sites: MachineSiteStore, reference: ReferenceCache, clock: Clock) =>
        new KeepMachineSites(sites, reference, clock, newId),
      inject: [MachineSiteStore, ReferenceCache, Clock],
    },
  ],
})
export class MachinesModule {
  constructor(host: HttpAdapterHost) {
    acceptStreams(host);
  }
}
