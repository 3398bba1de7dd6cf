import { mkdir, statfs } from 'node:fs/promises';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { StatusDto } from '@app/contracts';
import { Database, showInstallation } from '@app/persistence';
import { HealthRegistry, Settings } from '@app/platform';
import { Access } from '../access/access-rule.js';
import { platformVersion } from './platform-version.js';
import { shownSettings } from './shown-settings.js';

/** How the installation is: parts, versions, sizes, settings without secrets. */
@ApiTags('administration')
@Controller('status')
export class StatusController {
  private readonly version = platformVersion();

  constructor(
    private readonly db: Database,
    private readonly health: HealthRegistry,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: ['administrator', 'auditor'] })
  @ApiOperation({ summary: 'Parts, versions, sizes and settings of this process, without secrets' })
  @ApiResponse({ status: 200, type: StatusDto })
  async status(): Promise<StatusDto> {
    const { MEDIA_DIR } = this.settings;
    await mkdir(MEDIA_DIR, { recursive: true });
    const [installation, report, disk] = await Promise.all([
      showInstallation(this.db),
      this.health.ready(),
      statfs(MEDIA_DIR),
    ]);
    const now = this.clock.now();
    return {
      ...installation,
      at: now.toISOString(),
      since: new Date(now.getTime() - process.uptime() * 1000).toISOString(),
      version: this.version,
      node: process.versions.node,
      freeBytes: disk.bavail * disk.bsize,
      diskBytes: disk.blocks * disk.bsize,
      memoryBytes: process.memoryUsage.rss(),
      parts: Object.entries(report.checks).map(([name, { status, reason }]) => ({
        name,
        status,
        reason: reason ?? null,
      })),
      settings: shownSettings(this.settings),
    };
  }
}
