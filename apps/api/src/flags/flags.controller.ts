import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, ReviewFlag } from '@app/application';
import {
  FlagAgreementDto,
  FlagAgreementQueryDto,
  FlagListQueryDto,
  FlagPageDto,
  FlagReviewDto,
  FlagSearchDto,
  FlagSummaryDto,
  FlagSummaryQueryDto,
  FlagViewDto,
  readReview,
  ReviewedFlagDto,
} from '@app/contracts';
import { normalisePlate, scopeOf, type Principal } from '@app/domain';
import {
  Database,
  flagAgreement,
  flagSummary,
  flagView,
  listFlags,
  NotACursor,
  type FlagFilter,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';
import { reviewRefusal } from './review-refusal.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const PAGE = 50;
const AGREEMENT_MS = 90 * 86_400_000;

/** Flagged vehicles: what was found, by which rule, on which evidence, and what clears it. */
@ApiTags('flags')
@Controller('flags')
export class FlagsController {
  constructor(
    private readonly db: Database,
    private readonly reviewFlag: ReviewFlag,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Flags of the caller’s areas, the newest first or as `sort` says; the first page has the total',
  })
  @ApiOkResponse({ type: FlagPageDto })
  list(@Caller() caller: Principal, @Query() query: FlagListQueryDto): Promise<FlagPageDto> {
    return this.page(caller, query, {});
  }

  @Get('summary')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Number of flags by kind and state, and what waits by county' })
  @ApiOkResponse({ type: FlagSummaryDto })
  summary(@Caller() caller: Principal, @Query() query: FlagSummaryQueryDto): Promise<FlagSummaryDto> {
    return flagSummary(this.db, scopeOf(caller), this.clock.now(), query.area ?? null);
  }

  @Get('agreement')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'How often second opinions agree with the first',
    description:
      'Of the second opinions given in the period. Officers see the whole and themselves; supervisors, auditors and administrators every reviewer.',
  })
  @ApiOkResponse({ type: FlagAgreementDto })
  agreement(@Caller() caller: Principal, @Query() query: FlagAgreementQueryDto): Promise<FlagAgreementDto> {
    const to = query.to ? new Date(query.to) : this.clock.now();
    const from = query.from ? new Date(query.from) : new Date(to.getTime() - AGREEMENT_MS);
    if (from >= to) throw faultsAsProblem([{ path: 'from', code: 'field.out_of_range' }]);
    const onlyReviewer = caller.role === 'officer' ? caller.userId : null;
    return flagAgreement(this.db, scopeOf(caller), { from, to, areaCode: query.area ?? null, onlyReviewer });
  }

  @Post('search')
  @HttpCode(200)
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Flags of one plate', description: 'A plate travels in a body, never in a URL.' })
  @ApiOkResponse({ type: FlagPageDto })
  search(@Caller() caller: Principal, @Body() body: FlagSearchDto): Promise<FlagPageDto> {
    return this.page(caller, body, { plate: normalisePlate(body.plate).text });
  }

  @Get(':id')
  @Access({ roles: READERS, object: { kind: 'flag', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'One flag with its evidence and history' })
  @ApiOkResponse({ type: FlagViewDto })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<FlagViewDto> {
    const flag = await flagView(this.db, id);
    if (!flag) throw notFound();
    return flag;
  }

  @Post(':id/reviews')
  @HttpCode(200)
  @Access({ roles: ['supervisor', 'officer'], object: { kind: 'flag', from: 'param', name: 'id' } })
  @ApiOperation({
    summary: 'Decide on a flag',
    description:
      'The same decision by the same officer again changes nothing and is a success. A second opinion must come from another officer.',
  })
  @ApiBody({ type: FlagReviewDto })
  @ApiOkResponse({ type: ReviewedFlagDto })
  async review(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<ReviewedFlagDto> {
    const { value, faults } = readReview(body);
    if (!value) throw faultsAsProblem(faults);
    const { decision, reason, leaning } = value;
    const result = await this.reviewFlag.run(id, decision, reason ?? null, caller, leaning ?? null);
    switch (result.kind) {
      case 'missing':
        throw notFound();
      case 'refused':
        throw reviewRefusal(result.code, result.state);
      case 'moved':
      case 'repeated':
        return { id, state: result.to };
    }
  }

  private async page(caller: Principal, query: FlagListQueryDto, own: FlagFilter): Promise<FlagPageDto> {
    const filter: FlagFilter = {
      ...own,
      ...(query.kind ? { kind: query.kind } : {}),
      ...(query.state ? { state: query.state.split(',') } : {}),
      ...(query.area ? { areaCode: query.area } : {}),
      ...(query.openedAfter ? { openedAfter: new Date(query.openedAfter) } : {}),
      ...(query.overdue ? { overdueAt: this.clock.now() } : {}),
    };
    const page = { cursor: query.cursor ?? null, limit: query.limit ?? PAGE, sort: query.sort ?? ('newest' as const) };
    try {
      return await listFlags(this.db, scopeOf(caller), filter, page);
    } catch (error) {
      if (error instanceof NotACursor) throw faultsAsProblem([{ path: 'cursor', code: 'cursor.invalid' }]);
      throw error;
    }
  }
}
