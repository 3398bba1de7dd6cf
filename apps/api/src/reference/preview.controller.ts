import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock, PublishLimitSetUseCase, PublishRuleUseCase } from '@app/application';
import {
  LimitSetDto,
  LimitSetPreviewDto,
  LimitTrialDto,
  readLimitSet,
  readRuleVersion,
  RulePreviewDto,
  RuleVersionDto,
} from '@app/contracts';
import { tryLimits } from '@app/domain';
import { Database, judgedByLimitSet } from '@app/persistence';
import { Access } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';

const DAY_MS = 86_400_000;
/** A trial looks back so far, and at most at so many tests and as many readings: it answers within seconds. */
const TRIAL_DAYS = 30;
const TRIAL_RECORDS = 10_000;

/** What publishing would do, before it is done. Changes nothing. */
@ApiTags('reference')
@Controller()
export class PreviewController {
  constructor(
    private readonly limitSets: PublishLimitSetUseCase,
    private readonly rules: PublishRuleUseCase,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Post('limit-sets/preview')
  @HttpCode(200)
  @Access({ roles: ['administrator'] })
  @ApiOperation({
    summary: 'What publishing this version would change, or why it would be refused',
    description:
      'The difference from the version before, the day on which that one ends; overlaps with other sets. Stores nothing.',
  })
  @ApiBody({ type: LimitSetDto })
  @ApiResponse({ status: 200, type: LimitSetPreviewDto })
  async limitSet(@Body() body: unknown): Promise<LimitSetPreviewDto> {
    const read = readLimitSet(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const plan = await this.limitSets.preview(read.draft);
    if ('plan' in plan) {
      const { add, end } = plan.plan;
      const changes = plan.changes as LimitSetPreviewDto['changes'];
      return { version: add.version, endsBefore: end?.effectiveTo ?? null, changes, refusal: null };
    }
    const { refused } = plan;
    const refusal = {
      kind: refused.kind,
      faults: refused.kind === 'invalid' ? refused.faults.map((one) => ({ path: '', data: {}, ...one })) : [],
      overlaps: refused.kind === 'overlap' ? [...refused.overlaps] : [],
    };
    return { version: null, endsBefore: null, changes: [], refusal };
  }

  @Post('limit-sets/trial')
  @HttpCode(200)
  @Access({ roles: ['administrator'] })
  @ApiOperation({
    summary: 'Judge stored records once more by limits that are not in force',
    description: `Records of the last ${TRIAL_DAYS} days that a version of the same set judged, the newest ${TRIAL_RECORDS} tests and as many readings. Changes nothing.`,
  })
  @ApiBody({ type: LimitSetDto })
  @ApiResponse({ status: 200, type: LimitTrialDto })
  async trial(@Body() body: unknown): Promise<LimitTrialDto> {
    const read = readLimitSet(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const from = new Date(this.clock.now().getTime() - TRIAL_DAYS * DAY_MS);
    const records = await judgedByLimitSet(this.db, read.draft.code, from, TRIAL_RECORDS);
    const { items, ...sums } = tryLimits(records, read.draft);
    return { ...sums, items: [...items], from: from.toISOString(), complete: records.length < TRIAL_RECORDS };
  }

  @Post('rules/preview')
  @HttpCode(200)
  @Access({ roles: ['administrator'] })
  @ApiOperation({ summary: 'What publishing this version of a rule would do, or why it would be refused' })
  @ApiBody({ type: RuleVersionDto })
  @ApiResponse({ status: 200, type: RulePreviewDto })
  async rule(@Body() body: unknown): Promise<RulePreviewDto> {
    const read = readRuleVersion(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const { rule, params, reason, effectiveFrom } = read.value;
    const plan = await this.rules.preview({ rule, params, reason, effectiveFrom: new Date(effectiveFrom) });
    if ('plan' in plan) return { version: plan.plan.version, before: plan.before.version, refusal: null };
    const { refused } = plan;
    const faults = refused.kind === 'repeated' ? [] : refused.faults.map((one) => ({ path: '', data: {}, ...one }));
    return { version: null, before: null, refusal: { kind: refused.kind, faults, overlaps: [] } };
  }
}
