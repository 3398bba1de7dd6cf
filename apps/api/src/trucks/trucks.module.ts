import { Module } from '@nestjs/common';
import { readTruckPacket } from '@app/codecs';
import { Clock, KeepTrucks, TruckHistory, TruckRegister, TruckSampleReader } from '@app/application';
import { Database, SqlTruckHistory, SqlTruckRegister } from '@app/persistence';
import { TruckRegisterController } from './truck-register.controller.js';
import { TrucksController } from './trucks.controller.js';

@Module({
  controllers: [TrucksController, TruckRegisterController],
  providers: [
    { provide: TruckHistory, useFactory: (db: Database) => new SqlTruckHistory(db), inject: [Database] },
    { provide: TruckRegister, useFactory: (db: Database) => new SqlTruckRegister(db), inject: [Database] },
    {
      provide: TruckSampleReader,
      useFactory: (history: TruckHistory) => new TruckSampleReader(history, readTruckPacket),
      inject: [TruckHistory],
    },
    {
      provide: KeepTrucks,
      useFactory: (register: TruckRegister, clock: Clock) => new KeepTrucks(register, clock),
      inject: [TruckRegister, Clock],
    },
  ],
})
export class TrucksModule {}
