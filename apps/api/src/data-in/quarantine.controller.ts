import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock, QuarantineStore, ReplayQuarantined, type QuarantinedItem, type ReplayOutcome } from '@app/application';
import { QuarantineDecisionDto, readObject } from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import { Database, listQuarantine, type QuarantineBrief } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
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
  ): Promise<{ items: QuarantineBrief[]; nextCursor: string | null }> {
    const size = Number(limit ?? PAGE);
    const faults: { path: string; code: string }[] = [];
    if (!Number.isInteger(size) || size < 1 || size > PAGE_MAX)
      faults.push({ path: 'limit', code: 'field.out_of_range' });
    if (state !== undefined && !STATES.includes(state)) faults.push({ path: 'state', code: 'field.not_in_list' });
    if (faults.length > 0) throw faultsAsProblem(faults);
    const filter = {
      ...(channel === undefined ? {} : { channel }),
      ...(source === undefined ? {} : { source }),
      ...(reason === undefined ? {} : { reason }),
      ...(state === undefined ? {} : { state }),
    };
    return listQuarantine(this.db, scopeOf(caller), filter, { cursor: cursor ?? null, limit: size });
  }

  @Get(':id')
  @Access({
    roles: ['administrator', 'auditor', 'supervisor'],
    object: { kind: 'quarantine', from: 'param', name: 'id' },
  })
  @ApiOperation({ summary: 'One item with its raw content (base64, and as text when it is text)' })
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
