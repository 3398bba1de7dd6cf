import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  ChangeMachine,
  Clock,
  Credentials,
  MachineRegistrationStore,
  MachineStore,
  MediaFiles,
  MediaStore,
  MergeMachines,
  OpenCodeSpace,
  ReferenceCache,
  ReviewRegistration,
  SignUpOwner,
  SubmitRegistration,
  UseLimits,
} from '@app/application';
import {
  Database,
  DiskMediaFiles,
  SqlMachineOwnerStore,
  SqlMachineRegistrationStore,
  SqlMachineStore,
  SqlMediaStore,
  SqlUseLimits,
} from '@app/persistence';
import { CredentialKit, newId, opaqueToken, Settings } from '@app/platform';
import { acceptStreams } from '../core/streams.js';
import { MachineCodeSpacesController } from './code-spaces.controller.js';
import { MachinePhotosController } from './machine-photos.controller.js';
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
    MachinesController,
  ],
  providers: [
    { provide: MachineStore, useFactory: (db: Database) => new SqlMachineStore(db), inject: [Database] },
    {
      provide: MachineRegistrationStore,
      useFactory: (db: Database) => new SqlMachineRegistrationStore(db),
      inject: [Database],
    },
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
  ],
})
export class MachinesModule {
  constructor(host: HttpAdapterHost) {
    acceptStreams(host);
  }
}
