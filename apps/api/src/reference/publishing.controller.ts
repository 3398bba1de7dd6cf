import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublishLimitSetUseCase, PublishRuleUseCase, ReferenceCache, type RuleVersion } from '@app/application';
import { LimitSetDto, readLimitSet, readRuleVersion, RuleVersionDto } from '@app/contracts';
import type { LimitSet, LimitSetChange, Principal } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';
import { authorOf } from './author.js';

interface Reply {
  status(code: number): void;
}

/** New dated versions of limits and rules. What was in force on a day stays what it was. */
@ApiTags('reference')
@Controller()
export class PublishingController {
  constructor(
    private readonly publishLimitSet: PublishLimitSetUseCase,
    private readonly publishRule: PublishRuleUseCase,
    private readonly cache: ReferenceCache,
  ) {}

  @Post('limit-sets')
  @HttpCode(201)
  @Access({ roles: ['administrator'] })
  @ApiOperation({
    summary: 'Publish a version of a limit set',
    description:
      'Starts today at the earliest; the version before ends on that day. Answers the difference as data. 409 `limits.ambiguous` when two sets would claim the same test; the same again answers 200.',
  })
  @ApiBody({ type: LimitSetDto })
  async limitSet(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ limitSet: LimitSet; changes: readonly LimitSetChange[] }> {
    const read = readLimitSet(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const { draft, reason } = read;
    const result = await this.publishLimitSet.run({ draft, reason, by: authorOf(caller) });
    this.cache.expire();
    if ('stored' in result) return { limitSet: result.stored, changes: result.changes };
    const { refused } = result;
    if (refused.kind === 'invalid') throw faultsAsProblem(refused.faults.map((one) => ({ path: '', ...one })));
    if (refused.kind === 'overlap') {
      throw new ProblemError(
        409,
        'limits.ambiguous',
        { zh: '与现行限值重叠：同一检验会有两套限值。', en: 'Overlaps another set: one test would have two limits.' },
        [],
        { data: { overlaps: refused.overlaps } },
      );
    }
    reply.status(200);
    return { limitSet: refused.set, changes: [] };
  }

  @Post('rules')
  @HttpCode(201)
  @Access({ roles: ['administrator'] })
  @ApiOperation({
    summary: 'Publish a version of a rule',
    description: 'All parameters in the shape of the version before; in force from a time that is not over.',
  })
  @ApiBody({ type: RuleVersionDto })
  async rule(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ rule: RuleVersion; before: RuleVersion | null }> {
    const read = readRuleVersion(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const { rule, params, reason, effectiveFrom } = read.value;
    const command = { rule, params, reason, effectiveFrom: new Date(effectiveFrom), by: authorOf(caller) };
    const result = await this.publishRule.run(command);
    this.cache.expire();
    if ('stored' in result) return { rule: result.stored, before: result.before };
    const { refused } = result;
    if (refused.kind === 'repeated') {
      reply.status(200);
      return { rule: refused.version, before: null };
    }
    if (refused.kind === 'unknown') throw notFound('rule.unknown');
    throw faultsAsProblem(refused.faults.map((one) => ({ path: '', ...one })));
  }
}
