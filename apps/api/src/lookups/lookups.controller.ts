import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { LookUpPlate, type LookupAnswer } from '@app/application';
import { LookupAnswerDto, LookupDto, readLookup } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, listLookups, type LookupLogView } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { tooMany } from '../core/problem.js';
import { logReader } from './log-reader.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_PAGE = 200;

/** The question at the roadside: what is known of this vehicle, and what to do with it. */
@ApiTags('enforcement')
@Controller('enforcement/lookups')
export class LookupsController {
  constructor(
    private readonly db: Database,
    private readonly lookUpPlate: LookUpPlate,
  ) {}

  // The register is the prefecture's: a truck of one county is stopped in another, so no area is asked for here.
  @Post()
  @HttpCode(200)
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'] })
  @ApiOperation({
    summary: 'Look up a vehicle',
    description:
      'By plate, former plate, VIN or the last six of a VIN; misread plates are found by similarity and never accused. Each look-up is logged with user and purpose. 429 `limit.too_fast` says how long to wait, 429 `limit.day_used_up` that the day is over.',
  })
  @ApiBody({ type: LookupDto })
  @ApiOkResponse({ type: LookupAnswerDto })
  async lookUp(@Body() body: unknown, @Caller() caller: Principal): Promise<LookupAnswer> {
    const read = readLookup(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const result = await this.lookUpPlate.run({ ...read.request, by: caller });
    if (result.kind === 'answered') return result.answer;
    if (result.kind === 'refused') throw faultsAsProblem([{ path: 'plate', code: result.code }]);
    throw result.why === 'too_fast'
      ? tooMany(
          'limit.too_fast',
          { zh: '查询过于频繁，请稍候。', en: 'Too many look-ups; wait a moment.' },
          result.waitSeconds,
        )
      : tooMany('limit.day_used_up', { zh: '今日查询次数已用完。', en: 'No look-ups left today.' }, result.waitSeconds);
  }

  @Get()
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({
    summary: 'The log of look-ups',
    description:
      'Officers and administrators see their own; supervisors and auditors those of everybody in their areas, with the plate masked except for the auditor.',
  })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiQuery({ name: 'limit', required: false, description: `1 to ${MAX_PAGE}; default 50` })
  async list(
    @Caller() caller: Principal,
    @Query('cursor') cursor?: string,
    @Query('limit') limit = '50',
  ): Promise<{ items: LookupLogView[]; nextCursor: string | null }> {
    const size = Number(limit);
    const faults = [
      ...(cursor === undefined || UUID.test(cursor) ? [] : [{ path: 'cursor', code: 'field.wrong_pattern' }]),
      ...(Number.isInteger(size) && size >= 1 && size <= MAX_PAGE
        ? []
        : [{ path: 'limit', code: 'field.out_of_range' }]),
    ];
    if (faults.length > 0) throw faultsAsProblem(faults);
    const rows = await listLookups(this.db, {
      ...logReader(caller),
      readerId: caller.userId,
      unmasked: caller.role === 'auditor',
      cursor: cursor ?? null,
      limit: size,
    });
    const items = rows.slice(0, size);
    return { items, nextCursor: rows.length > size ? (items.at(-1)?.id ?? null) : null };
  }
}
