import { Module } from '@nestjs/common';
import { Settings } from '@app/platform';
import { MAP_SETTINGS } from './map-settings.token.js';
import { readMapSettings } from './map-settings.js';
import { SituationController } from './situation.controller.js';

@Module({
  controllers: [SituationController],
  providers: [{ provide: MAP_SETTINGS, useFactory: readMapSettings, inject: [Settings] }],
})
export class SituationModule {}
