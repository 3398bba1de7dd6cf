import { Module, type DynamicModule } from '@nestjs/common';
import { Closing } from './core/closing.js';
import { CoreModule, type CoreParts } from './core/core.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { SpotChecksModule } from './spot-checks/spot-checks.module.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';

/** Every subject of the outside interface, one module a subject. Append yours. */
const SUBJECTS = [HealthModule, DocsModule, CampaignsModule, SpotChecksModule];

@Module({})
export class ApiModule {
  static with(parts: CoreParts): DynamicModule {
    return { module: ApiModule, imports: [CoreModule.with(parts), ...SUBJECTS], providers: [Closing] };
  }
}
