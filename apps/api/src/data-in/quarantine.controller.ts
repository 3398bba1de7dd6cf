import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock, QuarantineStore, ReplayQuarantined, type QuarantinedItem, type ReplayOutcome } from '@app/application';
import { QuarantineDecisionDto, QuarantineSumsDto, readObject } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, listQuarantine, sumQuarantine, type QuarantineBrief, type QuarantineFilter } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { narrowScope } from '../access/narrow-scope.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';

const PAGE = 50;
const PAGE_MAX = 200;
const STATES = ['waiting', 'replayed', 'dismissed'];

/** What could not be read or believed, with its bytes and the exact reason; read again after a fix. */
@ApiTags('data in')
@Controller('quarantine')
export class QuarantineController {
  constructor(
    private readonly db: Database,
    private readonly store: QuarantineStore,
    private readonly replayQuarantined: ReplayQuarantined,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'station', 'site'], list: 'scoped' })
  @ApiOperation({
    summary: 'Quarantine, the newest first',
    description: 'A station and a site see what they sent themselves.',
  })
  @ApiQuery({ name: 'channel', required: false })
  @ApiQuery({ name: 'source', required: false })
  @ApiQuery({ name: 'reason', required: false })
  @ApiQuery({ name: 'state', required: false, enum: STATES })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260; inside your own areas' })
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: PAGE_MAX, default: PAGE },
  })
  @ApiQuery({ name: 'cursor', required: false })
  list(
    @Caller() caller: Principal,
    @Query('channel') channel?: string,
    @Query('source') source?: string,
    @Query('reason') reason?: string,
    @Query('state') state?: string,
    @Query('limit') limit?: string,
    @Query('cursor') cursor?: string,
    @Query('area') area?: string,
  ): Promise<{ items: QuarantineBrief[]; nextCursor: string | null }> {
    const size = Number(limit ?? PAGE);
    const faults: { path: string; code: string }[] = [];
    if (!Number.isInteger(size) || size < 1 || size > PAGE_MAX)
      faults.push({ path: 'limit', code: 'field.out_of_range' });
    faults.push(...choiceFaults(state, area));
    if (faults.length > 0) throw faultsAsProblem(faults);
    const filter = filterOf({ channel, source, reason, state });
    return listQuarantine(this.db, narrowScope(caller, area), filter, { cursor: cursor ?? null, limit: size });
  }

  @Get('summary')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'station', 'site'], list: 'scoped' })
  @ApiOperation({ summary: 'Totals of the quarantine by channel, reason and state' })
  @ApiQuery({ name: 'channel', required: false })
  @ApiQuery({ name: 'source', required: false })
  @ApiQuery({ name: 'state', required: false, enum: STATES })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260; inside your own areas' })
  @ApiResponse({ status: 200, type: QuarantineSumsDto })
  async summary(
    @Caller() caller: Principal,
    @Query('channel') channel?: string,
    @Query('source') source?: string,
    @Query('state') state?: string,
    @Query('area') area?: string,
  ): Promise<QuarantineSumsDto> {
    const faults = choiceFaults(state, area);
    if (faults.length > 0) throw faultsAsProblem(faults);
    const items = await sumQuarantine(this.db, narrowScope(caller, area), filterOf({ channel, source, state }));
    return { items, total: items.reduce((sum, one) => sum + one.items, 0) };
  }

  @Get(':id')
  @Access({
    roles: ['administrator', 'auditor', 'supervisor', 'station', 'site'],
    object: { kind: 'quarantine', from: 'param', name: 'id' },
  })
  @ApiOperation({
    summary: 'One item with its raw content (base64, and as text when it is text)',
    description: 'A station and a site may open what they sent themselves.',
  })
  async show(@Param('id') id: string): Promise<Record<string, unknown>> {
    const item = await this.store.find(id);
    if (!item) throw notFound();
    return view(item);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'quarantine', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'Read it again, after a fix' })
  @ApiBody({ type: QuarantineDecisionDto })
  async replay(
    @Param('id') id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<{ id: string; state: string; outcome: ReplayOutcome }> {
    const result = await this.replayQuarantined.run(id, reasonOf(body), caller);
    switch (result.kind) {
      case 'missing':
        throw notFound();
      case 'settled':
        throw settled();
      case 'not_replayable':
        throw new ProblemError(422, 'quarantine.not_replayable', {
          zh: '此类数据需由发送方重新上传。',
          en: 'The sender has to upload this kind of data again.',
        });
      case 'replayed':
        return { id, state: 'replayed', outcome: result.outcome };
      case 'refused_again':
        return { id, state: 'waiting', outcome: result.outcome };
    }
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'quarantine', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'Close it with a reason; the bytes stay' })
  @ApiBody({ type: QuarantineDecisionDto })
  async dismiss(
    @Param('id') id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<{ id: string; state: string }> {
    const decision = { id, state: 'dismissed' as const, reason: reasonOf(body), by: caller, at: this.clock.now() };
    if (!(await this.store.decide(decision))) throw settled();
    return { id, state: 'dismissed' };
  }
}

function choiceFaults(state: string | undefined, area: string | undefined): { path: string; code: string }[] {
  return [
    ...(state !== undefined && !STATES.includes(state) ? [{ path: 'state', code: 'field.not_in_list' }] : []),
    ...(area !== undefined && !/^\d{6}$/.test(area) ? [{ path: 'area', code: 'field.wrong_pattern' }] : []),
  ];
}

/** Only what was asked for. */
function filterOf(asked: { readonly [K in keyof QuarantineFilter]?: string | undefined }): QuarantineFilter {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

function settled(): ProblemError {
  return new ProblemError(409, 'quarantine.settled', { zh: '该条目已处理。', en: 'This item has been dealt with.' });
}

function reasonOf(body: unknown): string {
  const { value, faults } = readObject(QuarantineDecisionDto, body);
  if (!value) throw faultsAsProblem(faults);
  return value.reason;
}

function view(item: QuarantinedItem): Record<string, unknown> {
  const raw = Buffer.from(item.raw);
  const text = raw.toString('utf8');
  return {
    ...item,
    receivedAt: item.receivedAt.toISOString(),
    raw: raw.toString('base64'),
    text: Buffer.from(text, 'utf8').equals(raw) ? text : null,
  };
}
