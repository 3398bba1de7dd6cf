import { Module } from '@nestjs/common';
import { ChangeFleet, Clock, ReferenceCache, VehicleStore } from '@app/application';
import { Database, SqlReferenceSource, SqlVehicleStore } from '@app/persistence';
import { newId } from '@app/platform';
import { VehicleFileController } from './vehicle-file.controller.js';
import { VehiclesController } from './vehicles.controller.js';

@Module({
  controllers: [VehiclesController, VehicleFileController],
  providers: [
    { provide: VehicleStore, useFactory: (db: Database) => new SqlVehicleStore(db, newId), inject: [Database] },
    {
      provide: ChangeFleet,
      useFactory: (store: VehicleStore, clock: Clock) => new ChangeFleet(store, clock),
      inject: [VehicleStore, Clock],
    },
    {
      provide: ReferenceCache,
      useFactory: (db: Database, clock: Clock) => new ReferenceCache(new SqlReferenceSource(db), clock),
      inject: [Database, Clock],
    },
  ],
})
export class VehiclesModule {}
