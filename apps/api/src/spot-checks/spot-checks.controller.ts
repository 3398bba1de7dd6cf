import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordSpotCheck, type CountedFor } from '@app/application';
import { readSpotCheck, SpotCheckDto } from '@app/contracts';
import type { Principal, Verdict } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError } from '../core/problem.js';

export interface SpotCheckAnswer {
  readonly id: string;
  readonly checkNo: string;
  readonly verdict: Verdict;
  /** what the check counted for, requirement by requirement; `repeated` = this vehicle was counted before */
  readonly countedFor: readonly CountedFor[];
}

/** Officers' own checks at the roadside and in yards. */
@ApiTags('spot checks')
@Controller('spot-checks')
export class SpotChecksController {
  constructor(private readonly recordSpotCheck: RecordSpotCheck) {}

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
}
