import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock, ReviewFlag } from '@app/application';
import { FlagReviewDto, FlagSearchDto, readObject } from '@app/contracts';
import { FLAG_KINDS, FLAG_STATES, normalisePlate, scopeOf, type Principal } from '@app/domain';
import { Database, flagSummary, flagView, listFlags, type FlagBrief, type FlagView } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const PAGE = 50;
const PAGE_MAX = 500;

interface FlagPage {
  readonly items: readonly FlagBrief[];
  readonly nextCursor: string | null;
}

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
  @ApiOperation({ summary: 'Flags of the caller’s areas, the newest first' })
  @ApiQuery({ name: 'kind', required: false, enum: FLAG_KINDS })
  @ApiQuery({
    name: 'state',
    required: false,
    description: `One or several of ${FLAG_STATES.join(', ')}, comma-separated`,
  })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260 code; a prefecture contains its counties' })
  @ApiQuery({ name: 'overdue', required: false, enum: ['true'] })
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: PAGE_MAX, default: PAGE },
  })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  list(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<FlagPage> {
    const { filter, limit, cursor } = readQuery(query, this.clock.now());
    return listFlags(this.db, scopeOf(caller), filter, { cursor, limit });
  }

  @Get('summary')
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Number of flags by kind and state' })
  async summary(@Caller() caller: Principal): Promise<{ items: { kind: string; state: string; flags: number }[] }> {
    return { items: await flagSummary(this.db, scopeOf(caller)) };
  }

  @Post('search')
  @HttpCode(200)
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Flags of one plate', description: 'A plate travels in a body, never in a URL.' })
  @ApiBody({ type: FlagSearchDto })
  search(@Caller() caller: Principal, @Body() body: unknown): Promise<FlagPage> {
    const { value, faults } = readObject(FlagSearchDto, body);
    if (!value) throw faultsAsProblem(faults);
    const filter = {
      plate: normalisePlate(value.plate).text,
      ...(value.kind ? { kind: value.kind } : {}),
      ...(value.state ? { state: [value.state] } : {}),
    };
    return listFlags(this.db, scopeOf(caller), filter, { cursor: value.cursor ?? null, limit: PAGE });
  }

  @Get(':id')
  @Access({ roles: READERS, object: { kind: 'flag', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'One flag with its evidence and history' })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<FlagView> {
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
  async review(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<{ id: string; state: string }> {
    const { value, faults } = readObject(FlagReviewDto, body);
    if (!value) throw faultsAsProblem(faults);
    const result = await this.reviewFlag.run(id, value.decision, value.reason ?? null, caller);
    switch (result.kind) {
      case 'missing':
        throw notFound();
      case 'refused':
        throw refusal(result.code, result.state);
      case 'moved':
      case 'repeated':
        return { id, state: result.to };
    }
  }
}

function refusal(code: string, state: string): ProblemError {
  const data = { data: { state } };
  if (code === 'flag.reason_missing') return faultsAsProblem([{ path: 'reason', code: 'field.missing' }]);
  if (code === 'flag.same_officer') {
    const text = { zh: '复核意见须由另一名执法人员给出。', en: 'The second opinion must come from another officer.' };
    return new ProblemError(403, code, text, [], data);
  }
  return new ProblemError(
    409,
    code,
    { zh: '该状态下不能这样处理。', en: 'This cannot be done in this state.' },
    [],
    data,
  );
}

function readQuery(
  query: Record<string, unknown>,
  now: Date,
): {
  filter: Parameters<typeof listFlags>[2];
  limit: number;
  cursor: string | null;
} {
  const faults: { path: string; code: string }[] = [];
  const known = new Set(['kind', 'state', 'area', 'overdue', 'limit', 'cursor']);
  for (const name of Object.keys(query)) if (!known.has(name)) faults.push({ path: name, code: 'field.unknown' });
  const text = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined);
  const kind = text('kind');
  if (kind !== undefined && !FLAG_KINDS.some((k) => k === kind))
    faults.push({ path: 'kind', code: 'field.not_in_list' });
  const state = text('state')?.split(',');
  if (state?.some((s) => !FLAG_STATES.some((k) => k === s))) faults.push({ path: 'state', code: 'field.not_in_list' });
  const area = text('area');
  if (area !== undefined && !/^\d{6}$/.test(area)) faults.push({ path: 'area', code: 'field.wrong_pattern' });
  const limit = Number(text('limit') ?? PAGE);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX)
    faults.push({ path: 'limit', code: 'field.out_of_range' });
  if (faults.length > 0) throw faultsAsProblem(faults);
  return {
    filter: {
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      ...(area === undefined ? {} : { areaCode: area }),
      ...(text('overdue') === 'true' ? { overdueAt: now } : {}),
    },
    limit,
    cursor: text('cursor') ?? null,
  };
}
