import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { MergeMachines, type MergeOutcome } from '@app/application';
import { MachineMergeDecisionDto, MachineMergeDto, MergedDto, MergePageDto, readObject } from '@app/contracts';
import { mayTouch, scopeOf, type Principal } from '@app/domain';
import { Database, listMerges } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { accessProblem } from '../access/access-problems.js';
import { scopeOfObject } from '../access/object-scopes.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';
import { notNow } from './machine-problems.js';
import { readListQuery } from './read-list-query.js';

const STATES = ['proposed', 'confirmed', 'refused'] as const;

/** Two rows of the register that are one machine: proposed by one person, decided by another. */
@ApiTags('machines')
@Controller('machines')
export class MachineMergesController {
  constructor(
    private readonly db: Database,
    private readonly merging: MergeMachines,
  ) {}

  @Get('merges')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({ summary: 'Proposals to merge, the latest first' })
  @ApiQuery({ name: 'state', required: false, enum: STATES })
  @ApiOkResponse({ type: MergePageDto })
  async list(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<MergePageDto> {
    const { values } = readListQuery(query, { state: STATES });
    return { items: await listMerges(this.db, scopeOf(caller), values.state ?? null) };
  }

  @Post(':id/merges')
  @HttpCode(200)
  @Access({ roles: ['supervisor', 'officer'], object: { kind: 'machine', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'Propose that another row is this machine' })
  @ApiBody({ type: MachineMergeDto })
  @ApiOkResponse({ type: MergedDto })
  async propose(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<MergedDto> {
    const { value, faults } = readObject(MachineMergeDto, body);
    if (!value) throw faultsAsProblem(faults);
    const scope = await scopeOfObject(this.db, 'machine', value.dropId);
    if (!scope) throw faultsAsProblem([{ path: 'dropId', code: 'machine.unknown' }]);
    if (!mayTouch(caller, scope)) throw accessProblem.foreign();
    return outcome(await this.merging.propose(id, value.dropId, value.reason, caller));
  }

  @Post('merges/:id/decision')
  @HttpCode(200)
  @Access({ roles: ['supervisor', 'officer'], object: { kind: 'machine_merge', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'Confirm or refuse a proposal of somebody else' })
  @ApiBody({ type: MachineMergeDecisionDto })
  @ApiOkResponse({ type: MergedDto })
  async decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<MergedDto> {
    const { value, faults } = readObject(MachineMergeDecisionDto, body);
    if (!value) throw faultsAsProblem(faults);
    const result = await this.merging.decide(id, value.confirm, value.reason, caller);
    if (result === null) throw notFound();
    return outcome(result);
  }
}

function outcome(result: MergeOutcome): MergedDto {
  if (result.kind !== 'refused') return { id: result.id };
  if (result.code === 'machine.merge_same_person') {
    const text = { zh: '须由另一名人员确认。', en: 'Another person must decide.' };
    throw new ProblemError(403, result.code, text);
  }
  throw notNow(result.code);
}
