import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CreateCampaign, ShowCampaignProgress, type CampaignProgress } from '@app/application';
import { CampaignDto, CampaignRecordPageDto, CampaignRecordsQueryDto, readCampaign } from '@app/contracts';
import { isIsoDate, scopeOf, type Principal } from '@app/domain';
import { Database, listCampaignRecords, listCampaigns, NotACursor, type CampaignBrief } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';

/** Spot-check campaigns: what was promised, how far it is, how it will end. */
@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly db: Database,
    private readonly createCampaign: CreateCampaign,
    private readonly progress: ShowCampaignProgress,
  ) {}

  @Post()
  @HttpCode(201)
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({
    summary: 'Open a campaign',
    description: 'The same plan again answers 200; another plan under the same code 409.',
  })
  @ApiBody({ type: CampaignDto })
  async create(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: { status(code: number): void },
  ): Promise<{ id: string; code: string }> {
    const read = readCampaign(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const result = await this.createCampaign.run({ ...read.campaign, createdBy: caller.userId });
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'conflict') {
      throw new ProblemError(
        409,
        'campaign.code_taken',
        { zh: '此编号已用于另一方案。', en: 'This code belongs to a campaign with another plan.' },
        [],
        { data: { id: result.id } },
      );
    }
    if (result.kind === 'repeated') reply.status(200);
    return { id: result.id, code: read.campaign.code };
  }

  @Get()
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({ summary: 'Campaigns of the caller’s areas' })
  async list(@Caller() caller: Principal): Promise<{ items: CampaignBrief[]; nextCursor: null }> {
    return { items: await listCampaigns(this.db, caller.areas), nextCursor: null };
  }

  @Get(':id/progress')
  // A plan and its numbers are no secret inside the bureau: a county sees the prefecture's campaign it works for.
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'] })
  @ApiOperation({
    summary: 'Progress and forecast',
    description:
      'Per requirement: counted, valid share, days in field, pace, forecast with an 80 % range; by county and month; what did not count and why.',
  })
  @ApiQuery({ name: 'asOf', required: false, description: 'Report as of this day (YYYY-MM-DD); default today' })
  async show(@Param('id', ParseUUIDPipe) id: string, @Query('asOf') asOf?: string): Promise<CampaignProgress> {
    if (asOf !== undefined && !isIsoDate(asOf)) throw faultsAsProblem([{ path: 'asOf', code: 'field.not_a_date' }]);
    const progress = await this.progress.run(id, asOf);
    if (!progress) throw notFound();
    return progress;
  }

  @Get(':id/records')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({
    summary: 'Records of a campaign in the caller’s areas, the latest first',
    description:
      'Those that count, or those that do not and why. Of repeated readings only the number is kept (see progress).',
  })
  @ApiOkResponse({ type: CampaignRecordPageDto })
  async records(
    @Caller() caller: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CampaignRecordsQueryDto,
  ): Promise<CampaignRecordPageDto> {
    const filter = {
      campaignId: id,
      outcome: query.outcome ?? 'missed',
      ...(query.requirement ? { requirementId: query.requirement } : {}),
      ...(query.area ? { areaCode: query.area } : {}),
      ...(query.reason ? { reason: query.reason } : {}),
      ...(query.day ? { day: query.day } : {}),
    };
    const page = { cursor: query.cursor ?? null, limit: query.limit ?? 50 };
    try {
      return await listCampaignRecords(this.db, scopeOf(caller), filter, page);
    } catch (error) {
      if (error instanceof NotACursor) throw faultsAsProblem([{ path: 'cursor', code: 'field.wrong_pattern' }]);
      throw error;
    }
  }
}
