import { Module } from '@nestjs/common';
import { Clock, FlagStore, ReviewFlag } from '@app/application';
import { Database, SqlFlagStore } from '@app/persistence';
import { FlagsController } from './flags.controller.js';

@Module({
  controllers: [FlagsController],
  providers: [
    { provide: FlagStore, useFactory: (db: Database) => new SqlFlagStore(db), inject: [Database] },
    {
      provide: ReviewFlag,
      useFactory: (flags: FlagStore, clock: Clock) => new ReviewFlag(flags, clock),
      inject: [FlagStore, Clock],
    },
  ],
})
export class FlagsModule {}
