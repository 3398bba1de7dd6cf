import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { SiteStateDto } from '@app/contracts';
import { shanghaiDate } from '@app/domain';
import { Database, siteState } from '@app/persistence';
import { Access } from '../access/access-rule.js';
import { notFound } from '../core/problem.js';

/** How a remote-sensing site is, by what it told. */
@ApiTags('data in')
@Controller('sites')
export class SiteStateController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':code/state')
  @Access({
    roles: ['administrator', 'auditor', 'supervisor', 'officer', 'site'],
    object: { kind: 'site', from: 'param', name: 'code' },
  })
  @ApiOperation({ summary: 'Online state, clock, inventory, last calibrations and validity of the devices of a site' })
  @ApiResponse({ status: 200, type: SiteStateDto })
  async state(@Param('code') code: string): Promise<SiteStateDto> {
    const state = await siteState(this.db, code, shanghaiDate(this.clock.now()));
    if (!state) throw notFound();
    return state;
  }
}
