import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicMachineDto } from '@app/contracts';
import { Database, publicMachine } from '@app/persistence';
import { Access } from '../access/access-rule.js';
import { notFound } from '../core/problem.js';

/** What a scanned plate tells anybody. */
@ApiTags('machines')
@Controller('machines/scans')
export class MachineScansController {
  constructor(private readonly db: Database) {}

  @Get(':token')
  @Access({ roles: 'public' })
  @ApiOperation({
    summary: 'The public view of a scanned plate',
    description:
      'No person, no number of machine or engine. The token is random: codes cannot be tried one after another.',
  })
  @ApiOkResponse({ type: PublicMachineDto })
  async show(@Param('token') token: string): Promise<PublicMachineDto> {
    const view = /^[\w-]{16,64}$/.test(token) ? await publicMachine(this.db, token) : null;
    if (!view) throw notFound('machine.unknown');
    return view;
  }
}
