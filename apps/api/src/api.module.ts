import { Module, type DynamicModule } from '@nestjs/common';
import { Closing } from './core/closing.js';
import { CoreModule, type CoreParts } from './core/core.module.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';

/** Every subject of the outside interface, one module a subject. Append yours. */
const SUBJECTS = [HealthModule, DocsModule];

@Module({})
export class ApiModule {
  static with(parts: CoreParts): DynamicModule {
    return { module: ApiModule, imports: [CoreModule.with(parts), ...SUBJECTS], providers: [Closing] };
  }
}
