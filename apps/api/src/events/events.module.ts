import { Module } from '@nestjs/common';
import { Database, EventFeed } from '@app/persistence';
import type { Logger } from '@app/platform';
import { LOGGER } from '../core/tokens.js';
import { EventsController } from './events.controller.js';
import { OpenStreams } from './open-streams.js';

@Module({
  controllers: [EventsController],
  providers: [
    {
      provide: EventFeed,
      useFactory: (db: Database, logger: Logger) => new EventFeed(db, (err) => logger.warn({ err }, 'event feed')),
      inject: [Database, LOGGER],
    },
    OpenStreams,
  ],
})
export class EventsModule {}
