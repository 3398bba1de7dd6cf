import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AuditPageDto, AuditVerificationDto, ListAuditDto, type AuditLineDto } from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import { auditVerify, Database, listAudit } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { cursorOf, pageOf, type Page } from '../core/page.js';

/** Who did what; append-only and chained, so that nobody can change it unseen. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access({ roles: ['administrator', 'auditor'], list: 'scoped' })
  @ApiOperation({ summary: 'The audit trail, newest first' })
  @ApiResponse({ status: 200, type: AuditPageDto })
  async list(@Caller() caller: Principal, @Query() query: ListAuditDto): Promise<Page<AuditLineDto>> {
    const { cursor, limit = 100, ...filters } = query;
    const before = cursorOf(cursor, /^\d{1,18}$/);
    const rows = await listAudit(this.db, {
      ...filters,
      limit,
      scope: scopeOf(caller),
      before: before === undefined ? undefined : Number(before),
    });
    return pageOf(rows, limit, (line) => String(line.seq));
  }

  @Get('verification')
  @Access({ roles: ['administrator', 'auditor'] })
  @ApiOperation({
    summary: 'Check the whole chain',
    description:
      'Recomputes every hash and names the first broken link. Reads the whole trail: some seconds for a million lines.',
  })
  @ApiResponse({ status: 200, type: AuditVerificationDto })
  async verification(): Promise<AuditVerificationDto> {
    return auditVerify(this.db);
  }
}
