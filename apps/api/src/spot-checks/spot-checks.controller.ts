import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { RecordSpotCheck, type CountedFor } from '@app/application';
import { readSpotCheck, SpotCheckAnswerDto, SpotCheckDto, SpotCheckPageDto, SpotCheckViewDto } from '@app/contracts';
import { scopeOf, type Principal, type Verdict } from '@app/domain';
import {
  Database,
  listSpotChecks,
  NotACursor,
  showSpotCheck,
  sortNames,
  SPOT_CHECK_ORDERS,
  type SpotCheckBrief,
  type SpotCheckView,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';

export interface SpotCheckAnswer {
  readonly id: string;
  readonly checkNo: string;
  readonly verdict: Verdict;
  /** what the check counted for, requirement by requirement; `repeated` = this vehicle was counted before */
  readonly countedFor: readonly CountedFor[];
}

const READERS = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const SORTS = sortNames(SPOT_CHECK_ORDERS);
const PAGE = 50;
const MAX_PAGE = 200;

/** Officers' own checks at the roadside and in yards. */
@ApiTags('spot checks')
@Controller('spot-checks')
export class SpotChecksController {
  constructor(
    private readonly db: Database,
    private readonly recordSpotCheck: RecordSpotCheck,
  ) {}

  @Post()
  @HttpCode(201)
  @Access({
    roles: ['administrator', 'supervisor', 'officer'],
    object: { kind: 'area', from: 'body', name: 'areaCode' },
  })
  @ApiOperation({
    summary: 'Record a check',
    description:
      'Judged like a station test of the same method. The same check again answers 200 with the same body; the same number with other content 409.',
  })
  @ApiBody({ type: SpotCheckDto })
  @ApiOkResponse({ type: SpotCheckAnswerDto })
  async record(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: { status(code: number): void },
  ): Promise<SpotCheckAnswer> {
    const read = readSpotCheck(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const { check, report, contentHash } = read;
    const result = await this.recordSpotCheck.run({
      checkNo: check.checkNo,
      kind: check.kind,
      areaCode: check.areaCode,
      place: { ...check.place },
      report,
      plateOriginal: check.vehicle.plate ?? null,
      officerId: caller.userId,
      lookupId: check.lookupId ?? null,
      media: check.media ?? [],
      body: check,
      contentHash,
    });
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'conflict') {
      throw new ProblemError(
        409,
        'check.number_taken',
        { zh: '此检查编号已有内容不同的记录。', en: 'This number belongs to a check with other content.' },
        [],
        { data: { id: result.id } },
      );
    }
    if (result.kind === 'repeated') reply.status(200);
    return { id: result.id, checkNo: check.checkNo, verdict: result.verdict, countedFor: result.countedFor };
  }

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Checks of the caller’s areas, the latest first' })
  @ApiQuery({ name: 'mine', required: false, enum: ['true'], description: 'Only the caller’s own' })
  @ApiQuery({ name: 'result', required: false, enum: ['pass', 'exceed', 'undetermined'] })
  @ApiQuery({ name: 'kind', required: false, enum: ['roadside', 'on_site'] })
  @ApiQuery({ name: 'sort', required: false, enum: SORTS, description: 'Default `-checkedAt`' })
  @ApiQuery({ name: 'limit', required: false, description: `1 to ${MAX_PAGE}; default ${PAGE}` })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiOkResponse({ type: SpotCheckPageDto })
  async list(
    @Caller() caller: Principal,
    @Query() query: { mine?: string; result?: string; kind?: string; limit?: string; cursor?: string; sort?: string },
  ): Promise<{ items: SpotCheckBrief[]; nextCursor: string | null }> {
    const limit = Number(query.limit ?? PAGE);
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE) {
      throw faultsAsProblem([{ path: 'limit', code: 'field.out_of_range' }]);
    }
    const filter = {
      ...(query.mine === 'true' ? { officerId: caller.userId } : {}),
      ...(query.result ? { result: query.result } : {}),
      ...(query.kind ? { kind: query.kind } : {}),
    };
    const page = { cursor: query.cursor ?? null, limit, sort: query.sort };
    if (query.sort !== undefined && !SORTS.includes(query.sort)) {
      throw faultsAsProblem([{ path: 'sort', code: 'field.not_in_list' }]);
    }
    try {
      return await listSpotChecks(this.db, scopeOf(caller), filter, page);
    } catch (error) {
      if (error instanceof NotACursor) throw faultsAsProblem([{ path: 'cursor', code: 'field.wrong_pattern' }]);
      throw error;
    }
  }

  @Get(':id')
  @Access({ roles: READERS, object: { kind: 'spot_check', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'One check: what was sent, verdict, what it counted for, photos and signatures' })
  @ApiOkResponse({ type: SpotCheckViewDto })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<SpotCheckView> {
    const check = await showSpotCheck(this.db, id);
    if (!check) throw notFound();
    return check;
  }
}
