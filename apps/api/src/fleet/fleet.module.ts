import { Module } from '@nestjs/common';
import { readTruckPacket } from '@app/codecs';
import {
  Clock,
  FleetStore,
  KeepFences,
  RecordTruckMeasure,
  ReferenceCache,
  ShowFleetEffect,
  TruckSampleReader,
} from '@app/application';
import { Database, SqlFleetStore, SqlTruckHistory } from '@app/persistence';
import { newId } from '@app/platform';
import { FleetEffectController } from './effect.controller.js';
import { FleetDeskController } from './fleet-desk.controller.js';
import { FleetController } from './fleet.controller.js';
import { TruckDaysController } from './truck-days.controller.js';

@Module({
  controllers: [FleetController, FleetDeskController, FleetEffectController, TruckDaysController],
  providers: [
    { provide: FleetStore, useFactory: (db: Database) => new SqlFleetStore(db), inject: [Database] },
    {
      provide: TruckSampleReader,
      useFactory: (db: Database) => new TruckSampleReader(new SqlTruckHistory(db), readTruckPacket),
      inject: [Database],
    },
    {
      provide: KeepFences,
      useFactory: (store: FleetStore, clock: Clock) => new KeepFences(store, clock, newId),
      inject: [FleetStore, Clock],
    },
    {
      provide: RecordTruckMeasure,
      useFactory: (store: FleetStore, clock: Clock) => new RecordTruckMeasure(store, clock, newId),
      inject: [FleetStore, Clock],
    },
    {
      provide: ShowFleetEffect,
      useFactory: (store: FleetStore, reference: ReferenceCache, clock: Clock) =>
        new ShowFleetEffect(store, reference, clock),
      inject: [FleetStore, ReferenceCache, Clock],
    },
  ],
})
export class FleetModule {}
